namespace MorningPost.Feeds.Html.Markup;

/// <summary>An attribute of a tag, and where its value stands, without the quotes.</summary>
/// <param name="Name">The name, in lower case.</param>
/// <param name="Start">The first character of the value.</param>
/// <param name="End">Behind the value's last character.</param>
/// <param name="Quote">The quote around the value; an equals sign when there is none, and NUL when there is no value.</param>
internal readonly record struct MarkupAttribute(string Name, int Start, int End, char Quote);
