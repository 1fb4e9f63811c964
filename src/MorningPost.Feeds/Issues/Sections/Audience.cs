namespace MorningPost.Feeds.Issues;

/// <summary>Whom an issue or a section is for.</summary>
/// <remarks>Every writer, projection and renderer is for <see cref="Everyone"/> unless it is told otherwise.</remarks>
public enum Audience
{
    /// <summary>Everybody. In issue files <c>everyone</c>.</summary>
    Everyone,

    /// <summary>Those who subscribed. In issue files <c>subscribers</c>.</summary>
    Subscribers,
}
