using Digest.Articles;
using Digest.Feeds;

namespace Digest.Terminal;

/// <summary>Tells of a load as it goes: a running count where somebody watches, one line in the end.</summary>
public sealed class LoadProgress : IProgress<FeedLoad>
{
    /// <summary>Feeds without an answer that are named in the line.</summary>
    private const int MostNamed = 3;

    private readonly Lock gate = new();
    private readonly List<FeedLoad> loads = [];
    private bool finished;

    public void Report(FeedLoad value)
    {
        lock (gate)
        {
            loads.Add(value);
            if (!Console.IsErrorRedirected && !finished)
            {
                Console.Error.Write($"\rLoading: {Feeds(loads.Count)}, {Articles} ");
            }
        }
    }

    /// <summary>Ends the running count with what came of it.</summary>
    public void Finish(bool stillLoading)
    {
        lock (gate)
        {
            finished = true;
            if (loads.Count == 0 && !stillLoading)
            {
                return;
            }

            var troubled = loads.Where(load => load.Feed.Trouble is not null).Select(load => load.Feed).ToList();
            Console.Error.Write(Console.IsErrorRedirected ? "" : "\r");
            Screen.Note($"Loaded {Feeds(loads.Count - troubled.Count)} with {Articles}{Rest(troubled)}{(stillLoading ? "; the others are still on their way" : "")}.");
        }
    }

    private string Articles => loads.Sum(load => load.Fresh) is var fresh && fresh == 1 ? "1 new article" : $"{fresh} new articles";

    private static string Feeds(int count) => count == 1 ? "1 feed" : $"{count} feeds";

    private static string Rest(List<Feed> troubled) => troubled.Count == 0 ? ""
        : $"; {troubled.Count} could not be loaded ({string.Join(", ", troubled.Take(MostNamed).Select(feed => feed.Name))}{(troubled.Count > MostNamed ? ", …" : "")}: {troubled[0].Trouble}; /sources tells more)";
}
