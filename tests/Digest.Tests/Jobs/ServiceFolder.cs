using System.Globalization;
using System.Text.RegularExpressions;
using Digest.Tests.House;
using Digest.Tests.Support;

namespace Digest.Tests.Jobs;

/// <summary>A folder in which the service runs: its database, and the seeds' articles without the web's feeds.</summary>
public sealed partial class ServiceFolder : IDisposable
{
    public ServiceFolder()
    {
        var articles = Directory.CreateDirectory(System.IO.Path.Combine(Path, "seeds", "articles"));
        foreach (var seed in Directory.EnumerateFiles(Repository.File("seeds", "articles")))
        {
            File.Copy(seed, System.IO.Path.Combine(articles.FullName, System.IO.Path.GetFileName(seed)));
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("digest-service-").FullName;

    public string ConnectionString => $"Data Source={System.IO.Path.Combine(Path, "digest.db")}";

    public void Dispose() => Directory.Delete(Path, recursive: true);

    /// <summary>Puts an article file where the service reads them.</summary>
    public void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(Path, "seeds", "articles", name), text);

    /// <summary>The slots of the digests in a chat, in the order they arrived.</summary>
    public static List<string> Headings(FakeTelegram telegram, FakeChat chat) =>
        [.. telegram.Texts(chat).Select(text => Heading().Match(text)).Where(match => match.Success).Select(match => match.Groups["slot"].Value)];

    /// <summary>What the service is started with: the token, an owner with the id 7, the clock, and a log of everything.</summary>
    public Dictionary<string, string> Settings(FakeTelegram telegram, Clock clock, double speed) => new()
    {
        ["Digest:Telegram:Token"] = FakeTelegram.Token,
        ["Digest:Telegram:BaseAddress"] = telegram.Address,
        ["Digest:Bot:Owners:0"] = "7",
        ["Digest:Storage:ConnectionString"] = $"Data Source={System.IO.Path.Combine(Path, "digest.db")}",
        ["Digest:Seeds:Folder"] = System.IO.Path.Combine(Path, "seeds"),
        ["Digest:Clock:Start"] = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
        ["Logging:LogLevel:Default"] = "Debug",
        ["Digest:Clock:Speed"] = speed.ToString(CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"^Digest · (?<slot>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();
}
