using Digest.Articles.Indexing;
using Digest.Bot.Languages;
using Digest.Editions;
using Digest.Feeds;
using Digest.Storage;
using Microsoft.Extensions.Logging;

namespace Digest.Bot;

/// <summary>Brings what somebody said to the command that answers it.</summary>
public sealed partial class CommandRouter(
    IEnumerable<ICommand> commands,
    Access access,
    Quota quota,
    Questions questions,
    SubscriptionStore subscriptions,
    FeedBell bell,
    Db db,
    TimeProvider time,
    ILogger<CommandRouter> log)
{
    /// <summary>More of a message is not read: Telegram sends no more.</summary>
    private const int MostCharacters = 4096;

    private const string StartName = "start";

    private readonly Dictionary<string, ICommand> byName = commands
        .SelectMany(command => command.Aliases.Prepend(command.Name).Select(name => (name, command)))
        .ToDictionary(pair => pair.name, pair => pair.command, StringComparer.OrdinalIgnoreCase);

    /// <summary>The commands that stand in lists, in their order.</summary>
    public static IReadOnlyList<ICommand> Listed(IEnumerable<ICommand> commands) =>
        [.. commands.Where(command => !command.Hidden).OrderBy(command => command.Place)];

    /// <summary>
    /// The answer; null: nothing is said, since the chat asks faster than it may, or talks among itself. Whatever goes wrong in a command, nothing of it has
    /// happened, one sentence comes back and the log has the rest. Who asks once is thrown what the database alone is to blame for.
    /// </summary>
    public async Task<Reply?> Answer(Request request, CancellationToken cancellation)
    {
        try
        {
            return await Route(request with { Text = Direction.Unmarked(Storable.Text(request.Text.Length > MostCharacters ? request.Text[..MostCharacters] : request.Text)).Trim() }, cancellation);
        }
        catch (Exception error) when (error is not (OperationCanceledException or DoneBeforeException) && !(request.Once is not null && StorageTrouble.WillPass(error)))
        {
            var mark = Guid.NewGuid().ToString("n")[..8];
            LogFault(error, mark, request.Chat.Chat);
            return Reply.Say(Words.In(request.Language).Say("router.fault", ("mark", mark)));
        }
    }

    private async Task<Reply?> Route(Request request, CancellationToken cancellation)
    {
        var known = await access.Meet(request);
        if (Spoken.IsRemark(request, known.Question?.Command))
        {
            return null;
        }

        var words = Words.In(known.Subscription is { } own ? own.Language : request.Language);
        var turn = known.Owns ? Turn.Granted : quota.Take(request.Chat.Chat, known.Lookups);
        if (turn != Turn.Granted)
        {
            return turn == Turn.Warned ? Reply.Say(words.Say("router.slowDown")) : null;
        }

        var (name, argument) = Spoken.Read(request, known.Question?.Command);
        if (!known.IsAdmitted && !(name == StartName && await access.Claim(request, argument)))
        {
            return Reply.Say(words.Say("router.stranger"));
        }

        if (known.Keeper is { } keeper)
        {
            // What a digest's buttons do in the chat it is sent to, they do where it is looked after.
            known = known with { Subscription = await subscriptions.Of(keeper) };
            request = request with { Chat = keeper, MayChange = request.Sender == keeper.Chat };
        }

        if (name == StartName && DeepLink.Command(argument) is { } linked)
        {
            (name, argument) = linked;
        }

        if (!byName.TryGetValue(name, out var command) || (command.Audience == Audience.Owners && !known.Owns))
        {
            return Unknown(words, name, argument, known.Owns);
        }

        if (command.Audience == Audience.Changers && !request.MayChange)
        {
            return Reply.Say(words.Say("router.administrators"));
        }

        var subscription = known.Subscription ?? await subscriptions.Open(request.Chat, request.ChatTitle, words.Code, time.GetUtcNow().ToUnixTimeMilliseconds());
        return await CarryOut(command, new Call(request, argument, subscription, words) { Called = name, Owns = known.Owns }, known, cancellation);
    }

    private async Task<Reply> CarryOut(ICommand command, Call call, Acquaintance known, CancellationToken cancellation)
    {
        var reply = await Whole(call.Request, async () =>
        {
            if (command.Audience == Audience.Changers && call.Request is { InGroup: true, Sender: > 0 })
            {
                await subscriptions.Keep(call.Request.Chat, call.Request.Sender);
            }

            return await Ask(call.Request, known.Question, await command.Run(call, cancellation), call.Words);
        });
        if (known.Subscription is null || command.Audience != Audience.Readers)
        {
            // There may be new sources.
            bell.Ring();
        }

        return reply;
    }

    /// <summary>No such command; the one that is as good as typed is offered, as far as he who asks may give it.</summary>
    private Reply Unknown(Words words, string name, string argument, bool owns)
    {
        var meant = byName
            .Where(known => !known.Value.Hidden && (owns || known.Value.Audience != Audience.Owners) && Mistyped.Is(name, known.Key))
            .OrderBy(known => known.Value.Place)
            .Select(known => known.Key)
            .FirstOrDefault();
        return meant is null
            ? Reply.Say(words.Say("router.unknown", ("name", Shortened(name))))
            : new Reply { Text = words.Say("router.meant", ("name", Shortened(name)), ("meant", $"/{meant}")), Buttons = [[new Button($"/{meant}", $"/{meant} {argument}".TrimEnd())]] };
    }

    /// <summary>A command happens whole or not at all. What came before it may be done again without a difference.</summary>
    private Task<Reply> Whole(Request request, Func<Task<Reply>> work) =>
        request.Once is { } once ? once.Run(work) : db.Together(_ => Task.CompletedTask, work);

    /// <summary>What was asked is answered now; and the reply may ask for something.</summary>
    private async Task<Reply> Ask(Request request, OpenQuestion? answered, Reply reply, Words words)
    {
        if (reply.Asks is { } asks)
        {
            await questions.Ask(request, asks);
            return reply with { Buttons = [.. reply.Buttons, [new Button(words.Say("button.cancel"), "/cancel")]] };
        }

        if (answered is not null)
        {
            await questions.Close(request);
        }

        return reply;
    }

    private static string Shortened(string name) => name.Length <= 32 ? $"/{name}" : $"/{name[..32]}…";

    [LoggerMessage(LogLevel.Error, "A request failed ({Mark}) in chat {Chat}")]
    private partial void LogFault(Exception error, string mark, long chat);
}
