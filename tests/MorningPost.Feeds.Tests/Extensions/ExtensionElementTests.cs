using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Tests.Extensions;

public sealed class ExtensionElementTests
{
    private static readonly FeedNamespace Gml = new() { Prefix = "gml", Uri = "http://www.opengis.net/gml" };

    [Fact]
    public void Text_stands_before_children_in_whichever_order_they_are_set()
    {
        var child = new ExtensionElement { Name = "b" };

        var one = new ExtensionElement { Name = "a", Text = "x", Children = [child] };
        var other = new ExtensionElement { Name = "a", Children = [child], Text = "x" };

        Assert.Equal(one, other);
        Assert.Equal([new ExtensionText { Value = "x" }, child], one.Nodes);
        Assert.Equal("x", one.Text);
        Assert.Equal([child], one.Children);
    }

    [Fact]
    public void Text_and_children_of_mixed_content_are_found_and_replaced()
    {
        var mixed = new ExtensionElement
        {
            Name = "a",
            Nodes =
            [
                new ExtensionText { Value = "1" },
                new ExtensionElement { Name = "b" },
                new ExtensionText { Value = "2", IsCData = true },
                new ExtensionElement { Name = "c" },
            ],
        };

        Assert.Equal("12", mixed.Text);
        Assert.Equal(["b", "c"], mixed.Children.Select(child => child.Name));
        Assert.Equal(["d"], (mixed with { Children = [new ExtensionElement { Name = "d" }] }).Children.Select(child => child.Name));
        Assert.Equal("12", (mixed with { Children = [] }).Text);
        Assert.Null((mixed with { Text = null }).Text);
        Assert.Equal(["b", "c"], (mixed with { Text = "3" }).Children.Select(child => child.Name));
    }

    [Fact]
    public void Attributes_are_found_by_name_and_namespace()
    {
        var element = new ExtensionElement
        {
            Name = "a",
            Attributes =
            [
                new ExtensionAttribute { Name = "lang", Value = "x" },
                new ExtensionAttribute { Name = "lang", Namespace = FeedNamespace.Xml, Value = "en" },
            ],
        };

        Assert.Equal("x", element.GetAttribute("lang"));
        Assert.Equal("en", element.GetAttribute("lang", FeedNamespace.Xml.Uri));
        Assert.Null(element.GetAttribute("lang", Gml.Uri));
        Assert.Null(element.GetAttribute("Lang"));
    }

    [Fact]
    public void A_text_is_equal_by_its_characters()
    {
        var plain = new ExtensionElement { Name = "a", Text = "one two" };
        var parts = new ExtensionElement
        {
            Name = "a",
            Nodes = [new ExtensionText { Value = "one" }, new ExtensionText { Value = " two", IsCData = true }],
        };

        Assert.Equal(plain, parts);
        Assert.Equal(plain.GetHashCode(), parts.GetHashCode());
        Assert.NotEqual(plain, parts with { Nodes = [.. parts.Nodes, new ExtensionElement { Name = "b" }] });
    }

    [Fact]
    public void A_namespace_is_equal_whether_it_is_named_or_inherited_and_whatever_its_prefix()
    {
        ExtensionElement Where(FeedNamespace? inner) =>
            new()
            {
                Name = "where",
                Children =
                [
                    new ExtensionElement
                    {
                        Name = "Point",
                        Namespace = Gml,
                        Children = [new ExtensionElement { Name = "pos", Namespace = inner }],
                    },
                ],
            };

        Assert.Equal(Where(null), Where(Gml with { Prefix = "g" }));
        Assert.Equal(Where(null).GetHashCode(), Where(Gml).GetHashCode());
        Assert.NotEqual(Where(null), Where(FeedNamespace.None));

        FeedExtension In(FeedNamespace? own) =>
            new() { Namespace = Gml, Elements = [new ExtensionElement { Name = "pos", Namespace = own }] };
        Assert.Equal(In(null), In(Gml));
        Assert.Equal(In(null).GetHashCode(), In(Gml).GetHashCode());
        Assert.NotEqual(In(null), In(FeedNamespace.None));
    }

    [Fact]
    public void Deep_trees_are_compared_and_hashed()
    {
        const int Depth = 100_000;
        var one = Deep.Elements(Depth);

        Assert.True(one == Deep.Elements(Depth));
        Assert.False(one == Deep.Elements(Depth, "y"));
        Assert.False(one == Deep.Elements(Depth + 1));
        Assert.Equal(one.GetHashCode(), Deep.Elements(Depth).GetHashCode());
        Assert.Equal("<e>", one.ToString());
        FeedExtension Of(int depth) => new() { Namespace = Gml, Json = Deep.Json(depth) };
        Assert.True(Of(Depth / 20) == Of(Depth / 20));
        Assert.False(Of(Depth / 20) == Of((Depth / 20) + 1));
    }

    [Fact]
    public void What_is_wrong_in_form_is_accepted_and_only_null_throws()
    {
        Assert.Equal("a b", new ExtensionElement { Name = "a b" }.Name);
        Assert.Equal("", new FeedNamespace { Prefix = "", Uri = "" }.Uri);
        Assert.Throws<ArgumentNullException>(() => new ExtensionElement { Name = null! });
        Assert.Throws<ArgumentNullException>(() => new ExtensionAttribute { Name = "a", Value = null! });
        Assert.Throws<ArgumentNullException>(() => new FeedNamespace { Prefix = null!, Uri = "" });
        Assert.Throws<ArgumentNullException>(() => new FeedExtension { Namespace = null! });
        Assert.Throws<ArgumentException>(() => new ExtensionElement { Name = "a", Nodes = [null!] });
    }
}
