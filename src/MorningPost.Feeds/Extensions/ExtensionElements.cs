using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Extensions;

/// <summary>Elements of which only what is there is written.</summary>
internal static class ExtensionElements
{
    public static ExtensionElement Of(string name, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        new() { Name = name, Text = text, Attributes = Present(attributes) };

    public static ExtensionElement Of(
        string name, IReadOnlyList<ExtensionElement> children, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        new() { Name = name, Children = children, Attributes = Present(attributes) };

    /// <summary>Adds an element that is nothing but a text, where there is one.</summary>
    public static void AddText(this List<ExtensionElement> elements, string name, string? text)
    {
        if (text is not null)
            elements.Add(Of(name, text));
    }

    /// <summary>The elements of that name, in the namespace of what they are in.</summary>
    public static IEnumerable<ExtensionElement> Named(this IEnumerable<ExtensionElement> elements, string name) =>
        elements.Where(element => element.Namespace is null && element.Name == name);

    /// <summary>The text of the first element of that name that says anything.</summary>
    public static string? TextOf(this IEnumerable<ExtensionElement> elements, string name) =>
        elements.Named(name).Select(element => Blank.OrNull(element.Text)).FirstOrDefault(text => text is not null);

    private static List<ExtensionAttribute> Present(ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var present = new List<ExtensionAttribute>(attributes.Length);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
                present.Add(new ExtensionAttribute { Name = name, Value = value });
        }

        return present;
    }
}
