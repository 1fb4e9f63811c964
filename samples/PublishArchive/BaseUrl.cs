using System.CommandLine.Parsing;

namespace PublishArchive;

internal static class BaseUrl
{
    public static Uri? Parse(ArgumentResult argument)
    {
        var text = argument.Tokens.Single().Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp))
            return url;
        argument.AddError($"--base-url takes an absolute http or https URL, not \"{text}\".");
        return null;
    }
}
