using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Outlines;

/// <summary>Reads the attributes of an outline.</summary>
internal sealed class OutlineAttributes(OutlineBuilder builder, IReadOnlyList<OutlineAttribute> attributes)
{
    public OpmlOutline Read()
    {
        var feed = Get("xmlUrl") is { } address ? builder.Url("xmlUrl", address) : null;
        var title = Line("title");
        var text = Line("text");
        if (text is null)
            builder.Say(OutlineRules.NoText, "text", title is null ? "there is neither text nor title." : "there is a title, and no text.");
        var type = Line("type");
        return new OpmlOutline
        {
            Text = text ?? title ?? "",
            Title = text is null ? null : title,
            Type = feed is not null && "rss".Equals(type, StringComparison.OrdinalIgnoreCase) ? null : type,
            FeedUrl = feed,
            Url = Get("htmlUrl") is { } page ? builder.Url("htmlUrl", page) : null,
            Description = Line("description"),
            Language = Line("language"),
            Version = Line("version"),
            Categories = (Get("category") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Created = Get("created") is { } created ? builder.Date("created", created) : null,
            IsComment = IsTrue("isComment"),
            IsBreakpoint = IsTrue("isBreakpoint"),
            Attributes = Others(),
        };
    }

    private string? Get(string name) => Find(name)?.Value;

    private bool IsTrue(string name) => "true".Equals(Get(name)?.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>A text. Tags of HTML are taken out of it, and references that were escaped twice are replaced.</summary>
    private string? Line(string name)
    {
        if (Find(name) is not { } attribute)
            return null;
        var text = attribute.Value.Trim();
        var plain = attribute.IsLiteral ? text : PlainText.OfHtml(text);
        if (plain != text)
            builder.Say(OutlineRules.Mended, name, "there is HTML in it.");
        return Blank.Is(plain) ? null : plain;
    }

    /// <summary>The attribute that is spelled right, or else the first that is spelled in another case; null when it is blank.</summary>
    private OutlineAttribute? Find(string name)
    {
        OutlineAttribute? found = null;
        foreach (var attribute in attributes)
        {
            if (attribute.Name == name)
                return Blank.Is(attribute.Value) ? null : attribute;
            if (found is null && attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                found = attribute;
        }

        return Blank.Is(found?.Value) ? null : found;
    }

    private List<OpmlAttribute> Others()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var others = new List<OpmlAttribute>();
        foreach (var attribute in attributes)
        {
            if (OutlineNames.Known.Contains(attribute.Name))
                continue;
            if (OutlineNames.IsName(attribute.Name) && names.Add(attribute.Name))
                others.Add(new OpmlAttribute { Name = attribute.Name, Value = attribute.Value });
            else
                builder.Say(OutlineRules.Value, attribute.Name, "its name isn't valid, or is given twice.");
        }

        return others;
    }
}
