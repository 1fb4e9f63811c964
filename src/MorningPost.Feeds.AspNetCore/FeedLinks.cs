using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http;

namespace MorningPost.Feeds.AspNetCore;

/// <summary><c>&lt;FeedLinks /&gt;</c> in the head of a Razor component that is rendered on the server: a link to each feed of the app that
/// anybody can subscribe to.</summary>
public sealed class FeedLinks : ComponentBase
{
    private IReadOnlyList<FeedDiscoveryLink> _links = [];

    /// <summary>The request for the page; set by the framework where components are rendered on the server.</summary>
    [CascadingParameter]
    public HttpContext? HttpContext { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (HttpContext is not null)
            _links = await HttpContext.GetFeedLinksAsync().ConfigureAwait(true);
    }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        foreach (var link in _links)
        {
            builder.OpenElement(0, "link");
            builder.AddAttribute(1, "rel", "alternate");
            builder.AddAttribute(2, "type", link.MediaType);
            builder.AddAttribute(3, "title", link.Title);
            builder.AddAttribute(4, "href", link.Href);
            builder.CloseElement();
        }
    }
}
