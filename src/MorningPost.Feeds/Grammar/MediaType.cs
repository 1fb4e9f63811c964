using System.Text.RegularExpressions;

namespace MorningPost.Feeds.Grammar;

/// <summary>MIME types: type, slash, subtype, and perhaps parameters, each with a value (RFC 9110 §8.3.1).</summary>
internal static partial class MediaType
{
    public static bool IsWellFormed(string type) => Grammar().IsMatch(type);

    [GeneratedRegex(
        """^[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+([ \t]*;[ \t]*[A-Za-z0-9!#$&^_.+-]+=([A-Za-z0-9!#$%&'*+.^_`|~-]+|"[ !#-~]*"))*\z""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();
}
