namespace MorningPost.Feeds.Formats.Xml;

/// <summary>Where an attribute is in the input.</summary>
internal readonly record struct TagAttribute(int NameStart, int NameLength, int ValueStart, int ValueLength);
