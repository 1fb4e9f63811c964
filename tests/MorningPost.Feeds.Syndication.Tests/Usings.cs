global using System.ServiceModel.Syndication;
global using Xunit;
