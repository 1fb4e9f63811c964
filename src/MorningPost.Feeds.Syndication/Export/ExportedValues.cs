using System.Collections.ObjectModel;
using System.ServiceModel.Syndication;
using System.Xml;

namespace MorningPost.Feeds.Syndication.Export;

/// <summary>People, categories and links as Syndication holds them.</summary>
internal static class ExportedValues
{
    public static void AddTo(this IEnumerable<FeedPerson> people, Collection<SyndicationPerson> exported)
    {
        foreach (var person in people)
            exported.Add(new SyndicationPerson(person.Email, person.Name, person.Url?.OriginalString));
    }

    public static void AddTo(this IEnumerable<FeedCategory> categories, Collection<SyndicationCategory> exported)
    {
        foreach (var category in categories)
            exported.Add(new SyndicationCategory(category.Term, category.Scheme?.OriginalString, category.Label));
    }

    /// <summary>Adds a link of the relation, where there is an address.</summary>
    public static void Add(this Collection<SyndicationLink> exported, string relation, Uri? url)
    {
        if (url is not null)
            exported.Add(new SyndicationLink(url) { RelationshipType = relation });
    }

    public static void AddTo(this IEnumerable<FeedLink> links, Collection<SyndicationLink> exported)
    {
        foreach (var link in links)
        {
            var added = new SyndicationLink(link.Url) { RelationshipType = link.Relation, Title = link.Title, MediaType = link.MediaType };
            if (link.Language is not null)
                added.AttributeExtensions.Add(new XmlQualifiedName("hreflang"), link.Language);
            exported.Add(added);
        }
    }
}
