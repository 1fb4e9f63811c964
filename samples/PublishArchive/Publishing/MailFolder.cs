using MimeKit;
using MorningPost.Feeds;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Site.Mail;

namespace PublishArchive.Publishing;

/// <summary>Issues as mail messages, a file each.</summary>
/// <param name="folder">Where they go.</param>
/// <param name="from">Who sends them; null for the newsletter's first editor who has an address.</param>
internal sealed class MailFolder(string folder, MailboxAddress? from)
{
    /// <returns>How many were written.</returns>
    /// <exception cref="FeedException">Nobody is there to send them.</exception>
    /// <exception cref="IOException">A file can't be written.</exception>
    public async Task<int> WriteAsync(
        Newsletter newsletter, IAsyncEnumerable<Issue> issues, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var options = new MailOptions { From = SenderOf(newsletter) };
        var count = 0;
        await foreach (var issue in issues.WithCancellation(cancellationToken))
        {
            if (issue.Retraction is not null || issue.Audience != Audience.Everyone || issue.Published > asOf)
                continue;
            await IssueMail.WriteAsync(newsletter, issue, options, folder, cancellationToken);
            count++;
        }

        return count;
    }

    /// <summary>Who sends the messages.</summary>
    /// <exception cref="FeedException">Nobody is there to send them.</exception>
    public MailboxAddress SenderOf(Newsletter newsletter)
    {
        if (from is not null)
            return from;
        var editor = newsletter.Editors.FirstOrDefault(editor => MailboxAddress.TryParse(editor.Email ?? "", out _))
            ?? throw new FeedException("--eml: nobody sends the mails. Say --from \"Name <name@example.org>\", "
                + "or give an editor in newsletter.json an email.");
        return new MailboxAddress(newsletter.Title, editor.Email!);
    }
}
