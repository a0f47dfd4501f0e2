using System.Text.RegularExpressions;
using Digest.Bot;
using Digest.Editions;
using Digest.Feeds;
using Digest.Storage;
using Digest.Telegram.Api;
using Digest.Web;

namespace Digest;

/// <summary>What each setting may be.</summary>
internal static partial class SettingRules
{
    /// <summary>A sentence for each that is not allowed, with its name, its value unless that is secret, and what is.</summary>
    public static IEnumerable<string> Faults(Settings settings) => [.. Words(settings), .. Numbers(settings), .. Addresses(settings)];

    private static IEnumerable<string> Words(Settings settings)
    {
        if (Dialect.Of(settings.Storage.ConnectionString) is null)
        {
            yield return $"{StorageOptions.Section}:ConnectionString is '{Masked(settings.Storage.ConnectionString)}'; it must begin with 'Data Source=' (SQLite) or 'Host=' (PostgreSQL).";
        }

        if (Cadence.Parse(settings.Editions.Cadence) is null)
        {
            yield return $"{EditionOptions.Section}:Cadence is '{settings.Editions.Cadence}'; it must be one of: {Cadence.Forms}.";
        }

        if (Zones.Find(settings.Editions.Zone) is null)
        {
            yield return $"{EditionOptions.Section}:Zone is '{settings.Editions.Zone}'; it must be a time zone like 'Europe/Berlin' or 'UTC'.";
        }

        if (settings.Telegram.Token.Length > 0 && !TokenForm().IsMatch(settings.Telegram.Token))
        {
            yield return $"{TelegramOptions.Section}:Token is no bot's token: it looks like '123456:ABC-def', and @BotFather shows yours.";
        }

        if (settings.Telegram.Webhook.Length > 0 && (settings.Web.Address.Length == 0 || !SecretForm().IsMatch(settings.Telegram.WebhookSecret)))
        {
            yield return $"{TelegramOptions.Section}:Webhook needs {WebOptions.Section}:Address, where its calls arrive, and a {TelegramOptions.Section}:WebhookSecret of 16 to 256 letters, digits, _ and -.";
        }

        foreach (var host in settings.Feeds.AllowedHosts.Where(host => !IsHost(host)))
        {
            yield return $"{FeedOptions.Section}:AllowedHosts has '{host}'; it must be a host like 'nas.local', '10.0.0.7' or 'localhost:8080'.";
        }
    }

    // A name or an address, with a port or without.
    private static bool IsHost(string stated) =>
        Uri.TryCreate($"http://{stated}/", UriKind.Absolute, out var address) && address is { UserInfo: "", AbsolutePath: "/", Query: "", Fragment: "" };

    private static IEnumerable<string> Numbers(Settings settings) =>
        from range in Ranges(settings)
        where range.Value < range.Least || range.Value > range.Most
        select $"{range.Name} is '{range.Value:0.###}'; it must be {range.Least} to {range.Most}.";

    private static IEnumerable<(string Name, double Value, double Least, double Most)> Ranges(Settings settings)
    {
        yield return ($"{EditionOptions.Section}:Length", settings.Editions.Length, 1, 50);
        yield return ($"{BotOptions.Section}:MostFeeds", settings.Bot.MostFeeds, 1, 1_000_000);
        yield return ($"{BotOptions.Section}:LookupsPerMinute", settings.Bot.LookupsPerMinute, 1, 10_000);
        var feeds = settings.Feeds;
        yield return ($"{FeedOptions.Section}:MaxBytes", feeds.MaxBytes, 1024, 1024 * 1024 * 1024);
        yield return ($"{FeedOptions.Section}:Deadline (seconds)", feeds.Deadline.TotalSeconds, 1, 600);
        yield return ($"{FeedOptions.Section}:MaxEntries", feeds.MaxEntries, 1, 100_000);
        yield return ($"{FeedOptions.Section}:MaxDepth", feeds.MaxDepth, 8, 1000);
        yield return ($"{FeedOptions.Section}:FirstEntries", feeds.FirstEntries, 1, 100_000);
        yield return ($"{FeedOptions.Section}:MaxPages", feeds.MaxPages, 0, 1000);
        yield return ($"{FeedOptions.Section}:MaxHops", feeds.MaxHops, 0, 100);
        yield return ($"{FeedOptions.Section}:Parallel", feeds.Parallel, 1, 1000);
        yield return ($"{FeedOptions.Section}:HostGap (seconds)", feeds.HostGap.TotalSeconds, 0, 3600);
        yield return ($"{FeedOptions.Section}:ShortestInterval (minutes)", feeds.ShortestInterval.TotalMinutes, 1, 10_080);
        yield return ($"{FeedOptions.Section}:LongestInterval (minutes)", feeds.LongestInterval.TotalMinutes, feeds.ShortestInterval.TotalMinutes, 43_200);
        yield return ($"{RetentionOptions.Section}:Articles (days)", settings.Retention.Articles.TotalDays, 7, 36_500);
        yield return ($"{RetentionOptions.Section}:Seen (days)", settings.Retention.Seen.TotalDays, settings.Retention.Articles.TotalDays, 36_500);
        yield return ($"{ClockOptions.Section}:Speed", settings.Clock.Speed, 1, 100_000);
    }

    private static IEnumerable<string> Addresses(Settings settings) =>
        from stated in (IEnumerable<(string Name, string Value, string Example)>)
        [
            ($"{TelegramOptions.Section}:BaseAddress", settings.Telegram.BaseAddress, "https://api.telegram.org"),
            .. Wishes(settings).Where(wish => wish.Value.Length > 0),
        ]
        where !Uri.TryCreate(stated.Value, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")
        select $"{stated.Name} is '{stated.Value}'; it must be an address like '{stated.Example}'.";

    /// <summary>Addresses that may stay empty.</summary>
    private static IEnumerable<(string Name, string Value, string Example)> Wishes(Settings settings) =>
    [
        ($"{TelegramOptions.Section}:Webhook", settings.Telegram.Webhook, "https://digest.example/telegram"),
        ($"{FeedOptions.Section}:PublicAddress", settings.Feeds.PublicAddress, "https://digest.example"),
        ($"{WebOptions.Section}:Address", settings.Web.Address, "http://127.0.0.1:8080"),
        ($"{WebOptions.Section}:Otlp", settings.Web.Otlp, "http://127.0.0.1:4318"),
    ];

    /// <summary>A connection string may hold a password: only its beginning is told.</summary>
    private static string Masked(string connectionString) => connectionString.Length <= 12 ? connectionString : connectionString[..12] + "…";

    /// <summary>The bot's number, a colon and what is secret; how long that is, Telegram does not promise.</summary>
    [GeneratedRegex("^[0-9]+:[A-Za-z0-9_-]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TokenForm();

    [GeneratedRegex("^[A-Za-z0-9_-]{16,256}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SecretForm();
}
