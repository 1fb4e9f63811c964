using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MorningPost.Feeds.AspNetCore.Serving;

/// <summary>What a reader gets when something goes wrong: a 500 that says so, or a connection that breaks off, and never half a feed with
/// status 200.</summary>
internal static class Failures
{
    private const string Title = "The feed can't be written at the moment.";

    /// <summary>Answers a request, whatever happens.</summary>
    /// <param name="context">The request.</param>
    /// <param name="answer">The answer.</param>
    public static async Task GuardAsync(HttpContext context, Func<Task> answer)
    {
        try
        {
            await answer().ConfigureAwait(false);
        }
        catch (Exception) when (context.Response.HasStarted)
        {
            context.Abort();
            throw;
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested && e is not BadHttpRequestException)
        {
            var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("MorningPost.Feeds.AspNetCore");
            Log.WritingFailed(logger, context.Request.Path, e);
            await ReportAsync(context, e).ConfigureAwait(false);
        }
    }

    private static async Task ReportAsync(HttpContext context, Exception failure)
    {
        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        context.Response.Headers.CacheControl = "no-store";
        var services = context.RequestServices;
        var problem = new ProblemDetails
        {
            Status = StatusCodes.Status500InternalServerError,
            Title = Title,
            Type = "https://tools.ietf.org/html/rfc9110#section-15.6.1",
            Detail = services.GetService<IHostEnvironment>()?.IsDevelopment() == true ? failure.Message : null,
        };
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.ContentType = "application/problem+json";
            return;
        }

        var details = new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem, Exception = failure };
        if (services.GetService<IProblemDetailsService>() is { } reports && await reports.TryWriteAsync(details).ConfigureAwait(false))
            return;
        await WriteAsync(context, problem).ConfigureAwait(false);
    }

    /// <summary>Feed readers accept feeds only, and the framework's writer gives JSON to those who accept it only.</summary>
    private static async Task WriteAsync(HttpContext context, ProblemDetails problem)
    {
        context.Response.ContentType = "application/problem+json";
        var json = new Utf8JsonWriter(context.Response.BodyWriter);
        await using (json.ConfigureAwait(false))
        {
            json.WriteStartObject();
            json.WriteString("type", problem.Type);
            json.WriteString("title", problem.Title);
            json.WriteNumber("status", StatusCodes.Status500InternalServerError);
            if (problem.Detail is not null)
                json.WriteString("detail", problem.Detail);
            json.WriteString("traceId", Activity.Current?.Id ?? context.TraceIdentifier);
            json.WriteEndObject();
            json.Flush();
        }

        await context.Response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }
}
