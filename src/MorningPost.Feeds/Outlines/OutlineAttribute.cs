using System.Diagnostics.CodeAnalysis;

namespace MorningPost.Feeds.Outlines;

/// <summary>An attribute as it was read.</summary>
/// <param name="Name">The name, in any case.</param>
/// <param name="Value">The value, references replaced.</param>
/// <param name="IsLiteral">Whether hexadecimal references are in it: it then is text, whatever it looks like.</param>
[SuppressMessage("Naming", "CA1711", Justification = "It is the word of XML.")]
internal readonly record struct OutlineAttribute(string Name, string Value, bool IsLiteral);
