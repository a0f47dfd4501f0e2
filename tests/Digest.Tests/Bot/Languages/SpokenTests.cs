using System.Text.RegularExpressions;
using Dapper;
using Digest.Bot;
using Digest.Tests.House;
using Digest.Tests.Support;

namespace Digest.Tests.Bot.Languages;

/// <summary>Whoever does not read English meets no English sentence of ours: only what sources wrote, and commands.</summary>
public sealed partial class SpokenTests
{
    /// <summary>What goes wrong, goes right, or is asked back; besides every command alone and every command's own example.</summary>
    private static readonly string[] Said =
    [
        "/nosuch", "/add nowhere", "/add http://127.0.0.1:1/", "/timezone Nowhere", "/timezone 35.1,135.7", "/schedule soon", "/schedule add", "/schedule add evening",
        "/schedule add evening 18:30", "/schedule", "/schedule remove evening", "/quiet always", "/quiet 23:00-07:00", "/pause soon", "/settings style loud", "/settings colour red",
        "/filter add (", "/filter test colour:red", "/filter test drop volcano", "/filter add drop volcano", "/filter", "/mute museum 2h", "/mute", "/mute (", "/follow Kursk", "/follow",
        "/unfollow Kursk", "/weights Kursk much", "/like 1", "/weights", "/whynot volcano", "/whynot https://example.org/nowhere", "/search zzzzqqq", "/search colour:red", "/ask Who stole the moon?",
        "/timeline zzzz", "/digest", "/digest (", "/digest yesterday", "/digest 1min", "/story 1", "/story 99", "/why 1", "/why 99", "/figures 1", "/first 1", "/save 1", "/saved", "/new",
        "/sources", "/sources 1", "/sources 2", "/sources broken", "/sources zzzz", "/remove", "/remove 9", "/import http://127.0.0.2:1/", "/export", "/export opml", "/export settings", "/export story 1", "/privacy", "/privacy delete",
        "/channel", "/status", "/errors", "/retry", "/users", "/invite", "/invite 0", "/limit", "/limit 5 feeds 3", "/check http://127.0.0.3:1/", "/help", "/cancel", "/resume", "/pause", "/resume", "/lang", "/lang xx",
    ];

    /// <summary>They write a file beside the program, or set the language; nor is anything asked of the web.</summary>
    private static readonly string[] LeftOut = ["/backup", "/lang en", "/start"];

    [Theory]
    [InlineData("ru")]
    [InlineData("ar")]
    [InlineData("zh")]
    public async Task No_command_answers_with_an_English_sentence_of_ours(string language)
    {
        await using var app = await DigestApp.WithSeeds();
        await app.Say($"/lang {language}");
        await app.Database.Db.Write(connection => connection.ExecuteAsync(
            "insert into feeds(id, address, kind, title, added_at, due_at, failures, failing_since, trouble) values (2, 'https://gone.example/feed', 'web', 'Gone', 0, 0, 3, 0, 'it answered 404: not found')"));
        await app.Database.Db.Write(connection => connection.ExecuteAsync("insert into subscription_feeds(subscription_id, feed_id) select id, 2 from subscriptions"));
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var commands = CommandRouter.Listed(app.Get<IEnumerable<ICommand>>());
        var written = string.Join('\n', Directory.EnumerateFiles(Repository.File("seeds", "articles")).Select(File.ReadAllText).Select(Plain));

        foreach (var said in commands.SelectMany(command => new[] { $"/{command.Name}", command.Example }).Except(LeftOut).Where(said => !said.Contains("https://")).Concat(Said))
        {
            var reply = await app.Say(said);
            var told = string.Join('\n', reply.Text.Spans.Where(span => !span.Mark.HasFlag(Mark.Code)).Select(span => span.Text).Concat(reply.Buttons.SelectMany(row => row).Select(button => "\n" + button.Label)));
            English().Matches(Command().Replace(told.Replace("\u200E", "", StringComparison.Ordinal), ""))
                .Select(match => Plain(match.Value))
                .Where(words => !written.Contains(words, StringComparison.OrdinalIgnoreCase) && !commands.Any(command => command.Example.Contains(words, StringComparison.Ordinal)))
                .ShouldBeEmpty($"{language} {said}");
        }
    }

    private static string Plain(string text) => Blanks().Replace(text.Replace('’', '\''), " ");

    /// <summary>A command that is to be typed, and what stands behind it in Latin letters.</summary>
    [GeneratedRegex(@"/[a-z][\x20-\x7E]*")]
    private static partial Regex Command();

    /// <summary>Three English words in a row.</summary>
    [GeneratedRegex(@"\b[A-Za-z']+(?: [a-z']+){2,}")]
    private static partial Regex English();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
