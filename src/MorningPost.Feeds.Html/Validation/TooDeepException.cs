namespace MorningPost.Feeds.Html.Validation;

/// <summary>Ends the parsing, which has no other way to be ended from within and takes time that grows with the square of the
/// depth.</summary>
internal sealed class TooDeepException(int at, string message) : Exception(message)
{
    public int At { get; } = at;
}
