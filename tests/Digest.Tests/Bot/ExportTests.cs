using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Digest.Tests.Support;

namespace Digest.Tests.Bot;

public sealed class ExportTests
{
    [Fact]
    public async Task The_hashes_and_quotes_of_the_evidence_can_be_found_again_in_its_texts()
    {
        await using var app = await DigestApp.WithSeeds();
        await app.Say("/digest");

        var files = (await app.Say("/export story 1")).Files;

        files.Select(file => Path.GetExtension(file.Name)).ShouldBe([".md", ".json"]);
        using var evidence = JsonDocument.Parse(files[1].Content);
        var articles = evidence.RootElement.GetProperty("articles").EnumerateArray().ToList();
        articles.Count.ShouldBeGreaterThan(1);
        var markdown = Encoding.UTF8.GetString(files[0].Content.Span);
        foreach (var article in articles)
        {
            var text = article.GetProperty("text").GetString()!;
            article.GetProperty("sha256").GetString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
            markdown.ShouldContain(article.GetProperty("sha256").GetString()!);
            foreach (var quote in article.GetProperty("quotes").EnumerateArray())
            {
                text[quote.GetProperty("starts").GetInt32()..quote.GetProperty("ends").GetInt32()].ShouldBe(quote.GetProperty("text").GetString());
            }
        }

        articles.Sum(article => article.GetProperty("quotes").GetArrayLength()).ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Saved_stories_go_out_with_their_evidence()
    {
        await using var app = await DigestApp.WithSeeds();
        (await app.Ask("/export saved")).ShouldContain("Nothing is put aside");
        await app.Say("/digest");
        await app.Say("/save 1");
        await app.Say("/save 2");

        var reply = await app.Say("/export saved");

        reply.Text.ToString().ShouldStartWith("The 2 stories you put aside");
        reply.Files.Select(file => file.Name).ShouldBe(["digest-saved-2026-11-22.md", "digest-saved-2026-11-22.json"]);
        using var stories = JsonDocument.Parse(reply.Files[1].Content);
        stories.RootElement.GetArrayLength().ShouldBe(2);
        var markdown = Encoding.UTF8.GetString(reply.Files[0].Content.Span);
        foreach (var article in stories.RootElement.EnumerateArray().SelectMany(story => story.GetProperty("articles").EnumerateArray()))
        {
            markdown.ShouldContain(article.GetProperty("sha256").GetString()!);
        }
    }

    [Fact]
    public async Task Settings_go_out_as_a_file_and_what_is_not_known_is_offered()
    {
        await using var app = await DigestApp.Start();

        var file = (await app.Say("/export settings")).Files.ShouldHaveSingleItem();

        using var settings = JsonDocument.Parse(file.Content);
        settings.RootElement[0].GetProperty("cadence").GetString().ShouldBe("08:00");
        (await app.Say("/export")).Buttons[0].Count.ShouldBe(3);
        (await app.Ask("/export story 99")).ShouldContain("no such story");
    }
}
