using Digest.Bot;
using Digest.Editions;
using Digest.Feeds;
using Digest.Storage;
using Digest.Telegram.Api;
using Digest.Web;
using Microsoft.Extensions.Configuration;

namespace Digest;

/// <summary>All settings, read and checked once at the start. A wrong one is a sentence that names it, its value and what is allowed.</summary>
public sealed record Settings
{
    public required StorageOptions Storage { get; init; }

    public required FeedOptions Feeds { get; init; }

    public required EditionOptions Editions { get; init; }

    public required BotOptions Bot { get; init; }

    public required TelegramOptions Telegram { get; init; }

    public required SeedOptions Seeds { get; init; }

    public required RetentionOptions Retention { get; init; }

    public required WebOptions Web { get; init; }

    public required ClockOptions Clock { get; init; }

    /// <summary>Reads the settings. A name nobody knows, a value that cannot be read or is not allowed is a fault.</summary>
    public static (Settings? Settings, IReadOnlyList<string> Faults) Read(IConfiguration configuration)
    {
        if (SettingForms.Faults(configuration).ToList() is { Count: > 0 } unreadable)
        {
            return (null, unreadable);
        }

        var settings = new Settings
        {
            Storage = Bind<StorageOptions>(configuration, StorageOptions.Section),
            Feeds = Bind<FeedOptions>(configuration, FeedOptions.Section),
            Editions = Bind<EditionOptions>(configuration, EditionOptions.Section),
            Bot = Bind<BotOptions>(configuration, BotOptions.Section),
            Telegram = Bind<TelegramOptions>(configuration, TelegramOptions.Section),
            Seeds = Bind<SeedOptions>(configuration, SeedOptions.Section),
            Retention = Bind<RetentionOptions>(configuration, RetentionOptions.Section),
            Web = Bind<WebOptions>(configuration, WebOptions.Section),
            Clock = Bind<ClockOptions>(configuration, ClockOptions.Section),
        };
        return (settings, [.. SettingRules.Faults(settings)]);
    }

    private static T Bind<T>(IConfiguration configuration, string section)
        where T : new() => configuration.GetSection(section).Get<T>() ?? new T();
}
