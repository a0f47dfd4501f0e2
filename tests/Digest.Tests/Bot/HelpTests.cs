using Digest.Bot;
using Digest.Bot.Views;
using Digest.Telegram;
using Digest.Tests.Support;

namespace Digest.Tests.Bot;

public sealed class HelpTests
{
    public static TheoryData<string> Languages => new(Words.Codes);

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task All_that_can_be_asked_stands_in_one_message_for_owner_and_reader_alike(string language)
    {
        await using var app = await DigestApp.Start(change: settings => settings.Bot.Open = true);
        await app.Say("/start");
        await app.Say($"/lang {language}");
        var reader = Some.Message("/start") with { Language = language };
        await app.Say(reader);

        var (owners, readers) = (await app.Say("/help"), await app.Say(reader with { Text = "/help" }));

        foreach (var help in new[] { owners, readers })
        {
            MessageParts.Split(help.Text).Count.ShouldBe(1, $"{language}: {help.Text.Length} characters");
            help.Text.ToString().ShouldContain(Words.In(language).Say("help.digest"));
            help.Text.ToString().ShouldContain(Words.In(language).Say("helpView.more"));
        }

        owners.Text.ToString().ShouldContain(Words.In(language).Say("helpView.owners"));
        readers.Text.ToString().ShouldNotContain(Words.In(language).Say("helpView.owners"));
        foreach (var command in CommandRouter.Listed(app.Get<IEnumerable<ICommand>>()))
        {
            owners.Text.ToString().ShouldContain($"{command.Example} — {HelpView.Does(Words.In(language), command)}");
        }
    }

    [Fact]
    public async Task All_who_speak_a_language_and_have_the_same_rights_are_told_the_same_list()
    {
        await using var app = await DigestApp.Start(change: settings => settings.Bot.Open = true);

        var german = await Asks(7, "de");

        german.Stands.ShouldBeTrue();
        (await Asks(8, "de")).Text.ShouldBeSameAs(german.Text);
        (await Asks(9, "fr")).Text.ToString().ShouldNotBe(german.Text.ToString());
        (await app.Say("/help")).Text.ToString().ShouldContain("/invite");
        (await Asks(10, "en")).Text.ToString().ShouldNotContain("/invite");

        Task<Reply> Asks(long person, string language) =>
            app.Say(Some.Message("/help") with { Chat = new(person), Sender = person, Language = language });
    }
}
