using System.Security.Cryptography;
using System.Text;
using MimeKit;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Site.Addressing;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Mail;

/// <summary>Makes a mail message of an issue: plain text and HTML. The same arguments give the same message, and the same bytes on every
/// machine.</summary>
public static class IssueMail
{
    /// <summary>Files are written with the line ends of mail, whatever those of the machine are.</summary>
    private static FormatOptions Format { get; } = MakeFormat();

    /// <summary>Makes the message of an issue.</summary>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issue">The issue. Its id and date become <c>Message-ID</c> and <c>Date</c>, its standfirst the preheader. HTML over
    /// 100,000 bytes is cut at a section and links the issue's page; an issue without a page isn't cut.</param>
    /// <param name="options">Who sends it to whom, and how one leaves the list.</param>
    /// <returns>The message.</returns>
    /// <exception cref="ArgumentException">The issue has neither id nor number, or an option is wrong in form.</exception>
    public static MimeMessage Create(Newsletter newsletter, Issue issue, MailOptions options)
    {
        ArgumentNullException.ThrowIfNull(newsletter);
        ArgumentNullException.ThrowIfNull(issue);
        ArgumentNullException.ThrowIfNull(options);
        MustHaveName(issue);
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(IssueIds.Of(newsletter, issue))).AsSpan(0, 16));
        var message = new MimeMessage
        {
            Subject = SingleLine.Of(issue.Title),
            Date = issue.Published,
            MessageId = $"{name}@{newsletter.Url.IdnHost}",
            Body = new MultipartAlternative(
                Part("plain", MailText.Of(newsletter, issue, options)), Part("html", MailPage.Of(newsletter, issue, options)))
            {
                Boundary = $"={name}",
            },
        };
        message.From.Add(options.From);
        if (options.To is { } to)
            message.To.Add(to);
        MailHeaders.Add(message.Headers, newsletter, options);
        if (IssueLayout.LanguageOf(newsletter, issue) is { } language)
            message.Body.Headers.Add(new Header(Encoding.ASCII, HeaderId.ContentLanguage, language));
        return message;
    }

    /// <summary>Writes the message of an issue as a file (<c>message/rfc822</c>), with CRLF at the ends of lines.</summary>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="options">Who sends it to whom, and how one leaves the list.</param>
    /// <param name="stream">Where to. The caller owns it; it isn't closed.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>When it is written.</returns>
    /// <exception cref="ArgumentException">See <see cref="Create"/>.</exception>
    public static Task WriteAsync(
        Newsletter newsletter, Issue issue, MailOptions options, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Create(newsletter, issue, options).WriteToAsync(Format, stream, cancellationToken);
    }

    /// <summary>Writes the message of an issue into a folder, under the name that <see cref="FileNameOf"/> gives it. A file that is there
    /// is replaced, once the new one is whole.</summary>
    /// <param name="newsletter">The newsletter.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="options">Who sends it to whom, and how one leaves the list.</param>
    /// <param name="folder">The folder. It is made where it isn't there.</param>
    /// <param name="cancellationToken">Stops the writing; then there is no new file.</param>
    /// <returns>The path of the file.</returns>
    /// <exception cref="ArgumentException">See <see cref="Create"/>.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static async Task<string> WriteAsync(
        Newsletter newsletter, Issue issue, MailOptions options, string folder, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        using var bytes = new MemoryStream();
        await WriteAsync(newsletter, issue, options, bytes, cancellationToken).ConfigureAwait(false);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileNameOf(issue));
        var file = new FileTarget(path);
        try
        {
            await file.WriteAsync(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), cancellationToken).ConfigureAwait(false);
            await file.FlushAsync(cancellationToken).ConfigureAwait(false);
            await file.CommitAsync().ConfigureAwait(false);
        }
        finally
        {
            await file.DisposeAsync().ConfigureAwait(false);
        }

        return path;
    }

    /// <summary>The name of an issue's file: its id, or else its number, and <c>.eml</c>.</summary>
    /// <remarks>The same for ever, and good on every file system: an id that is an IRI, that is longer than 100 characters or that Windows
    /// reserves gives a part of it and a hash.</remarks>
    /// <param name="issue">The issue.</param>
    /// <returns>The name, such as <c>2026-10-22.eml</c>.</returns>
    /// <exception cref="ArgumentException">The issue has neither id nor number.</exception>
    public static string FileNameOf(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return FileNames.Of(MustHaveName(issue)) + ".eml";
    }

    private static string MustHaveName(Issue issue) => IssueIds.NameOf(issue)
        ?? throw new ArgumentException("The issue has neither id nor number, so its message can have no id.", nameof(issue));

    private static TextPart Part(string subtype, string text)
    {
        var part = new TextPart(subtype) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText(Encoding.UTF8, text);
        return part;
    }

    private static FormatOptions MakeFormat()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        format.International = false;
        format.EnsureNewLine = true;
        return format;
    }
}
