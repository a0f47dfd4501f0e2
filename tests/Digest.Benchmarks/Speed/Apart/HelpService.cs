using System.Globalization;
using System.Net.Http.Json;
using Digest.Bot;
using Digest.Telegram;

namespace Digest.Benchmarks.Speed.Apart;

/// <summary>A bot that is asked for help, in a process of its own, and a loop that only sends the same words.</summary>
public static class HelpService
{
    /// <summary>So many that none asks faster than it may be answered.</summary>
    private const int Chats = 500;
    private const int AtOnce = 16;
    private const int Rounds = 15;

    /// <summary>Rounds before the first that counts: a service that has run for a while is what is measured, whose code is compiled.</summary>
    private const int WarmRounds = 6;

    /// <summary>Tells the <see cref="Pair"/> of answering and of sending. Arguments: connection string, the messenger's address, messages of a round.</summary>
    public static async Task Run(string[] args)
    {
        var (address, count) = (args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
        await using var installation = await Installation.Open(args[0], LoopbackMessenger.OptionsAt(address), new Pace(new Hurried()));
        using var http = new HttpClient();
        var poller = installation.Get<UpdatePoller>();
        await poller.StartAsync(CancellationToken.None);
        var sent = 0;
        var help = await Help(installation);
        for (var round = 0; round < WarmRounds; round++)
        {
            await Answer();
            await Send();
        }

        OwnProcess.Tell(await Pair.Measure(Rounds, Answer, Send));
        await poller.StopAsync(CancellationToken.None);

        async Task<double> Answer()
        {
            await LoopbackMessenger.Say(http, address, "/help", Chats, count);
            await LoopbackMessenger.Told(http, address, sent += count);
            return count;
        }

        async Task<double> Send()
        {
            await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, cancellation) =>
            {
                using var answer = await http.PostAsJsonAsync(new Uri($"{address}/bot/sendMessage"), new { chat_id = number % Chats, text = help, parse_mode = "HTML" }, cancellation);
                await answer.Content.ReadAsByteArrayAsync(cancellation);
            });
            sent += count;
            return count;
        }
    }

    /// <summary>The words of the answer, as the messenger gets them.</summary>
    private static async Task<string> Help(Installation installation)
    {
        var request = new Request { Chat = Installation.Reader, Sender = 1, Text = "/help" };
        var reply = await installation.Get<CommandRouter>().Answer(request, CancellationToken.None);
        return TelegramHtml.Render(reply!.Text);
    }

    /// <summary>Telegram's pace would hide what an answer costs: here a hundred thousand seconds pass in one.</summary>
    private sealed class Hurried : TimeProvider
    {
        private const int Hurry = 100_000;

        private readonly long began = System.GetTimestamp();

        public override long GetTimestamp() => (System.GetTimestamp() - began) * Hurry;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, dueTime / Hurry, period);
    }
}
