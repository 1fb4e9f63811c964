using System.Globalization;
using System.Text;

namespace PublishArchive.Preview;

/// <summary>Puts into a page that is served what reloads it when the site changes. The page that is published has none of it.</summary>
internal static class ReloadScript
{
    public const string Address = "/~preview/reload.js";

    public const string Events = "/~preview/events";

    public const string Text = $"""
        const version = new URL(document.currentScript.src).search;
        new EventSource('{Events}' + version).onmessage = () => location.reload();
        """;

    private const string Policy = "http-equiv=\"Content-Security-Policy\" content=\"";

    public static byte[] AddTo(byte[] html, int version)
    {
        var text = Encoding.UTF8.GetString(html);
        var policy = text.IndexOf(Policy, StringComparison.Ordinal);
        if (policy >= 0)
            text = text.Insert(policy + Policy.Length, "script-src 'self'; connect-src 'self'; ");
        var head = text.IndexOf("</head>", StringComparison.OrdinalIgnoreCase);
        var script = string.Create(CultureInfo.InvariantCulture, $"<script src=\"{Address}?{version}\"></script>");
        return Encoding.UTF8.GetBytes(text.Insert(head < 0 ? text.Length : head, script));
    }
}
