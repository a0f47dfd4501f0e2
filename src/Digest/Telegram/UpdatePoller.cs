using Digest.Storage;
using Digest.Telegram.Api;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Digest.Telegram;

/// <summary>
/// Asks Telegram what has happened, for as long as the program runs. Updates of a chat are handled in order, chats side by side.
/// Telegram itself remembers where we are: what is not confirmed comes again, and is then known as handled or handled now.
/// </summary>
public sealed partial class UpdatePoller : BackgroundService
{
    private static readonly string[] Kinds = ["message", "callback_query", "my_chat_member", "channel_post", "inline_query"];

    /// <summary>Chats whose updates are on their way at a time: those of a poll.</summary>
    private const int AtOnce = 100;

    /// <summary>What answers may take when the program ends.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly BotApi api;
    private readonly Pace pace;
    private readonly Reception reception;
    private readonly TelegramHealth health;
    private readonly TimeProvider time;
    private readonly ILogger<UpdatePoller> logger;
    private readonly Greeting greeting;
    private readonly Db db;
    private readonly TelegramOptions options;
    private readonly HandledUpdates handled;
    private readonly Answering answering;
    private readonly UpdateDesk desk;
    private readonly ChatLines lines = new(AtOnce);
    private readonly Unconfirmed unconfirmed;
    private volatile User? called;
    private readonly UpdateUpkeep upkeep;

    public UpdatePoller(
        BotApi api,
        MessageWriter writer,
        Pace pace,
        Reception reception,
        Db db,
        TelegramOptions options,
        TelegramHealth health,
        TimeProvider time,
        ILogger<UpdatePoller> logger)
    {
        (this.api, this.pace, this.reception, this.db, this.options, this.health, this.time, this.logger) = (api, pace, reception, db, options, health, time, logger);
        greeting = new Greeting(api, reception, health, time, logger);
        handled = new HandledUpdates(db, time, logger);
        answering = new Answering(api, writer, pace, reception, time, logger);
        unconfirmed = new Unconfirmed(time);
        upkeep = new UpdateUpkeep(handled, answering, time);
        desk = new UpdateDesk(reception, greeting, answering, new Downloads(api), new InlineDesk(api, reception), new Administrators(api, time), handled, time, logger);
    }

    public override void Dispose()
    {
        lines.Dispose();
        desk.Dispose();
        answering.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await greeting.Exchange(stoppingToken) is { } me)
            {
                var menus = greeting.SetMenus(stoppingToken);
                await (options.Webhook.Length > 0 ? BeCalled(me, stoppingToken) : PollInTurn(me, stoppingToken));
                await menus;
            }

