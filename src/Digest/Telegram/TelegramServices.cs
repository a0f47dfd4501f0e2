using Digest.Bot.Commands;
using Digest.Editions.Deliveries;
using Digest.Storage;
using Digest.Telegram.Api;
using Digest.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Digest.Telegram;

/// <summary>Everything that talks to Telegram.</summary>
public static class TelegramServices
{
    /// <summary>
    /// Adds the client, the postman and the poller. Besides it wants <see cref="TelegramOptions"/>, a <see cref="Reception"/>
    /// and <see cref="Db"/>. Whatever clock the program has been given, Telegram's time is the world's: its messages carry it,
    /// and neither its rates nor the network can be hurried.
    /// </summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services) => services
        .AddSingleton(provider => new BotApi(provider.GetRequiredService<TelegramOptions>(), TimeProvider.System))
        .AddSingleton<SharedPace>()
        .AddSingleton(provider => new Pace(TimeProvider.System, provider.GetRequiredService<SharedPace>()))
        .AddSingleton(_ => new TelegramHealth(TimeProvider.System))
        .AddSingleton<MessageWriter>()
        .AddSingleton<TargetCheck>()
        .AddSingleton<TryTarget>(provider => provider.GetRequiredService<TargetCheck>().Try)
        .AddSingleton<IPostman, TelegramPostman>()
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<UpdatePoller>(provider, TimeProvider.System))
        .AddHostedService(provider => provider.GetRequiredService<UpdatePoller>())
        .AddSingleton<IEndpoint, WebhookEndpoint>();
}
