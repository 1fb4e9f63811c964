#i "nuget: @PACKAGES@"
#r "nuget: MorningPost.Feeds, @VERSION@"

open System
open MorningPost.Feeds

let feed = Feed(Id = "tag:consumer.example,2026:notes", Title = "Notes", Url = Uri "https://consumer.example/", Authors = [ FeedPerson(Name = "Ada") ])

let item =
    FeedItem(Id = "tag:consumer.example,2026:1", Title = "A list<string>", Content = FeedContent.Text "From F#.", Published = DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero))

let json = FeedWriter.WriteToStringAsync(FeedFormat.Json, feed, [ item ]).Result
let read = FeedReader.Read(Text.Encoding.UTF8.GetBytes json)
printfn "%s: %s" read.Feed.Title (Seq.exactlyOne read.Items).Title
