global using MorningPost.Feeds.Issues;
global using Xunit;
