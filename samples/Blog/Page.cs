using System.Net;

namespace Blog;

internal static class Page
{
    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    public static IResult Of(string title, string links, string html) => Results.Content(
        $"""
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>{Encode(title)}</title>
        {links}<h1>{Encode(title)}</h1>
        {html}
        """,
        "text/html; charset=utf-8");
}
