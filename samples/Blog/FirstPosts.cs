using Microsoft.EntityFrameworkCore;

namespace Blog;

/// <summary>What a new database begins with.</summary>
internal static class FirstPosts
{
    public static async Task AddAsync(Posts posts)
    {
        await posts.Database.EnsureCreatedAsync();
        if (await posts.All.AnyAsync())
            return;
        var day = new DateTime(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc);
        posts.All.AddRange(
            new Post { Title = "Hello", Html = "<p>The first cup: <img src=\"/cup.png\" alt=\"a cup\"></p>", Published = day, Updated = day },
            new Post { Title = "Oolong & async", Html = "<p>Three minutes, then <a href=\"/posts/1\">again</a>.</p>", Published = day.AddDays(1), Updated = day.AddDays(1) },
            new Post { Title = "Not yet", Html = "<p>A draft.</p>", Published = day.AddDays(2), Updated = day.AddDays(2), IsDraft = true });
        await posts.SaveChangesAsync();
    }
}
