using System.CommandLine.Parsing;
using System.Globalization;
using MorningPost.Feeds;

namespace PublishArchive;

/// <summary>Understands options, or says what they take.</summary>
internal static class Arguments
{
    public static void Store(OptionResult option)
    {
        try
        {
            Stores.Open(option.GetValueOrDefault<string>() ?? "");
        }
        catch (Exception e) when (e is ArgumentException or Amazon.Runtime.AmazonClientException)
        {
            option.AddError($"--output: {e.Message}");
        }
    }

    public static Uri? Url(ArgumentResult argument)
    {
        var text = argument.Tokens.Single().Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp))
            return url;
        argument.AddError($"--base-url takes an absolute http or https URL, not \"{text}\".");
        return null;
    }

    public static FeedFormat[]? Formats(ArgumentResult argument)
    {
        var formats = new List<FeedFormat>();
        foreach (var name in argument.Tokens
            .SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            if (!char.IsAsciiLetter(name[0]) || !Enum.TryParse<FeedFormat>(name, ignoreCase: true, out var format))
                argument.AddError($"--formats takes rss, atom and json, not \"{name}\".");
            else if (!formats.Contains(format))
                formats.Add(format);
        }

        if (formats.Count == 0)
            argument.AddError("--formats takes rss, atom and json, or several of them with commas between.");
        return [.. formats];
    }

    public static DateTimeOffset? Date(ArgumentResult argument)
    {
        var text = argument.Tokens.Single().Value;
        if (text == "now")
            return DateTimeOffset.UtcNow;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            return date;
        argument.AddError($"--as-of takes now or a date, not \"{text}\".");
        return null;
    }

    public static void AtLeastOne(OptionResult option)
    {
        if (option.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var number) && number < 1)
            option.AddError($"{option.Option.Name} takes a number from 1, not {number}.");
    }
}
