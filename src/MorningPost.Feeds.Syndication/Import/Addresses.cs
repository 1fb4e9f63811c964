using System.ServiceModel.Syndication;

namespace MorningPost.Feeds.Syndication.Import;

/// <summary>Addresses, made absolute where something says what they are relative to.</summary>
internal static class Addresses
{
    public static Uri? Of(SyndicationLink link, Uri? baseUrl) => link.Uri is { } url ? Of(url, link.BaseUri ?? baseUrl) : null;

    public static Uri Of(Uri url, Uri? baseUrl)
    {
        if (url.IsAbsoluteUri && !IsPath(url.OriginalString))
            return url;
        var canResolve = baseUrl is { IsAbsoluteUri: true, IsFile: false };
        return canResolve && Uri.TryCreate(baseUrl, url.OriginalString, out var absolute) ? absolute : url;
    }

    /// <returns>The address; null when there is none, or it isn't valid.</returns>
    public static Uri? Of(string? url, Uri? baseUrl)
    {
        if (string.IsNullOrWhiteSpace(url))
            return null;
        var kind = IsPath(url) ? UriKind.Relative : UriKind.RelativeOrAbsolute;
        return Uri.TryCreate(url, kind, out var parsed) ? Of(parsed, baseUrl) : null;
    }

    /// <summary>A path that some systems take for a file's.</summary>
    private static bool IsPath(string url) => url.StartsWith('/');
}
