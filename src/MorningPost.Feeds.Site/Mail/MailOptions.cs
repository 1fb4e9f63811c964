using MimeKit;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Site.Mail;

/// <summary>What a message says besides its issue.</summary>
public sealed record MailOptions
{
    /// <summary>Who sends it.</summary>
    public required MailboxAddress From { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Who gets it. Default: null, and the message has no <c>To</c>: for files that something else addresses.</summary>
    public MailboxAddress? To { get; init; }

    /// <summary>Where recipients unsubscribe, the best first, for <c>List-Unsubscribe</c> (RFC 2369): mailto, https or http. Default:
    /// none.</summary>
    public IReadOnlyList<Uri> Unsubscribe { get; init => field = ValueList.Of(value); } = ValueList.Empty<Uri>();

    /// <summary>This recipient's own https address, which unsubscribes whoever posts to it (RFC 8058). It comes first in
    /// <c>List-Unsubscribe</c>, and <c>List-Unsubscribe-Post</c> says what it is. Default: null.</summary>
    /// <remarks>Mail providers post to it without asking anybody, so it names the recipient, and never is a page for all. They believe it
    /// only where a signature (DKIM) covers both fields. Beside it <see cref="Unsubscribe"/> holds mailto addresses alone.</remarks>
    public Uri? OneClick { get; init; }

    /// <summary>What stands for the list in <c>List-Id</c> (RFC 2919), between the angle brackets: <c>daily.example.org</c>. Default:
    /// null, and it is made of the newsletter's id and the host of its page.</summary>
    /// <remarks>Recipients sort mail by it, so it never changes: set it before a newsletter moves to another host.</remarks>
    public string? ListId { get; init; }

    /// <summary>Who sees it. Default: <see cref="Audience.Everyone"/>.</summary>
    public Audience Audience { get; init; }

    /// <summary>Whether what somebody paid for is there. Default: true.</summary>
    public bool IncludeSponsored { get; init; } = true;
}
