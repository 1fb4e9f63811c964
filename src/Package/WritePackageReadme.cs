using System;
using System.IO;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>Writes a README as a package gallery shows it: links to files of the repository become absolute.</summary>
public sealed class WritePackageReadme : Task
{
    /// <summary>A link to a file; or code, in which there is none.</summary>
    private const string RelativeLink =
        @"(?<code>(?s:```.*?```)|`[^`\n]*`)|(?<image>!?)(?<label>\[[^\]\n]*\])\((?<target>(?![a-z]+:|#)[^)\s#]+)(?<fragment>#[^)\s]*)?\)";

    private const string NoSuchFile = "The link to {0} leads nowhere. Name a file of the repository.";

    [Required]
    public string Source { get; set; } = "";

    /// <summary>The repository's folder.</summary>
    [Required]
    public string Root { get; set; } = "";

    [Required]
    public string RepositoryUrl { get; set; } = "";

    [Required]
    public string Target { get; set; } = "";

    public override bool Execute()
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(Source)) + Path.DirectorySeparatorChar;
        var text = Regex.Replace(File.ReadAllText(Source), RelativeLink, link =>
        {
            if (link.Groups["code"].Success)
                return link.Value;
            var path = Path.GetFullPath(folder + link.Groups["target"].Value);
            if (!File.Exists(path) && !Directory.Exists(path))
            {
                Log.LogError(null, null, null, Source, 0, 0, 0, 0, NoSuchFile, link.Groups["target"].Value);
                return link.Value;
            }

            var kind = link.Groups["image"].Length > 0 ? "raw" : Directory.Exists(path) ? "tree" : "blob";
            var relative = path.Substring(Path.GetFullPath(Root).Length).Replace(Path.DirectorySeparatorChar, '/');
            var address = $"{RepositoryUrl}/{kind}/main/{relative}{link.Groups["fragment"].Value}";
            return $"{link.Groups["image"].Value}{link.Groups["label"].Value}({address})";
        });
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Target))!);
        File.WriteAllText(Target, text);
        return !Log.HasLoggedErrors;
    }
}
