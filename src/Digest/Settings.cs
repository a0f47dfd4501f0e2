using System.Text.RegularExpressions;
using Digest.Bot;
using Digest.Editions;
using Digest.Feeds;
using Digest.Storage;
using Digest.Telegram.Api;
using Digest.Web;
using Microsoft.Extensions.Configuration;

namespace Digest;

/// <summary>All settings, read and checked once at the start. A wrong one is a sentence that names it, its value and what is allowed.</summary>
public sealed partial record Settings
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

    /// <summary>Where settings come from, the later ones first in rank: appsettings.json beside the program and in the working directory, user secrets, the environment.</summary>
    public static IConfiguration Sources() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddJsonFile(Path.Combine(Environment.CurrentDirectory, "appsettings.json"), optional: true)
        .AddUserSecrets(typeof(Settings).Assembly, optional: true)
        .AddEnvironmentVariables()
        .Build();

    /// <summary>Sentences about what is wrong; none where all is well.</summary>
    public IEnumerable<string> Faults()
    {
        if (Dialect.Of(Storage.ConnectionString) is null)
        {
            yield return $"{StorageOptions.Section}:ConnectionString is '{Masked(Storage.ConnectionString)}'; it must begin with 'Data Source=' (SQLite) or 'Host=' (PostgreSQL).";
        }

        if (Cadence.Parse(Editions.Cadence) is null)
        {
            yield return $"{EditionOptions.Section}:Cadence is '{Editions.Cadence}'; it must be one of: {Cadence.Forms}.";
        }

        if (Zones.Find(Editions.Zone) is null)
        {
            yield return $"{EditionOptions.Section}:Zone is '{Editions.Zone}'; it must be a time zone like 'Europe/Berlin' or 'UTC'.";
        }

        foreach (var (name, value, least, most) in Ranges())
        {
            if (value < least || value > most)
            {
                yield return $"{name} is '{value}'; it must be {least} to {most}.";
            }
        }

        if (Telegram.Webhook.Length > 0 && (Web.Address.Length == 0 || !SecretForm().IsMatch(Telegram.WebhookSecret)))
        {
            yield return $"{TelegramOptions.Section}:Webhook needs {WebOptions.Section}:Address, where its calls arrive, and a {TelegramOptions.Section}:WebhookSecret of 16 to 256 letters, digits, _ and -.";
        }

        foreach (var (name, value, example) in Addresses())
        {
            if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            {
                yield return $"{name} is '{value}'; it must be an address like '{example}'.";
            }
        }
    }

    /// <summary>Reads the settings. A value that cannot be read, or a name that nobody knows, is a fault too.</summary>
    public static (Settings? Settings, IReadOnlyList<string> Faults) Read(IConfiguration configuration)
    {
        try
        {
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
            return (settings, [.. settings.Faults()]);
        }
        catch (InvalidOperationException error)
        {
            return (null, [Telling(error)]);
        }
    }

    /// <summary>Of the binder's errors the innermost that names the setting; it tells the value and what it should be, too.</summary>
    private static string Telling(Exception error)
    {
        var telling = error.Message;
        for (var cause = error.InnerException; cause is not null; cause = cause.InnerException)
        {
            telling = cause.Message.Contains("Digest:", StringComparison.Ordinal) ? cause.Message : telling;
        }

        return telling;
    }

    private IEnumerable<(string Name, string Value, string Example)> Addresses()
    {
        yield return ($"{TelegramOptions.Section}:BaseAddress", Telegram.BaseAddress, "https://api.telegram.org");
        if (Telegram.Webhook.Length > 0)
        {
            yield return ($"{TelegramOptions.Section}:Webhook", Telegram.Webhook, "https://digest.example/telegram");
        }

        if (Web.Address.Length > 0)
        {
            yield return ($"{WebOptions.Section}:Address", Web.Address, "http://127.0.0.1:8080");
        }

        if (Web.Otlp.Length > 0)
        {
            yield return ($"{WebOptions.Section}:Otlp", Web.Otlp, "http://127.0.0.1:4318");
        }
    }

    private IEnumerable<(string Name, double Value, double Least, double Most)> Ranges()
    {
        yield return ($"{EditionOptions.Section}:Length", Editions.Length, 1, 50);
        yield return ($"{BotOptions.Section}:MostFeeds", Bot.MostFeeds, 1, 1_000_000);
        yield return ($"{BotOptions.Section}:LookupsPerMinute", Bot.LookupsPerMinute, 1, 10_000);
        yield return ($"{FeedOptions.Section}:MaxBytes", Feeds.MaxBytes, 1024, 1024 * 1024 * 1024);
        yield return ($"{FeedOptions.Section}:MaxEntries", Feeds.MaxEntries, 1, 100_000);
        yield return ($"{FeedOptions.Section}:MaxDepth", Feeds.MaxDepth, 8, 1000);
        yield return ($"{FeedOptions.Section}:FirstEntries", Feeds.FirstEntries, 1, 100_000);
        yield return ($"{FeedOptions.Section}:MaxHops", Feeds.MaxHops, 0, 100);
        yield return ($"{FeedOptions.Section}:Parallel", Feeds.Parallel, 1, 1000);
        yield return ($"{FeedOptions.Section}:Deadline (seconds)", Feeds.Deadline.TotalSeconds, 1, 600);
        yield return ($"{RetentionOptions.Section}:Articles (days)", Retention.Articles.TotalDays, 7, 36_500);
        yield return ($"{RetentionOptions.Section}:Seen (days)", Retention.Seen.TotalDays, Retention.Articles.TotalDays, 36_500);
        yield return ($"{ClockOptions.Section}:Speed", Clock.Speed, 1, 100_000);
    }

    private static T Bind<T>(IConfiguration configuration, string section)
        where T : new() =>
        configuration.GetSection(section).Get<T>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new T();

    /// <summary>A connection string may hold a password: only its beginning is told.</summary>
    private static string Masked(string connectionString) => connectionString.Length <= 12 ? connectionString : connectionString[..12] + "…";

    [GeneratedRegex("^[A-Za-z0-9_-]{16,256}$", RegexOptions.NonBacktracking)]
    private static partial Regex SecretForm();
}
