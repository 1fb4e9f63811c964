namespace MorningPost.Feeds.Extensions;

/// <summary>What stands inside an <see cref="ExtensionElement"/>: an <see cref="ExtensionText"/> or another element.</summary>
public abstract record ExtensionNode
{
    private protected ExtensionNode()
    {
    }
}
