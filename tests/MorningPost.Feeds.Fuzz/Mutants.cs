namespace MorningPost.Feeds.Fuzz;

/// <summary>Reads feeds with one fault each, and counts the links of their items that come through.</summary>
public sealed class Mutants(IReadOnlyList<(string Name, byte[] Document)> feeds, int each, bool explain)
{
    /// <returns>The share of links that are recovered, from 0 to 1.</returns>
    public double Run(TextWriter output)
    {
        var random = new Random(20261122);
        var (found, all, refused, count) = (0, 0, 0, 0);
        for (var kind = 0; kind < Faults.Names.Count; kind++)
        {
            var (foundOfKind, allOfKind) = (0, 0);
            foreach (var (name, document) in feeds)
            {
                var links = Links(FeedReader.Read(document));
                for (var i = 0; i < each; i++)
                {
                    if (Faults.Make(kind, document, random) is not { } mutant)
                        continue;
                    count++;
                    // What was cut off can't be recovered.
                    var expected = Faults.Names[kind] == "cut off" ?
                    [
                        .. links.Where(
                            link =>
                                mutant.AsSpan().IndexOf(
                                    System.Text.Encoding.UTF8.GetBytes(link.Replace("&", "&amp;", StringComparison.Ordinal) + "<")) >= 0),
                    ] : links;
                    var read = Try(mutant, out var refusal);
                    refused += read is null ? 1 : 0;
                    var recovered = read is null ? 0 : expected.Count(read.Contains);
                    foundOfKind += recovered;
                    allOfKind += expected.Count;
                    if (explain && recovered < expected.Count - 1)
                        output.WriteLine($"LOST {Faults.Names[kind]} {name} #{i}: {recovered} of {expected.Count} {refusal}");
                }
            }

            output.WriteLine(
                FormattableString.Invariant(
                    $"{Faults.Names[kind],-30} {foundOfKind,7} of {allOfKind,7} = {100.0 * foundOfKind / Math.Max(1, allOfKind):F1} %"));
            found += foundOfKind;
            all += allOfKind;
        }

        output.WriteLine(
            FormattableString.Invariant(
                $"{count} documents, {refused} refused, {found} of {all} links = {100.0 * found / Math.Max(1, all):F2} %"));
        return found / (double)Math.Max(1, all);
    }

    private static HashSet<string>? Try(byte[] mutant, out string? refusal)
    {
        try
        {
            refusal = null;
            return Links(FeedReader.Read(mutant));
        }
        catch (FeedException e)
        {
            refusal = e.Message;
            return null;
        }
    }

    private static HashSet<string> Links(FeedDocument document) =>
        [.. document.Items.Select(item => item.Url?.OriginalString).OfType<string>()];
}
