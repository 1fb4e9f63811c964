namespace MorningPost.Feeds.Issues;

/// <summary>What a place in JSON is inside of, and what stands before it. Everything before it is JSON.</summary>
internal readonly record struct JsonPlace
{
    private JsonPlace(IReadOnlyList<int> open, int stringStart, byte before, int beforeAt, bool isName)
    {
        Open = open;
        StringStart = stringStart;
        Before = before;
        BeforeAt = beforeAt;
        IsBehindName = isName;
    }

    /// <summary>Where the objects and arrays around it begin, the outermost first.</summary>
    public IReadOnlyList<int> Open { get; }

    /// <summary>Where the string begins that it is in; -1 outside of strings.</summary>
    public int StringStart { get; }

    /// <summary>The last byte before it that is no blank and in no string; a string is its quotation mark. 0 at the beginning.</summary>
    public byte Before { get; }

    /// <summary>Where <see cref="Before"/> stands.</summary>
    public int BeforeAt { get; }

    /// <summary>Whether the name of a property stands before it.</summary>
    public bool IsBehindName { get; }

    public static JsonPlace Of(ReadOnlySpan<byte> utf8, int at)
    {
        var (open, before, beforeAt, isName) = (new List<int>(), (byte)0, 0, false);
        for (var i = 0; i < at; i++)
        {
            var current = utf8[i];
            if (current is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
                continue;
            if (current is (byte)'"')
            {
                var start = i;
                for (i++; i < at && utf8[i] != '"'; i++)
                {
                    if (utf8[i] == '\\')
                        i++;
                }

                if (i >= at)
                    return new JsonPlace(open, start, before, beforeAt, isName: false);
                isName = open.Count > 0 && utf8[open[^1]] == '{' && (before is (byte)'{' or (byte)',');
            }
            else
                isName = false;

            if (current is (byte)'{' or (byte)'[')
                open.Add(i);
            else if ((current is (byte)'}' or (byte)']') && open.Count > 0)
                open.RemoveAt(open.Count - 1);
            (before, beforeAt) = (current, i);
        }

        return new JsonPlace(open, -1, before, beforeAt, isName);
    }
}