            Refuse();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAny(End(), Task.Delay(Farewell, time, CancellationToken.None));
        }
    }

    /// <summary>What has begun goes to its end, and is written down.</summary>
    private async Task End()
    {
        await Task.WhenAll(lines.Drain(), answering.Drain());
        await handled.Rest();
    }

    /// <summary>
    /// Handles an update that Telegram has brought; any node may be given it. False: not now, bring it again.
    /// </summary>
    internal async Task<bool> Receive(Update update, CancellationToken cancellation)
    {
        if (called is not { } me)
        {
            return false;
        }

        if ((await handled.Among([update.UpdateId])).Count == 0)
        {
            await lines.Add(ChatOf(update), () => Door(update, me, cancellation));
        }

        health.Hear();
        return true;
    }

    /// <summary>Telegram brings updates itself, for as long as the program runs.</summary>
    private async Task BeCalled(User me, CancellationToken cancellation)
    {
        var request = new SetWebhook { Url = options.Webhook, SecretToken = options.WebhookSecret, AllowedUpdates = Kinds };
        if (await greeting.SetWebhook(request, cancellation))
        {
            called = me;
            health.Rest();
            while (true)
            {
                await LookAfter();
                await Task.Delay(UpdateUpkeep.Pause, time, cancellation);
            }
        }
    }

    private async Task LookAfter()
    {
        try
        {
            await upkeep.Look();
        }
        catch (Exception error)
        {
            LogStorage(TokenMask.Hide(error.Message));
        }
    }

    /// <summary>Telegram hands updates to one poller at a time: of several nodes one polls, and another takes over when it dies or freezes.</summary>
    private async Task PollInTurn(User me, CancellationToken cancellation)
    {
        while (true)
        {
            health.Rest();
            await using var shift = await Shift.Begin(db, "telegram updates", time, cancellation);
            using var working = CancellationTokenSource.CreateLinkedTokenSource(cancellation, shift.Over);
            try
            {
                LogShift();
                await greeting.EndWebhook(cancellation);
                await Poll(me, working.Token);
                return;
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                LogShiftOver();
                await lines.Drain();
                unconfirmed.Forget();
            }
        }
    }

    /// <summary>Polls until Telegram refuses the token.</summary>
    private async Task Poll(User me, CancellationToken cancellation)
    {
        for (var failures = 0; ;)
        {
            var request = new GetUpdates { Offset = unconfirmed.Next, AllowedUpdates = Kinds };
            var result = await api.GetUpdates(request, cancellation);
            if (result is ApiResult<IReadOnlyList<Update>>.Refused { Code: 401 or 404 })
            {
                return;
            }

            if (result is ApiResult<IReadOnlyList<Update>>.Ok(var updates) && await Take(updates, me, cancellation))
            {
                failures = 0;
                continue;
            }

            await Task.Delay(await Trouble(result, failures++, cancellation), time, cancellation);
        }
    }

    /// <summary>Hands updates out and waits until they are handled, or for a moment. False: the database did not answer.</summary>
    private async Task<bool> Take(IReadOnlyList<Update> updates, User me, CancellationToken cancellation)
    {
        try
        {
            var known = await handled.Among([.. updates.Select(update => update.UpdateId)]);
            foreach (var update in updates.Where(update => !known.Contains(update.UpdateId) && !unconfirmed.Holds(update.UpdateId)))
            {
                unconfirmed.Add(update.UpdateId, lines.Add(ChatOf(update), () => Door(update, me, cancellation)));
            }

            await upkeep.Look();
            health.Hear();
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            LogStorage(TokenMask.Hide(error.Message));
            health.Complain("the database does not answer");
            return false;
        }

        await unconfirmed.Settle(updates, cancellation);
        return true;
    }

    private async Task Door(Update update, User me, CancellationToken cancellation)
    {
        // Whoever hands updates out goes on meanwhile.
        await Task.Yield();
        try
        {
            await desk.Handle(update, me, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            LogUnfinished(update.UpdateId);
        }
        catch (Exception error)
        {
            LogLost(update.UpdateId, TokenMask.Hide(error.ToString()));
        }
    }

    /// <summary>Says what is wrong and how long to wait.</summary>
    private async Task<TimeSpan> Trouble(ApiResult<IReadOnlyList<Update>> result, int failures, CancellationToken cancellation)
    {
        switch (result)
        {
            case ApiResult<IReadOnlyList<Update>>.Refused(429, _, { } wait, _):
                pace.HoldAll(wait);
                health.Complain("Telegram asks for a pause");
                return wait;
            case ApiResult<IReadOnlyList<Update>>.Refused(409, var why, _, _):
                TelegramMeter.Conflicts.Add(1);
                health.Complain("another program asks for this bot's updates");
                LogConflict(why);
                await greeting.EndWebhook(cancellation);
                return Backoff.After(failures + 3);
            case ApiResult<IReadOnlyList<Update>>.Refused(var code, var why, _, _):
                return Complain($"{code} {why}", failures);
            case ApiResult<IReadOnlyList<Update>>.Unreached(var why):
                return Complain(why, failures);
            case ApiResult<IReadOnlyList<Update>>.Unsure(var why):
                return Complain(why, failures);
            default:
                return Backoff.After(failures);
        }
    }

    private TimeSpan Complain(string why, int failures)
    {
        health.Complain($"Telegram does not answer: {why}");
        LogNoUpdates(why);
        return Backoff.After(failures);
    }

    private void Refuse()
    {
        const string Why = "Telegram refuses the bot's token: check Digest:Telegram:Token (@BotFather shows it)";
        health.Complain(Why);
        LogTokenRefused(Why);
        reception.TokenRefused(Why);
    }

    private static long ChatOf(Update update) =>
        (update.Message ?? update.ChannelPost ?? update.CallbackQuery?.Message)?.Chat.Id
        ?? update.MyChatMember?.Chat.Id
        ?? update.InlineQuery?.From.Id
        ?? 0;

    [LoggerMessage(Level = LogLevel.Information, Message = "This node asks Telegram for updates")]
    private partial void LogShift();

    [LoggerMessage(Level = LogLevel.Warning, Message = "This node no longer asks Telegram for updates: the database did not answer in time, so another node may")]
    private partial void LogShiftOver();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram does not say what has happened: {Why}")]
    private partial void LogNoUpdates(string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another program asks for this bot's updates, so this one waits: {Why}")]
    private partial void LogConflict(string why);

    [LoggerMessage(Level = LogLevel.Critical, Message = "{Why}")]
    private partial void LogTokenRefused(string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Updates wait, since the database does not answer: {Why}")]
    private partial void LogStorage(string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "Update {Update} waits for the next start")]
    private partial void LogUnfinished(long update);

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {Update} could not be handled: {Error}")]
    private partial void LogLost(long update, string error);
}
