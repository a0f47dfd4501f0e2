using System.Globalization;
using System.Text.Json;
using Dapper;
using Digest.Bot;
using Digest.Storage;
using Digest.Tests.Support;

namespace Digest.Tests.Bot;

public sealed class PrivacyTests
{
    /// <summary>A number that stands for nothing else.</summary>
    private const long Reader = 700_012_345_678;

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task After_the_deletion_no_row_of_any_table_holds_the_chat(string kind)
    {
        await using var app = await DigestApp.Start(kind, settings => settings.Bot.Open = true);
        await UseEverything(app);
        (await Holding(app)).ShouldNotBeEmpty();

        (await Say(app, "/privacy delete")).Buttons[0][0].Command.ShouldBe("/privacy delete yes");
        (await Holding(app)).ShouldNotBeEmpty();
        (await Say(app, "/privacy delete yes")).Text.ToString().ShouldContain("forgotten");

        (await Holding(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_kept_is_handed_out_as_a_file()
    {
        await using var app = await DigestApp.Start(change: settings => settings.Bot.Open = true);
        await UseEverything(app);

        var file = (await Say(app, "/privacy export")).Files.ShouldHaveSingleItem();

        using var kept = JsonDocument.Parse(file.Content);
        kept.RootElement.GetProperty("chats")[0].GetProperty("title").GetString().ShouldBe("A reader");
        kept.RootElement.GetProperty("subscriptions").GetArrayLength().ShouldBe(1);
        kept.RootElement.GetProperty("editions").GetArrayLength().ShouldBe(2);
        (await Say(app, "/privacy")).Text.ToString().ShouldContain("editions 2");
    }

    private static async Task UseEverything(DigestApp app)
    {
        await Say(app, "/start");
        app.Write("a.txt", Some.ArticleText("regatta"));
        await app.Load();
        await Say(app, "/digest");
        app.Clock.Advance(TimeSpan.FromHours(3));
        await app.Deliver();
        await app.Say(Some.Message("", Reader) with { File = new RequestFile("mine.txt", System.Text.Encoding.UTF8.GetBytes(Some.ArticleText("volcano"))) });
        await Say(app, "/search");
        await app.Ask($"/limit {Reader} feeds 5");
        await app.Get<People>().Readmit(Reader, Reader);
        await app.Get<People>().Invite(Reader, 1);
    }

    private static Task<Reply> Say(DigestApp app, string text) => app.Say(Some.Message(text, Reader));

    /// <summary>Tables and columns in which the chat's number still stands, in whatever form.</summary>
    private static Task<List<string>> Holding(DigestApp app) => app.Get<Db>().Read(async connection =>
    {
        var tables = await connection.QueryAsync<string>(app.Get<Db>().Dialect == Dialect.Sqlite
            ? "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
            : "select table_name from information_schema.tables where table_schema = current_schema()");
        var holding = new List<string>();
        foreach (var table in tables)
        {
            foreach (IDictionary<string, object?> row in await connection.QueryAsync($"select * from {table}"))
            {
                holding.AddRange(row
                    .Where(cell => Convert.ToString(cell.Value, CultureInfo.InvariantCulture)?.Contains(Reader.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) == true)
                    .Select(cell => $"{table}.{cell.Key}"));
            }
        }

        return holding;
    });
}
