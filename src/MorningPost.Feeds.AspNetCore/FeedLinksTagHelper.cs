using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MorningPost.Feeds.AspNetCore;

/// <summary><c>&lt;feed-links /&gt;</c> in the head of a Razor page or view: a link to each feed of the app that anybody can subscribe
/// to.</summary>
/// <remarks>A view imports it with <c>@addTagHelper *, MorningPost.Feeds.AspNetCore</c>.</remarks>
[HtmlTargetElement("feed-links", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FeedLinksTagHelper : TagHelper
{
    /// <summary>The view; set by the framework.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = default!;

    /// <summary>Writes the links.</summary>
    /// <param name="context">The element.</param>
    /// <param name="output">What stands in its place.</param>
    /// <returns>A task that ends when they are written.</returns>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        output.Content.SetHtmlContent(await ViewContext.HttpContext.GetFeedLinksHtmlAsync().ConfigureAwait(false));
    }
}
