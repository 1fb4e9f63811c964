namespace PublishArchive;

internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>Something is wrong with what was given.</summary>
    public const int Failure = 1;

    public const int WrongUsage = 2;
    public const int Interrupted = 130;

    /// <summary>All of them, for people.</summary>
    public const string Help = """
        Exit codes:
          0    done
          1    something is wrong with what was given: an issue, a feed, a folder, an address
          2    wrong usage
          130  interrupted
        """;
}
