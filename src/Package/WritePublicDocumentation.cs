using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>Keeps of the compiler's documentation what stands in the public API files.</summary>
public sealed class WritePublicDocumentation : Task
{
    /// <summary>The file that the compiler wrote, which is replaced.</summary>
    [Required]
    public string Documentation { get; set; } = "";

    /// <summary>The public API files, separated by semicolons.</summary>
    [Required]
    public string PublicApi { get; set; } = "";

    public override bool Execute()
    {
        var api = PublicApi.Split(';').SelectMany(File.ReadAllLines).Where(line => !line.StartsWith("#", StringComparison.Ordinal));
        var names = new HashSet<string>(api.Select(PublicName));
        var documentation = XDocument.Load(Documentation, LoadOptions.PreserveWhitespace);
        foreach (var member in documentation.Descendants("member").ToList())
        {
            if (names.Contains(DocumentedName(member.Attribute("name")!.Value)))
                continue;
            if (member.PreviousNode is XText blank)
                blank.Remove();
            member.Remove();
        }

        documentation.Save(Documentation, SaveOptions.DisableFormatting);
        return true;
    }

    /// <summary>`static A.B&lt;T&gt;.C(int x) -> void` names the member `A.B.C`, and so do its accessors.</summary>
    private static string PublicName(string line)
    {
        var name = Regex.Replace(line, "^(?:~|static |const |abstract |virtual |override |readonly |implicit |explicit )*", "");
        name = Regex.Replace(name, @"extension\([^)]*\)\.", "");
        name = Regex.Replace(Regex.Split(name, @"\(|\[| -> | = ")[0], "operator .*", "operator");
        for (var old = ""; old != name;)
            name = Regex.Replace(old = name, "<[^<>]*>", "");
        return Regex.Replace(name, @"\.(?:get|set|init|add|remove)$", "");
    }

    /// <summary>`M:A.B`1.C``1(System.Int32)` is `A.B.C`; operators, indexers and constructors are named as in the API files.</summary>
    private static string DocumentedName(string id)
    {
        var name = Regex.Replace(id.Substring(2).Split('(')[0], @"`+[0-9]+|\.<[GM]>\$[0-9A-F]+", "");
        var type = name.Substring(0, Math.Max(0, name.LastIndexOf('.')));
        return name.EndsWith(".#ctor", StringComparison.Ordinal) ? type + type.Substring(type.LastIndexOf('.'))
            : name.EndsWith(".Item", StringComparison.Ordinal) && id.Contains("(") ? type + ".this"
            : name.Contains(".op_") ? type + ".operator"
            : name;
    }
}
