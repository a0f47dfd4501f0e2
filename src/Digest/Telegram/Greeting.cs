using Digest.Telegram.Api;
using Microsoft.Extensions.Logging;

namespace Digest.Telegram;

/// <summary>What is said to Telegram before anything else: who are we, and these are our menus; by webhook or by polls.</summary>
internal sealed partial class Greeting(BotApi api, Reception reception, TelegramHealth health, TimeProvider time, ILogger logger)
{
    /// <summary>The bot itself; asks until Telegram answers. Null: Telegram refuses the token.</summary>
    public async Task<User?> Exchange(CancellationToken cancellation)
    {
        if (await Introduce(cancellation) is not { } me)
        {
            return null;
        }

        health.BotName = me.Username;
        return me;
    }

    /// <summary>Sets the menus of everybody, beside everything else: nobody waits for them.</summary>
    public async Task SetMenus(CancellationToken cancellation) => await SetMenus(await reception.Menus(), cancellation);

    /// <summary>Sets some menus; one that Telegram does not take is logged, and the others follow.</summary>
    public async Task SetMenus(IReadOnlyList<SetMyCommands> menus, CancellationToken cancellation)
    {
        foreach (var menu in menus)
        {
            var result = await api.SetMyCommands(menu, cancellation);
            if (result is ApiResult<bool>.Refused { RetryAfter: { } wait })
            {
                await Task.Delay(wait, time, cancellation);
                result = await api.SetMyCommands(menu, cancellation);
            }

            if (result is not ApiResult<bool>.Ok)
            {
                LogMenu($"{result}");
            }
        }
    }

    /// <summary>Asks Telegram to bring updates, until it agrees. False: it refuses the token.</summary>
    public async Task<bool> SetWebhook(SetWebhook request, CancellationToken cancellation)
    {
        for (var failures = 0; ; failures++)
        {
            switch (await api.SetWebhook(request, cancellation))
            {
                case ApiResult<bool>.Ok:
                    return true;
                case ApiResult<bool>.Refused { Code: 401 or 404 }:
                    return false;
                case var result:
                    health.Complain($"Telegram does not take the webhook: {result}");
                    LogNoAnswer($"{result}");
                    await Task.Delay(Backoff.After(failures), time, cancellation);
                    break;
            }
        }
    }

    /// <summary>A webhook and polls exclude each other. What waits is kept.</summary>
    public async Task EndWebhook(CancellationToken cancellation)
    {
        if (await api.GetWebhookInfo(cancellation) is ApiResult<WebhookInfo>.Ok { Value.Url.Length: > 0 })
        {
            LogWebhook();
            await api.DeleteWebhook(new DeleteWebhook(), cancellation);
        }
    }

    private async Task<User?> Introduce(CancellationToken cancellation)
    {
        for (var failures = 0; ; failures++)
        {
            switch (await api.GetMe(cancellation))
            {
                case ApiResult<User>.Ok(var me):
                    LogHello(me.Username);
                    return me;
                case ApiResult<User>.Refused { Code: 401 or 404 }:
                    return null;
                case var result:
                    var why = Explain(result);
                    health.Complain(why);
                    LogNoAnswer(why);
                    await Task.Delay(Backoff.After(failures), time, cancellation);
                    break;
            }
        }
    }

    private static string Explain(ApiResult<User> result) => result switch
    {
        ApiResult<User>.Refused(var code, var why, _, _) => $"{code} {why}",
        ApiResult<User>.Unreached(var why) => why,
        ApiResult<User>.Unsure(var why) => why,
        _ => "",
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "Telegram knows the bot as @{Name}")]
    private partial void LogHello(string? name);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram does not say who we are: {Why}")]
    private partial void LogNoAnswer(string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A webhook was set for this bot; it was removed, since updates are asked for here")]
    private partial void LogWebhook();

    [LoggerMessage(Level = LogLevel.Warning, Message = "A menu was not taken: {Why}")]
    private partial void LogMenu(string why);
}
