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

    [Fact]
    public async Task A_digest_that_was_asked_for_is_set_right_as_one_that_came_by_itself()
    {
        await using var bot = await WithStory();
        var digest = await bot.Ask(bot.Telegram.Private(WholeBot.Owner), WholeBot.Owner, "/digest");
        await Kept(bot, 1);

        await Correct(bot, After);

        var now = bot.Telegram.Now(digest);
        now.Text.Text.ShouldContain($"{Before} {After} (corrected by Harbour Post,");
        now.Buttons.ShouldBe(digest.Buttons);
        bot.Telegram.Sent[^1].Id.ShouldBe(digest.Id, "nothing is pushed again");
        bot.Telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sentence_that_was_changed_before_and_after_its_digest_of_several_messages_was_told_is_set_right_there()
    {
        var tail = $" The list reads {string.Concat(Enumerable.Range(0, 700).Select(number => $"lamps{number} "))}and ends.";
        await using var bot = await WithStory(Before + tail, others: 2);
        var chat = bot.Telegram.Private(WholeBot.Owner);
        await bot.Ask(chat, WholeBot.Owner, "/settings style full");
        await bot.App.Get<ArticleChanges>().Keep([new Reread(1, 1, "Lantern parade", After + tail, Changed: true)], bot.App.Now);
        await bot.App.Get<Corrector>().CorrectAll(CancellationToken.None);
        bot.App.Clock.Advance(TimeSpan.FromMinutes(1));
        bot.Telegram.Say(chat, WholeBot.Owner, "/digest");
        await bot.Telegram.Until(fake => fake.Texts(chat).Any(text => text.Contains("1.", StringComparison.Ordinal)));
        await bot.Telegram.Until(_ => bot.App.Get<Outbox>().Of(new ChatAddress(WholeBot.Owner)).GetAwaiter().GetResult().Count > 1);
        var told = bot.Telegram.Sent.Single(message => message.Text.Text.Contains($"{After} (corrected by", StringComparison.Ordinal));
        await bot.App.Get<Sender>().SendDue(CancellationToken.None);
        bot.Telegram.Edits.ShouldBeEmpty("it was right when it was told");

        foreach (var last in new[] { "The lantern parade in Ostvik counted 7 boats & 14 drummers.", Before })
        {
            await Correct(bot, last + tail);

            var now = bot.Telegram.Now(told).Text.Text;
            now.ShouldContain(last);
            now.ShouldNotContain(After);
        }

        bot.Telegram.Now(told).Text.Text.ShouldNotContain("corrected by");
        bot.Telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_digest_that_was_made_longer_in_its_place_is_set_right_as_it_stands_there_now()
    {
        await using var bot = await WithStory(others: 2);
        var chat = bot.Telegram.Private(WholeBot.Owner);
        var digest = await bot.Ask(chat, WholeBot.Owner, "/digest 1");
        var longer = await bot.Press(digest, "More");
        longer.Text.Text.ShouldContain("2. ");
        await bot.Press(longer, "More");
        await Kept(bot, 3);

        await Correct(bot, After);

        var now = bot.Telegram.Now(digest).Text.Text;
        now.ShouldContain($"{Before} {After} (corrected by");
        now.ShouldContain("3. ");
    }

    [Fact]
    public async Task A_story_opened_from_a_digest_leaves_it_in_its_place_to_be_set_right()
    {
        await using var bot = await WithDigest();
        var digest = bot.Telegram.Sent[^1];
        bot.Telegram.Press(digest, "1");
        await bot.Telegram.Until(fake => fake.Sent[^1].Id > digest.Id);

        bot.Telegram.Sent[^1].Text.Text.ShouldContain("1 article");
        bot.Telegram.Now(digest).Text.Text.ShouldBe(digest.Text.Text);
        await Correct(bot, After);
        bot.Telegram.Now(digest).Text.Text.ShouldContain($"{Before} {After}");
    }

    [Fact]
    public async Task Why_says_what_stood_there_before_and_what_stands_there_now()
    {
        await using var bot = await WithStory();
        var chat = bot.Telegram.Private(WholeBot.Owner);
        await bot.Ask(chat, WholeBot.Owner, "/digest");
        await Kept(bot, 1);
        (await bot.Ask(chat, WholeBot.Owner, "/why 1")).Text.Text.ShouldNotContain("changed after");

        await Correct(bot, After);

        var why = (await bot.Ask(chat, WholeBot.Owner, "/why 1")).Text.Text;
        why.ShouldContain("What its source changed after it was quoted:");
        why.ShouldContain($"before: “{Before}”");
        why.ShouldContain($"now: “{After}”");
        why.ShouldContain("(corrected by Harbour Post, ");
    }

    private static string Long(string boats) =>
        $"The lantern parade in Ostvik counted {boats} boats with {string.Join(", ", Enumerable.Range(0, 300).Select(number => $"lamps{number}"))} on board.";

    private static bool IsEdit(FakeCall call) => call.Method.Equals("editMessageText", StringComparison.OrdinalIgnoreCase);

    private static async Task<WholeBot> WithStory(string sentence = Before, int others = 0)
    {
        var bot = await WholeBot.Start(before: app =>
        {
            app.Write("a.txt", $"Lantern parade\n2026-11-21\n(Harbour Post) {sentence}");
            string[] further = ["Tram drivers of Port Alder vote on a winter timetable with fewer night runs.", "The observatory at Hill End counted nineteen meteors before the clouds came."];
            foreach (var (index, other) in further.Take(others).Index())
            {
                app.Write($"b{index}.txt", $"{other[..25]}\n2026-11-21\n(Hill News) {other}");
            }

            return Task.CompletedTask;
        });
        await bot.Ask(bot.Telegram.Private(WholeBot.Owner), WholeBot.Owner, "/start");
        await bot.App.Load();
        return bot;
    }

    /// <summary>A digest is kept just after it arrived.</summary>
    private static Task Kept(WholeBot bot, int messages) => bot.Telegram.Until(_ => bot.App.Get<Outbox>().Of(new ChatAddress(WholeBot.Owner)).GetAwaiter().GetResult().Count == messages);

    private static async Task<WholeBot> WithDigest(string sentence = Before)
    {
        var bot = await WithStory(sentence);
        bot.App.Clock.Advance(TimeSpan.FromHours(2));
        (await bot.App.Deliver()).ShouldBeGreaterThan(0);
        return bot;
    }

    private static async Task Correct(WholeBot bot, string text)
    {
        bot.App.Clock.Advance(TimeSpan.FromHours(2));
        await bot.App.Get<ArticleChanges>().Keep([new Reread(1, 1, "Lantern parade", text, Changed: true)], bot.App.Now);
        (await bot.App.Get<Corrector>().CorrectAll(CancellationToken.None)).ShouldBeGreaterThan(0);
        await bot.App.Get<Sender>().SendDue(CancellationToken.None);
    }
}
