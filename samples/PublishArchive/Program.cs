namespace PublishArchive;

internal static class Program
{
    public static Task<int> Main(string[] args) => Morningpost.RunAsync(args, Surroundings.OfProcess());
}
