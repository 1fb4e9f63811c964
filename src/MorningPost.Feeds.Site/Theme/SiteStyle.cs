using System.Text;

namespace MorningPost.Feeds.Site.Theme;

/// <summary>The style sheet of a theme.</summary>
internal static class SiteStyle
{
    public static byte[] Of(SiteTheme theme)
    {
        using var file = typeof(SiteStyle).Assembly.GetManifestResourceStream("site.css")!;
        using var reader = new StreamReader(file, Encoding.UTF8);
        var css = new StringBuilder(reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal));
        if (theme.Variables.Count > 0)
            Append(css.Append(":root{"), theme.Variables).Append("}\n");
        if (theme.DarkVariables.Count > 0)
            Append(css.Append("@media (prefers-color-scheme:dark){:root{"), theme.DarkVariables).Append("}}\n");
        return Encoding.UTF8.GetBytes(css.Append(theme.Css).ToString());
    }

    private static StringBuilder Append(StringBuilder css, IReadOnlyList<SiteVariable> variables)
    {
        foreach (var variable in variables)
            css.Append("--").Append(variable.Name).Append(':').Append(variable.Value).Append(';');
        return css;
    }
}
