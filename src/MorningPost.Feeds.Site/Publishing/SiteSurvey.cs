using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Publishing;
using MorningPost.Feeds.Site.Addressing;
using MorningPost.Feeds.Site.Pages;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Site.Publishing;

/// <summary>The look at the issues before anything is written: what can't be published is found, and where the next run may
/// begin.</summary>
/// <param name="imprint">What all pages share.</param>
/// <param name="before">What is sealed; null where everything is looked at.</param>
internal sealed class SiteSurvey(Imprint imprint, SiteManifest? before)
{
    /// <summary>How many findings of one kind are worth reading.</summary>
    private const int MostFindings = 100;

    private readonly HashSet<ulong> _paths = [];
    private readonly int _lastSealedMonth = before is { Months.Count: > 0 } ? before.Months.Keys.Max() : 0;
    private int _newestMonth;
    private int? _firstHeld;

    /// <summary>The issues from the place on where the next run may begin.</summary>
    public List<string> Open { get; private set; } = [];

    /// <summary>Where the next run may begin.</summary>
    public int OpenFrom { get; private set; } = before?.Sealed ?? 0;

    /// <summary>The first issue that is on pages, as the page before it names it; null when there is none.</summary>
    public string? First { get; private set; }

    /// <summary>The same of those from the place on where the next run may begin.</summary>
    public string? OpenFirst { get; private set; }

    /// <summary>How many issues of each month there are among those that were looked at.</summary>
    public Dictionary<int, int> Months { get; } = [];

    public List<string> HeldBack { get; } = [];

    public List<FeedDiagnostic> Findings { get; } = [];

    /// <summary>How many issues there are, the sealed ones too.</summary>
    public int Count { get; private set; } = before?.Sealed ?? 0;

    /// <summary>How many of them are published: neither held back nor taken back.</summary>
    public int Published { get; private set; }

    /// <summary>Whether each month's issues are behind those of the month before. Where they aren't, every run reads everything.</summary>
    public bool IsInOrder { get; private set; } = true;

    /// <summary>Whether an issue is on pages.</summary>
    public bool IsShown(Issue issue) => issue.Retraction is null && !IsHeld(issue);

    /// <summary>The address of the page that an issue gets; null where it gets none.</summary>
    public string? PageOf(IssueCard card) => card.Path is { } path && !imprint.IsTaken(path) ? path : null;

    /// <summary>Looks at the next issue.</summary>
    /// <exception cref="FeedException">It can't be published.</exception>
    public void Add(Issue issue)
    {
        var findings = new Findings(errorsOnly: true);
        findings.Enter("issues", Count);
        IssueChecks.Check(findings, issue, Audience.Everyone);
        findings.Leave();
        findings.Throw();
        var name = IssueIds.NameOf(issue) ?? "";
        if (IsShown(issue))
            AddShown(issue);
        else if (issue.Retraction is null)
        {
            HeldBack.Add(name);
            _firstHeld ??= Count;
        }

        Open.Add(name);
        Count++;
    }

    private bool IsHeld(Issue issue) => issue.Published > imprint.Options.Feeds.AsOf;

    private void AddShown(Issue issue)
    {
        Published++;
        var month = (issue.Published.Year * 100) + issue.Published.Month;
        IsInOrder = IsInOrder && month >= _newestMonth && month > _lastSealedMonth;
        if (month > _newestMonth)
        {
            _newestMonth = month;
            if (_firstHeld is null)
                (OpenFrom, Open, OpenFirst) = (Count, [], null);
        }

        Months[month] = Months.GetValueOrDefault(month) + 1;
        var card = IssueCard.Of(issue, imprint.Addresses);
        var named = $"{card.Url} {card.Title}";
        First ??= named;
        OpenFirst ??= named;
        if (card.Path is null)
            Note(SiteRules.Elsewhere, $"\"{card.Url}\" is no address of a page below {imprint.Addresses.BaseUrl}, so there is none.");
        else if (PageOf(card) is null)
            Note(SiteRules.TakenPage, $"\"{card.Url}\" is the address of a page of the site itself, so the issue gets none.");
        else if (!_paths.Add(EntryIndex.HashOf(SiteAddresses.DocumentOf(card.Path))))
            throw new FeedException([SiteRules.SharedPage.At($"issues[{Count}].url", $"\"{card.Url}\" is another issue's address too.")]);
    }

    private void Note(FeedRule rule, string message)
    {
        if (Findings.Count < MostFindings)
            Findings.Add(rule.At($"issues[{Count}].url", message));
    }
}
