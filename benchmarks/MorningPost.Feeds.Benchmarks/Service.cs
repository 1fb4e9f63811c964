namespace MorningPost.Feeds.Benchmarks;

/// <summary>How a service answers.</summary>
/// <param name="Latency">How long a request takes beside its bytes.</param>
/// <param name="BytesPerSecond">How many bytes go through in a second, for each request.</param>
/// <param name="RequestsPerSecond">How many requests it takes in a second, for all together.</param>
/// <param name="FailsEach">Of how many requests one fails, and is repeated; 0 for none.</param>
internal sealed record Service(TimeSpan Latency, double BytesPerSecond, double RequestsPerSecond, int FailsEach);
