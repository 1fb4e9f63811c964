using System.Text;

namespace MorningPost.Feeds.Fuzz;

/// <summary>Documents that mean harm: each is short, or short for what a careless reader would make of it.</summary>
public static class HostileDocuments
{
    private const string Head = "<rss version='2.0'><channel><title>T</title><item>";
    private const string Json = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[";

    public static IReadOnlyList<(string Name, Func<byte[]> Make)> All { get; } =
    [
        ("entities in entities", () => Utf8($"<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'>{Laughs()}]>{Head}<title>&j;</title>")),
        (
            "an entity a million times",
            () => Utf8($"<!DOCTYPE r [<!ENTITY a '{new string('a', 1000)}'>]>{Head}<description>{Repeat("&a;", 1_000_000)}")),
        (
            "an entity elsewhere",
            () => Utf8(
                $"<!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'><!ENTITY % b SYSTEM 'http://127.0.0.1/x'>%b;]>{Head}<title>&a;</title>")),
        ("depth", () => Utf8(Head + Repeat("<a>", 100_000))),
        ("depth of an extension", () => Utf8(Head + "<x:a xmlns:x='urn:x:y'>" + Repeat("<x:a>", 100_000))),
        ("comments without an end", () => Utf8(Head + Repeat("<!--", 350_000))),
        ("sections without an end", () => Utf8(Head + "<description>" + Repeat("<![CDATA[", 155_000))),
        (
            "sections that end elsewhere",
            () => Utf8(Head + "<description>" + Repeat("<![CDATA[</description><description>", 40_000) + "]]>")),
        ("brackets in a section", () => Utf8($"{Head}<description><![CDATA[{Repeat("[]", 700_000)}]]></description>")),
        ("pieces of a section", () => Utf8($"{Head}<description>{Repeat("<![CDATA[a]]>", 50_000)}</description>")),
        ("instructions without an end", () => Utf8(Head + Repeat("<?x ", 350_000))),
        ("document types without an end", () => Utf8(Head + Repeat("<!DOCTYPE [", 127_000))),
        ("quotes without an end", () => Utf8(Head + Repeat("<a b='", 233_000))),
        ("one quote without an end", () => Utf8($"{Head}<a b=\"{Repeat("<c d='e'>", 155_000)}")),
        ("paragraphs without an end", () => Utf8($"{Head}<description>{Repeat("<p>", 100_000)}")),
        ("end tags that close nothing", () => Utf8("<rss>" + Repeat("<channel>", 200) + Repeat("</x>", 300_000))),
        ("attributes", () => Utf8($"{Head}<a {string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"a{i}='1'"))}>")),
        ("names", () => Utf8(Head + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<n{i}/>")))),
        ("namespaces", () => Utf8(Head + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<x:n xmlns:x='urn:a:{i}'/>")))),
        ("ampersands", () => Utf8($"{Head}<title>{Repeat("&", 1_000_000)}</title>")),
        ("scripts in a title", () => Utf8($"{Head}<title><![CDATA[{Repeat("<script>", 200_000)}]]></title>")),
        (
            "addresses without a quote",
            () => Utf8($"{Head}<link>https://a.example/</link><description><![CDATA[{Repeat("<a href='", 200_000)}]]></description>")),
        ("depth of json", () => Utf8(Json + "{\"_a\":" + Repeat("[", 100_000))),
        ("broken items of json", () => Utf8(Json + "{\"id\":\"0\"}," + Repeat("{\"id\":},", 150_000))),
        ("halves of surrogate pairs", () => Utf8(Json + "{\"id\":\"1\",\"tags\":[" + Repeat("\"\\ud800\",", 150_000) + "\"\"]}]}")),
    ];

    private static string Laughs() => string.Concat("bcdefghij".Select(c => $"<!ENTITY {c} '{Repeat($"&{(char)(c - 1)};", 10)}'>"));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
