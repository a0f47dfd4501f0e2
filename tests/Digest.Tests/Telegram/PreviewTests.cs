using Digest.Tests.Support;

namespace Digest.Tests.Telegram;

/// <summary>The card of a page under a digest of headlines: each headline is a link, and Telegram would show the first.</summary>
public sealed class PreviewTests
{
    private const string Lead = "https://harbour.example/regatta";

    [Theory]
    [InlineData("off", """{"is_disabled":true}""")]
    [InlineData("on", $$"""{"url":"{{Lead}}"}""")]
    public async Task A_digest_of_headlines_shows_the_card_of_its_first_story_only_where_the_reader_wants_it(string preview, string sent)
    {
        await using var bot = await WholeBot.Start();
        var chat = bot.Telegram.Private(WholeBot.Owner);
        await bot.Ask(chat, WholeBot.Owner, "/start");
        bot.App.Write("regatta.html", $"<html><head><link rel=\"canonical\" href=\"{Lead}\"><title>Regatta</title></head><body><article><h1>Regatta</h1><p>{Some.ArticleText("regatta")}</p></article></body></html>");
        await bot.App.Load();
        await bot.Ask(chat, WholeBot.Owner, "/settings style headlines");
        await bot.Ask(chat, WholeBot.Owner, $"/settings preview {preview}");

        await bot.Ask(chat, WholeBot.Owner, "/digest");

        var call = bot.Telegram.Calls.Last(call => call.Method.Equals("sendMessage", StringComparison.OrdinalIgnoreCase));
        call.Parameters["text"].ShouldContain($"<a href=\"{Lead}\">");
        call.Parameters["link_preview_options"].ShouldBe(sent);
        bot.Telegram.Violations.ShouldBeEmpty();
    }
}
