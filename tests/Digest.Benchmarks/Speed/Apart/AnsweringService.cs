using System.Diagnostics;
using System.Globalization;
using Digest.Bot;
using Digest.Editions;

namespace Digest.Benchmarks.Speed.Apart;

/// <summary>The service while people talk to it, in a process of its own.</summary>
public static class AnsweringService
{
    /// <summary>The updates of a second.</summary>
    public const int UpdatesOfSecond = 200;

    /// <summary>As many as a chat may have unless an owner allows it more.</summary>
    private static readonly int FeedsOfChat = new BotOptions().MostFeeds;

    private static readonly string[] Said = ["/help", "/search minister", "/sources", "/settings", "harbour fire", "/schedule"];

    /// <summary>
    /// Answers for some seconds while it has nothing else to do, then as long while it refreshes its feeds over and over, and tells
    /// of each the waits in milliseconds, shortest first. Arguments: connection string, port, feeds (on a new database), seconds.
    /// </summary>
    public static async Task Run(string[] args)
    {
        var numbers = args.Skip(1).Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        var (port, feeds, time) = (numbers[0], numbers[1], TimeSpan.FromSeconds(numbers[2]));
        await using var installation = await Installation.Open(args[0]);
        var chats = await Follow(installation, Enumerable.Range(0, feeds).Select(feed => LoopbackFeeds.Address(port, feed)));
        await Refresh(installation);
        await Talk(installation, chats, TimeSpan.FromSeconds(1));
        OwnProcess.Tell(await Talk(installation, chats, time));

        var talk = Task.Run(() => Talk(installation, chats, time));
        for (var round = 1; !talk.IsCompleted; round++)
        {
            await LoopbackFeeds.Turn(port, round);
            await installation.MakeDue();
            await Task.Run(() => Refresh(installation));
        }

        OwnProcess.Tell(await talk);
    }

    /// <summary>Divides feeds among chats.</summary>
    private static async Task<IReadOnlyList<ChatAddress>> Follow(Installation installation, IEnumerable<string> addresses)
    {
        var chats = new List<ChatAddress>();
        foreach (var some in addresses.Chunk(FeedsOfChat))
        {
            chats.Add(Installation.Reader with { Chat = Installation.Reader.Chat + chats.Count });
            await installation.Follow(chats[^1], some);
        }

        return chats;
    }

    private static async Task Refresh(Installation installation)
    {
        await installation.Load();
        await installation.Group();
    }

    /// <summary>Says something every few milliseconds, chat after chat, whatever is still unanswered.</summary>
    private static async Task<double[]> Talk(Installation installation, IReadOnlyList<ChatAddress> chats, TimeSpan time)
    {
        var answers = new List<Task<double>>();
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < time)
        {
            var said = Said[answers.Count % Said.Length];
            var chat = chats[answers.Count / Said.Length % chats.Count];
            answers.Add(Task.Run(() => Ask(installation, chat, said)));
            var next = TimeSpan.FromSeconds((double)answers.Count / UpdatesOfSecond) - Stopwatch.GetElapsedTime(began);
            if (next > TimeSpan.Zero)
            {
                await Task.Delay(next, TimeProvider.System);
            }
        }

        var waits = await Task.WhenAll(answers);
        Array.Sort(waits);
        return waits;
    }

    private static async Task<double> Ask(Installation installation, ChatAddress chat, string said)
    {
        var began = Stopwatch.GetTimestamp();
        await installation.Get<CommandRouter>().Answer(
            new Request { Chat = chat, Sender = 1, Text = said, AtTerminal = true },
            CancellationToken.None);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
