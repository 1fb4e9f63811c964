using Microsoft.EntityFrameworkCore;

namespace Blog;

internal sealed class Posts(DbContextOptions<Posts> options) : DbContext(options)
{
    public IQueryable<Post> Published => All.Where(post => !post.IsDraft).OrderByDescending(post => post.Published);

    public DbSet<Post> All => Set<Post>();
}
