using System.Text.Json;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Grammar;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Reading;

/// <summary>Reads JSON Feed's extensions.</summary>
internal static class JsonExtensionReading
{
    /// <summary>The extension that a member is.</summary>
    /// <param name="name">The member's name, which begins with <c>_</c>.</param>
    /// <param name="json">Its value; null is none.</param>
    /// <param name="findings">Takes why it can't be one, since it couldn't be written again.</param>
    /// <param name="path">Where it is.</param>
    public static FeedExtension? Read(string name, JsonElement json, ReadingFindings findings, string path)
    {
        if (json.ValueKind == JsonValueKind.Null)
            return null;
        if (!JsonFeedName.IsExtension(name))
        {
            findings.Add(ReadingRules.Extension, path, "its name isn't _ and a letter, or holds a dot.");
            return null;
        }

        var wrong = new Findings(errorsOnly: true);
        ExtensionJsonChecks.Check(wrong, json);
        if (wrong.Found.Count > 0)
        {
            findings.Add(ReadingRules.Extension, path, wrong.Found[0].Message);
            return null;
        }

        var about = JsonAbout.Of(json);
        return new FeedExtension
        {
            Namespace = new FeedNamespace
            {
                Prefix = FeedNamespace.PrefixOr(name[1..]),
                Uri = about?.OriginalString ?? "urn:x-json-feed-extension:" + Uri.EscapeDataString(name),
                JsonName = name,
                About = about,
            },
            Json = json,
        };
    }
}
