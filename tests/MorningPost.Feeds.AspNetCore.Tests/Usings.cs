global using System.Net;
global using Microsoft.AspNetCore.Builder;
global using Microsoft.Extensions.DependencyInjection;
global using MorningPost.Feeds.AspNetCore;
global using MorningPost.Feeds.Issues;
global using Xunit;
