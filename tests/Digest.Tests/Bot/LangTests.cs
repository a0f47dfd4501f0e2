using Digest.Bot;
using Digest.Editions;
using Digest.Tests.Support;

namespace Digest.Tests.Bot;

public sealed class LangTests
{
    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_chat_is_spoken_to_in_its_readers_language_until_he_chooses_another(string kind)
    {
        await using var app = await DigestApp.Start(kind, settings => settings.Bot.Open = true);
        var reader = Some.Message("/start") with { Language = "de-AT" };

        (await app.Say(reader)).Text.ToString().ShouldContain("Willkommen");
        (await app.Say(reader with { Text = "/lang русский", Language = "en" })).Text.ToString().ShouldBe("Теперь я говорю по-русски.");
        (await app.Say(reader with { Text = "/help" })).Text.ToString().ShouldContain("Чтение");
        (await app.Get<SubscriptionStore>().Of(reader.Chat))!.Language.ShouldBe("ru");
    }

    [Fact]
    public async Task A_digest_that_comes_by_itself_speaks_the_chats_language()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/lang de");
        app.Write("a.txt", Some.ArticleText("regatta"));
        await app.Load();

        app.Clock.Advance(TimeSpan.FromHours(3));
        await app.Deliver();

        app.Postman.Arrived.ShouldHaveSingleItem().Reply.Text.ToString().ShouldContain("Überblick · So, 22. Nov. 2026, 08:00");
    }

    [Fact]
    public async Task Every_language_is_offered_by_its_own_name_and_others_are_not_pretended()
    {
        await using var app = await DigestApp.Start();

        var offered = (await app.Say("/lang tlh")).Buttons.SelectMany(row => row).ToList();

        offered.Select(button => button.Label).ShouldBe(Words.Codes.Select(code => Words.In(code).Say("language.name")));
        offered.ShouldContain(new Button("Deutsch", "/lang de"));
    }
}
