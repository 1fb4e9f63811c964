namespace Blog;

internal sealed class Post
{
    public int Id { get; set; }

    public string Title { get; set; } = "";

    public string Html { get; set; } = "";

    public DateTime Published { get; set; }

    public DateTime Updated { get; set; }

    public bool IsDraft { get; set; }
}
