using System.Globalization;
using MorningPost.Feeds.ObjectStores.Tests;

// Publishes to object stores on real servers, and kills, stops and hinders those who do. tests/object-stores/run.sh starts the servers.
switch (args)
{
    case ["publish", var name, var prefix, var count]:
        var store = Server.Of(name).NewStore(prefix);
        Console.WriteLine("publishing");
        await Server.PublishAsync(store, int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    case ["check", var name, var rounds]:
        if (name == "azure")
            await AzureServer.PrepareAsync();
        await new Checks(Server.Of(name), int.Parse(rounds, CultureInfo.InvariantCulture)).RunAsync();
        return 0;
    default:
        Console.Error.WriteLine("check s3|azure ROUNDS");
        return 2;
}
