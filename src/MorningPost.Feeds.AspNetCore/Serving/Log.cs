using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>What is logged. One class, since the generator orders several by chance, and then no two builds are equal.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The feed at {Path} can't be written.")]
    public static partial void WritingFailed(ILogger logger, PathString path, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "The output cache couldn't be told that {Tag} has changed; its entries end by themselves.")]
    public static partial void EvictionFailed(ILogger logger, string tag, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The hub {Hub} couldn't be told that {Topic} has changed.")]
    public static partial void PingFailed(ILogger logger, Uri hub, Uri topic, Exception failure);
}
