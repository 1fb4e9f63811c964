using System.Text;

namespace PublishArchive.Import;

/// <summary>Comma-separated values (RFC 4180): rows as fields by the names of the first row.</summary>
internal static class Csv
{
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(string text)
    {
        string[]? names = null;
        foreach (var row in Rows(text.TrimStart('\uFEFF')))
        {
            if (names is null)
                names = [.. row];
            else if (row is not [""])
                yield return names.Zip(row).DistinctBy(field => field.First).ToDictionary(field => field.First, field => field.Second);
        }
    }

    private static IEnumerable<List<string>> Rows(string text)
    {
        var (row, field, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[++i]);
            else if (c == '"')
                isQuoted = !isQuoted;
            else if (isQuoted || c is not (',' or '\n' or '\r'))
                field.Append(c);
            else if (c != '\r')
            {
                row.Add(field.ToString());
                field.Clear();
                if (c != '\n')
                    continue;
                yield return row;
                row = [];
            }
        }

        if (field.Length == 0 && row.Count == 0)
            yield break;
        row.Add(field.ToString());
        yield return row;
    }
}
