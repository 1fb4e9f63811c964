using System.CommandLine.Parsing;
using System.Globalization;
using MimeKit;
using MorningPost.Feeds;
using PublishArchive.Publishing;

namespace PublishArchive;

/// <summary>Understands options, or says what they take.</summary>
internal static class Arguments
{
    public static void Store(OptionResult option, Surroundings surroundings)
    {
        try
        {
            Stores.Open(option.GetValueOrDefault<string>() ?? "", surroundings);
        }
        catch (Exception e) when (e is ArgumentException or Amazon.Runtime.AmazonClientException)
        {
            option.AddError($"--output: {e.Message}");
        }
    }

    public static Uri? Url(ArgumentResult argument, string option)
    {
        var text = argument.Tokens.Single().Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp))
            return url;
        argument.AddError($"{option} takes an absolute http or https URL, not \"{text}\".");
        return null;
    }

    public static FeedFormat[]? Formats(ArgumentResult argument)
    {
        var formats = new List<FeedFormat>();
        foreach (var name in Split(argument))
        {
            if (!IsFormat(name, out var format))
                argument.AddError($"--formats takes rss, atom and json, not \"{name}\".");
            else if (!formats.Contains(format))
                formats.Add(format);
        }

        if (formats.Count == 0)
            argument.AddError("--formats takes rss, atom and json, or several of them with commas between.");
        return [.. formats];
    }

    public static string[]? Names(ArgumentResult argument)
    {
        string[] names = [.. Split(argument)];
        if (names.Length == 0)
            argument.AddError("--projections takes names with commas between, such as issues,articles.");
        return names;
    }

    /// <summary>A date. Without a time it means <paramref name="timeOfDay"/> where the clock is, or midnight in UTC.</summary>
    public static DateTimeOffset? Date(ArgumentResult argument, string option, TimeProvider clock, TimeSpan? timeOfDay = null)
    {
        var text = argument.Tokens.Single().Value;
        if (text == "now")
            return clock.GetUtcNow();
        if (timeOfDay is { } time
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            var local = day.ToDateTime(TimeOnly.MinValue) + time;
            return new DateTimeOffset(local, clock.LocalTimeZone.GetUtcOffset(local));
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            return date;
        argument.AddError($"{option} takes now or a date such as 2026-11-25, not \"{text}\".");
        return null;
    }

    public static FeedFormat? Format(ArgumentResult argument)
    {
        var name = argument.Tokens.Single().Value;
        if (IsFormat(name, out var format))
            return format;
        argument.AddError($"--to takes rss, atom or json, not \"{name}\".");
        return null;
    }

    public static void AtLeastOne(OptionResult option)
    {
        if (option.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var number) && number < 1)
            option.AddError($"{option.Option.Name} takes a number from 1, not {number}.");
    }

    public static MailboxAddress? Sender(ArgumentResult argument)
    {
        var text = argument.Tokens.Single().Value;
        if (MailboxAddress.TryParse(text, out var sender) && sender.Address.Contains('@'))
            return sender;
        argument.AddError($"--from takes an e-mail address such as \"My Letter <letter@example.org>\", not \"{text}\".");
        return null;
    }

    public static void Port(OptionResult option)
    {
        if (option.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var port)
            && port is < 0 or > ushort.MaxValue)
        {
            option.AddError($"{option.Option.Name} takes a number from 0 to {ushort.MaxValue}, not {port}.");
        }
    }

    private static IEnumerable<string> Split(ArgumentResult argument) => argument.Tokens
        .SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Numbers are names of values to <see cref="Enum"/>, and not to people.</summary>
    private static bool IsFormat(string name, out FeedFormat format) =>
        Enum.TryParse(name, ignoreCase: true, out format) && char.IsAsciiLetter(name[0]);
}
