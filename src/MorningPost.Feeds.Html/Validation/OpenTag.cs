using MorningPost.Feeds.Html.Markup;

namespace MorningPost.Feeds.Html.Validation;

/// <summary>A start tag whose end tag hasn't come yet.</summary>
internal sealed class OpenTag(string name, int at)
{
    public string Name { get; } = name;

    public int At { get; } = at;

    public Tag Start => new(Name, IsEnd: false, At);

    /// <summary>The tag that ended something around this one, and so cut it off.</summary>
    public Tag? Cut { get; set; }

    public bool MayStayOpen => Elements.OptionalEnd.Contains(Name);

    /// <summary>A start tag or an end tag, and where it stands.</summary>
    public readonly record struct Tag(string Name, bool IsEnd, int At)
    {
        public override string ToString() => $"<{(IsEnd ? "/" : "")}{Fragment.Shorten(Name)}>";
    }
}
