using Digest.Bot;
using Digest.Tests.Support;

namespace Digest.Tests.Bot;

/// <summary>Where there is no channel and no group to send to.</summary>
public sealed class HereTests
{
    public static TheoryData<string> Languages => new(Words.Codes);

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task In_the_terminal_it_is_one_sentence_that_says_what_to_do_and_offers_no_choice(string language)
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        await app.Say($"/lang {language}");

        foreach (var said in new[] { "/here", "/channel", "/here off", "/here -1007", "/here evening" })
        {
            var reply = await app.Say(said);

            reply.Text.ToString().ShouldBe(Words.In(language).Say("channel.nowhere"));
            reply.Text.ToString().ShouldContain("/here");
            reply.Chooses.ShouldBeNull();
            reply.Asks.ShouldBeNull();
            reply.Buttons.ShouldBeEmpty();
        }
    }
}
