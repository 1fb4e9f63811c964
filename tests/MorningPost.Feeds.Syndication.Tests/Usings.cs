global using System.ServiceModel.Syndication;
global using MorningPost.Feeds.Issues;
global using Xunit;
