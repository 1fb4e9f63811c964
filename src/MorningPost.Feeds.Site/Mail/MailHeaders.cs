using System.Text;
using MimeKit;
using MimeKit.Utils;
using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Site.Mail;

/// <summary>The fields of a list: its name, and how one leaves it.</summary>
internal static class MailHeaders
{
    /// <summary>A label of a host has no more characters (RFC 1035, section 2.3.4).</summary>
    private const int LongestLabel = 63;

    /// <summary>RFC 2919, section 2.</summary>
    private const int LongestId = 255;

    public static void Add(HeaderList headers, Newsletter newsletter, MailOptions options)
    {
        var name = Encoding.ASCII.GetString(Rfc2047.EncodePhrase(Encoding.UTF8, newsletter.Title));
        headers.Add(new Header(Encoding.ASCII, HeaderId.ListId, $"{name} <{ListIdOf(newsletter, options)}>"));
        var addresses = Addresses(options);
        if (addresses.Count > 0)
            headers.Add(new Header(Encoding.ASCII, HeaderId.ListUnsubscribe, string.Join(", ", addresses)));
        if (options.OneClick is not null)
            headers.Add(new Header(Encoding.ASCII, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }

    private static string ListIdOf(Newsletter newsletter, MailOptions options)
    {
        if (options.ListId is not { } id)
            return $"{LabelOf(newsletter)}.{newsletter.Url.IdnHost}";
        return IsListId(id) ? id : throw new ArgumentException(
            $"MailOptions.ListId is \"{id}\", and has to be names of letters, digits, - and _ with dots between them (RFC 2919): "
            + "daily.example.org.", nameof(options));
    }

    /// <summary>The end of the newsletter's id, which never changes; its title where the id says nothing but the host.</summary>
    private static string LabelOf(Newsletter newsletter)
    {
        var id = newsletter.Id.TrimEnd('/', ':', '#');
        var end = id[(id.LastIndexOfAny(['/', ':', '#', ',']) + 1)..];
        var text = end.Length == 0 || end.Equals(newsletter.Url.IdnHost, StringComparison.OrdinalIgnoreCase) ? newsletter.Title : end;
        var label = Addressing.Slug.Of(text);
        return label.Length <= LongestLabel ? label : label[..LongestLabel].TrimEnd('-');
    }

    private static bool IsListId(string id) =>
        id.Length <= LongestId && id.Contains('.', StringComparison.Ordinal)
        && Array.TrueForAll(id.Split('.'), part => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));

    private static List<string> Addresses(MailOptions options)
    {
        var addresses = new List<string>();
        if (options.OneClick is { } oneClick)
        {
            if (!oneClick.IsAbsoluteUri || oneClick.Scheme != Uri.UriSchemeHttps)
            {
                throw new ArgumentException(
                    $"MailOptions.OneClick is {oneClick.OriginalString}, and has to be an https address (RFC 8058, section 3.1).",
                    nameof(options));
            }

            addresses.Add($"<{oneClick.AbsoluteUri}>");
        }

        foreach (var address in options.Unsubscribe)
        {
            var isMail = address.IsAbsoluteUri && address.Scheme == Uri.UriSchemeMailto;
            var isPage = address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
            if (!isMail && (!isPage || options.OneClick is not null))
            {
                throw new ArgumentException(
                    $"MailOptions.Unsubscribe holds {address.OriginalString}. It holds mailto, https and http addresses; "
                    + "beside OneClick mailto alone (RFC 8058, section 3.1).", nameof(options));
            }

            addresses.Add($"<{address.AbsoluteUri}>");
        }

        return addresses;
    }
}
