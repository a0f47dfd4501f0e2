using System.Globalization;
using System.Runtime.CompilerServices;
using Dapper;
using Digest.Health;
using Digest.Storage;
using Digest.Telegram.Api;

namespace Digest.Cli;

/// <summary>What the doctor says of one part.</summary>
internal sealed record Diagnosis(string Part, string Words, bool IsGood = true);

/// <summary>Looks at each part the program needs, without changing anything.</summary>
internal sealed class Examination(Settings settings, Db db)
{
    /// <summary>A clock that is further off makes digests late and claims overlap.</summary>
    private static readonly TimeSpan MostSkew = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Less free room than this is soon none: a busy day's articles and the journal. Bytes.</summary>
    private const long LeastRoom = 200L * 1024 * 1024;

    private const double Mebibyte = 1024 * 1024;

    /// <summary>One diagnosis a part, in the order of need.</summary>
    public async IAsyncEnumerable<Diagnosis> All([EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return new Diagnosis("settings", "read and right");
        yield return await Telegram(cancellation);
        var database = await Database();
        yield return database;
        yield return database.IsGood && IsThere ? await Feeds() : new Diagnosis("feeds", "none are known yet");
        yield return await Clock(cancellation);
        yield return Disk();
    }

    private bool IsThere => db.File is not { } path || File.Exists(path);

    private async Task<Diagnosis> Telegram(CancellationToken cancellation)
    {
        const string Part = "token";
        if (settings.Telegram.Token.Length == 0)
        {
            return new Diagnosis(Part, "there is none: the chat is in the terminal (@BotFather gives one, Digest:Telegram:Token takes it)");
        }

        using var api = new BotApi(settings.Telegram, TimeProvider.System);
        return await api.GetMe(cancellation) switch
        {
            ApiResult<User>.Ok(var me) => new Diagnosis(Part, $"the bot is @{me.Username}"),
            ApiResult<User>.Refused { Code: 401 or 404 } => new Diagnosis(Part, "Telegram refuses it: check Digest:Telegram:Token (@BotFather shows it)", IsGood: false),
            ApiResult<User>.Refused(var code, var why, _, _) => new Diagnosis(Part, $"Telegram answers {code} {why}: try again later", IsGood: false),
            ApiResult<User>.Unreached(var why) => new Diagnosis(Part, $"Telegram cannot be reached at {settings.Telegram.BaseAddress}: {why}", IsGood: false),
            ApiResult<User>.Unsure(var why) => new Diagnosis(Part, $"Telegram does not answer as it should: {why}", IsGood: false),
            _ => new Diagnosis(Part, "Telegram does not answer", IsGood: false),
        };
    }

    private async Task<Diagnosis> Database()
    {
        const string Part = "database";
        if (!IsThere)
        {
            return new Diagnosis(Part, $"there is none at {db.File} yet: the first start makes it");
        }

        try
        {
            await Soundness.Check(db);
            var schema = await db.Read(connection => connection.ExecuteScalarAsync<string>("select max(name) from migrations"));
            var size = db.File is { } path ? string.Create(CultureInfo.InvariantCulture, $", {new FileInfo(path).Length / Mebibyte:0.0} MiB at {path}") : "";
            return new Diagnosis(Part, $"{db.Dialect.Name}{size}, whole, schema {Path.GetFileNameWithoutExtension(schema)}");
        }
        catch (Exception error) when (StorageTrouble.Say(error) is { } trouble)
        {
            return new Diagnosis(Part, trouble, IsGood: false);
        }
    }

    private async Task<Diagnosis> Feeds()
    {
        var vitals = await new VitalsStore(db, TimeProvider.System).Take();
        var words = $"{vitals.Feeds} read, {vitals.FeedsFailing} failing, {vitals.FeedsStopped} gone; {vitals.Articles} articles kept, {vitals.Waiting} messages wait";
        return vitals.Feeds > 0 && vitals.FeedsFailing + vitals.FeedsStopped == vitals.Feeds
            ? new Diagnosis("feeds", $"{words}: not one can be loaded, so see to this machine's network", IsGood: false)
            : new Diagnosis("feeds", words);
    }

    /// <summary>Telegram's server tells the time with every answer.</summary>
    private async Task<Diagnosis> Clock(CancellationToken cancellation)
    {
        const string Part = "clock";
        try
        {
            using var http = new HttpClient { Timeout = Patience };
            using var request = new HttpRequestMessage(HttpMethod.Head, settings.Telegram.BaseAddress);
            using var answer = await http.SendAsync(request, cancellation);
            if (answer.Headers.Date is not { } there)
            {
                return new Diagnosis(Part, "nobody to compare it with");
            }

            var skew = TimeProvider.System.GetUtcNow() - there;
            return skew.Duration() <= MostSkew
                ? new Diagnosis(Part, $"right within {MostSkew.TotalSeconds:0} s")
                : new Diagnosis(Part, string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(skew.TotalSeconds):0} s {(skew > TimeSpan.Zero ? "ahead" : "behind")}: let NTP set it, or digests come at the wrong time"), IsGood: false);
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return new Diagnosis(Part, "nobody to compare it with");
        }
    }

    private Diagnosis Disk()
    {
        const string Part = "disk";
        if (db.File is not { } path || Path.GetDirectoryName(path) is not { } folder || !Directory.Exists(folder))
        {
            return db.File is null ? new Diagnosis(Part, "PostgreSQL's own") : new Diagnosis(Part, $"the folder of {db.File} is not there: make it", IsGood: false);
        }

        var free = new DriveInfo(folder).AvailableFreeSpace;
        var words = string.Create(CultureInfo.InvariantCulture, $"{free / Mebibyte:0} MiB free in {folder}");
        return free >= LeastRoom ? new Diagnosis(Part, words) : new Diagnosis(Part, $"{words}: make room before it is full", IsGood: false);
    }
}
