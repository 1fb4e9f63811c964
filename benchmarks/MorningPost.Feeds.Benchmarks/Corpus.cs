using System.Text;
using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Benchmarks;

/// <summary>Issues made of a number: the same number gives the same issue on every machine.</summary>
/// <remarks>An issue renders to about 8 KB of HTML; a small one to about 300 bytes.</remarks>
internal static class Corpus
{
    private static readonly string[] Latin = ("the model of a small language learns to speak with fewer parameters and yet it runs on phones across continents "
        + "while others wait for servers that hum in the dark café naïve résumé Zoë weights gradient descent tokens per second benchmark result "
        + "nobody expected evaluation tables released openly under a licence anybody may read because two engineers refused to sign").Split(' ');

    private static readonly string[] Chinese = ["小模型", "语言", "学习", "说话", "参数", "更少", "手机", "大陆", "其他人", "等待", "报纸", "早晨", "人工智能", "新闻", "工程师", "拒绝", "签字", "公开", "发布", "结果", "没有人", "预料"];

    private static readonly string[] Markup = ["List<string>", "a && b", "R&D", "\"quoted\"", "x < y", "it's", "AT&T", "<b>", "p->next", "]]>", "Q&A", "Dictionary<K, V>"];

    public static Newsletter Newsletter { get; } = new()
    {
        Id = "tag:morningtensor.example,2026:newsletter",
        Title = "The Morning Tensor",
        Description = "A daily newspaper about artificial intelligence.",
        Language = "en",
        Url = new Uri("https://morningtensor.example/"),
        // Issues come in the order in which they are made, which isn't newest first.
        Updated = new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero),
        Editors = [new FeedPerson { Name = "Ines Okafor", Url = new Uri("https://morningtensor.example/people/ines-okafor") }],
        Subscribe = new SubscribeCall { Url = new Uri("https://morningtensor.example/subscribe"), Title = "In your inbox", Pitch = "One e-mail a day, seven minutes to read.", Label = "Subscribe" },
    };

    /// <summary>Issues of one kind.</summary>
    public static Issue[] Issues(CorpusKind kind, int count) => [.. Enumerable.Range(0, count).Select(index => Issue(kind, index))];

    /// <summary>An issue. Of <see cref="CorpusKind.Mixed"/> every tenth is Chinese.</summary>
    public static Issue Issue(CorpusKind kind, int index)
    {
        var words = new Words(kind == CorpusKind.Mixed && index % 10 == 3 ? CorpusKind.Chinese : kind, index);
        return new Issue
        {
            Id = $"issue-{index:D7}",
            Title = words.Line(8),
            Standfirst = words.Line(kind == CorpusKind.Small ? 12 : 24),
            Url = new Uri($"https://morningtensor.example/issues/{index}/"),
            Published = new DateTimeOffset(2000, 1, 1, 6, 30, 0, TimeSpan.FromHours(1)).AddMinutes(index * 10L),
            Topics = ["models", "languages"],
            Sections = kind == CorpusKind.Small ? [Articles(words, "lead", null, 1, 1, 30)] : Sections(words),
        };
    }

    private static Section[] Sections(Words words) =>
    [
        Articles(words, "lead", null, 1, 3, 60),
        new MetricsSection
        {
            Key = "figures",
            Title = words.Line(3),
            Metrics =
            [
                new Metric { Label = words.Line(2), Value = 270_000_000, Unit = "parameters" },
                new Metric { Label = words.Line(2), Value = 156_300, Text = "156.3K", Change = 1_200 },
                new Metric { Label = words.Line(3), Value = 12.5m, Unit = "%", Change = -2.5m },
            ],
        },
        Articles(words, "deep-dive", words.Line(2), 1, 3, 65),
        Articles(words, "opinion", words.Line(3), 2, 2, 40),
        new ToolsSection
        {
            Key = "tools",
            Title = words.Line(4),
            Intro = words.Line(12),
            Tools = [.. Enumerable.Range(0, 4).Select(t => new Tool { Key = $"tool-{t}", Name = words.Line(2), Description = words.Line(12), Url = new Uri($"https://tools.example/{t}") })],
        },
        new TrendingSection
        {
            Key = "trending",
            Title = words.Line(3),
            Boards = [Board(words, "models", "Downloads"), Board(words, "repositories", "Stars")],
            MoversTitle = words.Line(2),
            Movers = [new Mover { Name = words.Line(2), Metric = "stars", From = 12_400, To = 18_900 }, new Mover { Name = words.Line(2), Metric = "downloads", From = 310, To = 13_013 }],
        },
        new ReadingListSection
        {
            Key = "reading",
            Title = words.Line(2),
            Items = [.. Enumerable.Range(0, 3).Select(r => new ReadingItem { Key = $"reading-{r}", Title = words.Line(6), Summary = words.Line(14), Url = new Uri($"https://reading.example/{r}"), Kind = "paper", Author = words.Line(2), Minutes = 20 + r })],
        },
    ];

    private static ArticleSection Articles(Words words, string key, string? title, int count, int paragraphs, int length) => new()
    {
        Key = key,
        Title = title,
        Articles =
        [
            .. Enumerable.Range(0, count).Select(a => new Article
            {
                Key = $"article-{a}",
                Headline = words.Line(8),
                Standfirst = paragraphs > 1 ? words.Line(14) : null,
                Body = RichText.Plain([.. Enumerable.Range(0, paragraphs).Select(_ => words.Line(length))]),
            }),
        ],
    };

    private static TrendingBoard Board(Words words, string key, string metric) => new()
    {
        Key = key,
        Title = words.Line(2),
        Caption = words.Line(4),
        Entries =
        [
            .. Enumerable.Range(0, 5).Select(e => new TrendingEntry
            {
                Key = $"entry-{e}",
                Rank = e + 1,
                Name = words.Line(2),
                Description = words.Line(8),
                Url = new Uri($"https://boards.example/{key}/{e}"),
                Metrics = [new Metric { Label = metric, Value = 33_100 - (e * 5_000) }],
            }),
        ],
    };

    private sealed class Words(CorpusKind kind, int seed)
    {
        private uint _state = unchecked((uint)seed * 2654435761u) | 1;

        public string Line(int words)
        {
            var line = new StringBuilder();
            for (var i = 0; i < words; i++)
            {
                if (kind == CorpusKind.Chinese)
                {
                    line.Append(Chinese[Next(Chinese.Length)]).Append(i % 6 == 5 ? "，" : "");
                    continue;
                }

                if (i > 0)
                    line.Append(' ');
                line.Append(kind == CorpusKind.Markup && i % 3 == 0 ? Markup[Next(Markup.Length)] : Latin[Next(Latin.Length)]);
                if (i % 15 == 14)
                    line.Append('.');
            }

            return line.ToString();
        }

        private int Next(int count)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            return (int)(_state % (uint)count);
        }
    }
}
