using Digest.Editions.Deliveries;
using Digest.Telegram.Api;
using Microsoft.Extensions.DependencyInjection;

namespace Digest.Telegram;

/// <summary>Everything that talks to Telegram.</summary>
public static class TelegramServices
{
    /// <summary>
    /// Adds the client, the postman and the poller. Besides it wants <see cref="TelegramOptions"/>, <see cref="Reception"/>,
    /// <see cref="Storage.Db"/> and a <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services) => services
        .AddSingleton<BotApi>()
        .AddSingleton<Pace>()
        .AddSingleton<TelegramHealth>()
        .AddSingleton<MessageWriter>()
        .AddSingleton<IPostman, TelegramPostman>()
        .AddHostedService<UpdatePoller>();
}
