using Digest.Articles;
using Digest.Editions;
using Digest.Editions.Corrections;
using Digest.Editions.Deliveries;
using Digest.Tests.Support;

namespace Digest.Tests.Telegram;

/// <summary>What a reader in Telegram sees of a source's correction.</summary>
public sealed class CorrectedTests
{
    private const string Before = "The lantern parade in Ostvik counted 5 boats & 12 drummers.";
    private const string After = "The lantern parade in Ostvik counted 6 boats & 14 drummers.";

    [Fact]
    public async Task The_message_reads_the_old_words_struck_and_the_new_ones_and_keeps_its_buttons()
    {
        await using var bot = await WithDigest();
        var digest = bot.Telegram.Sent[^1];

        await Correct(bot, After);

        var now = bot.Telegram.Now(digest);
        now.Text.Text.ShouldContain($"{Before} {After} (corrected by Harbour Post,");
        now.Buttons.Count.ShouldBe(digest.Buttons.Count);
        bot.Telegram.Calls.Last(IsEdit).Parameters["text"].ShouldContain("<s>The lantern parade in Ostvik counted 5 boats &amp; 12 drummers.</s>");
        bot.Telegram.Sent[^1].Id.ShouldBe(digest.Id, "nothing is pushed again");
        bot.Telegram.Violations.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Bad Request: message to edit not found")]
    [InlineData("Bad Request: message can't be edited")]
    [InlineData("Bad Request: message is not modified: specified new message content and reply markup are exactly the same")]
    public async Task A_message_that_cannot_be_edited_is_let_be(string refusal)
    {
        await using var bot = await WithDigest();
        bot.Telegram.Fail("editMessageText", FakeFault.Refuse(400, refusal));

        await Correct(bot, After);

        (await bot.App.Get<Outbox>().Of(new ChatAddress(WholeBot.Owner))).ShouldAllBe(delivery => delivery.State == "sent" && delivery.Edits == null);
    }

    [Fact]
    public async Task A_message_that_has_no_room_for_both_reads_the_new_words_alone()
    {
        var (before, after) = (Long("5"), Long("6"));
        await using var bot = await WithDigest(before);
        var digest = bot.Telegram.Sent[^1];

        await Correct(bot, after);

        var now = bot.Telegram.Now(digest).Text.Text;
        now.Length.ShouldBeLessThanOrEqualTo(4096);
        now.ShouldContain($"{after} (corrected");
        now.ShouldNotContain(before);
        bot.Telegram.Violations.ShouldBeEmpty();
    }

    private static string Long(string boats) =>
        $"The lantern parade in Ostvik counted {boats} boats with {string.Join(", ", Enumerable.Range(0, 300).Select(number => $"lamps{number}"))} on board.";

    private static bool IsEdit(FakeCall call) => call.Method.Equals("editMessageText", StringComparison.OrdinalIgnoreCase);

    private static async Task<WholeBot> WithDigest(string sentence = Before)
    {
        var bot = await WholeBot.Start(before: app =>
        {
            app.Write("a.txt", $"Lantern parade\n2026-11-21\n(Harbour Post) {sentence}");
            return Task.CompletedTask;
        });
        await bot.Ask(bot.Telegram.Private(WholeBot.Owner), WholeBot.Owner, "/start");
        await bot.App.Load();
        bot.App.Clock.Advance(TimeSpan.FromHours(2));
        (await bot.App.Deliver()).ShouldBeGreaterThan(0);
        return bot;
    }

    private static async Task Correct(WholeBot bot, string text)
    {
        bot.App.Clock.Advance(TimeSpan.FromHours(2));
        await bot.App.Get<ArticleChanges>().Keep([new Reread(1, 1, "Lantern parade", text, Changed: true)], bot.App.Now);
        (await bot.App.Get<Corrector>().CorrectAll(CancellationToken.None)).ShouldBe(1);
        await bot.App.Get<Sender>().SendDue(CancellationToken.None);
    }
}
