using PublishArchive;

return await Morningpost.RunAsync(args, Surroundings.OfProcess());
