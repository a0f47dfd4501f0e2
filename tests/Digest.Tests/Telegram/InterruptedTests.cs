using Digest.Editions;
using Digest.Telegram;
using Digest.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Digest.Tests.Telegram;

/// <summary>A program that stops in the middle of an update: nothing is done twice, and nobody waits for ever.</summary>
public sealed class InterruptedTests
{
    private static readonly ChatAddress Chat = new(7);

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_update_is_entered_once_and_told_once_when_it_never_got_its_answer(string kind)
    {
        var clock = new FakeClock();
        await using var database = await TestDatabase.Make(kind);
        var handled = new HandledUpdates(database.Db, clock, NullLogger.Instance);

        (await handled.Once(1, Chat).Enter()).ShouldBeTrue();
        (await handled.Once(1, Chat).Enter()).ShouldBeFalse();
        (await handled.Once(2, Chat).Enter()).ShouldBeTrue();
        (await handled.Once(3, new ChatAddress(8)).Enter()).ShouldBeTrue();
        handled.Answered(3);
        await handled.Rest();
        (await handled.Interrupted()).ShouldBeEmpty("somebody may be working on it");

        clock.Advance(TimeSpan.FromMinutes(5));
        (await handled.Interrupted()).ShouldHaveSingleItem().Address.ShouldBe(Chat);
        (await handled.Interrupted()).ShouldBeEmpty();
        (await handled.Among([1, 2, 3, 4])).Order().ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task A_reader_whose_answer_was_lost_in_a_crash_hears_of_it_after_the_next_start()
    {
        await using var bot = await WholeBot.Start(before: app => Interrupt(app, minutesAgo: 60));
        var chat = bot.Telegram.Private(Chat.Chat);
        var other = bot.Telegram.Private(WholeBot.Owner);

        await bot.Telegram.Until(fake => fake.Texts(chat).Any(text => text.Contains("interrupted")));

        await bot.Ask(other, WholeBot.Owner, "/help");
        bot.Telegram.Texts(chat).Count.ShouldBe(1);
        bot.Telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_Telegram_brings_updates_itself_he_hears_of_it_too_and_what_is_old_is_forgotten()
    {
        const int FourDays = 4 * 24 * 60;
        await using var bot = await WholeBot.Start(
            settings => settings.Telegram.Webhook = "https://digest.example/telegram",
            before: async app =>
            {
                await Interrupt(app, minutesAgo: 60);
                await new HandledUpdates(app.Database.Db, new FakeClock(MinutesAgo(FourDays)), NullLogger.Instance).Once(1, chat: null).Enter();
            });
        var chat = bot.Telegram.Private(Chat.Chat);

        await bot.Telegram.Until(fake => fake.Texts(chat).Any(text => text.Contains("interrupted")));
        (await new HandledUpdates(bot.App.Database.Db, TimeProvider.System, NullLogger.Instance).Among([1])).ShouldBeEmpty();
    }

    private static Task<bool> Interrupt(DigestApp app, int minutesAgo) =>
        new HandledUpdates(app.Database.Db, new FakeClock(MinutesAgo(minutesAgo)), NullLogger.Instance).Once(999, Chat).Enter();

    private static DateTimeOffset MinutesAgo(int minutes) => TimeProvider.System.GetUtcNow().AddMinutes(-minutes);
}
