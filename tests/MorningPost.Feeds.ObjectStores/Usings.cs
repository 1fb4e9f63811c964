global using MorningPost.Feeds.Issues;
