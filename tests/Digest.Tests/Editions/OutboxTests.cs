using Digest.Editions;
using Digest.Editions.Deliveries;
using Digest.Tests.Support;

namespace Digest.Tests.Editions;

public sealed class OutboxTests
{
    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_message_is_claimed_once_however_many_ask(string kind)
    {
        await using var app = await Due(kind);
        var outbox = app.Get<Outbox>();

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => outbox.Claim(10, app.Now, app.Now + 1000))));

        claims.Sum(claimed => claimed.Count).ShouldBe(1);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_message_whose_sender_died_is_never_sent_again_by_itself_but_offered(string kind)
    {
        await using var app = await Due(kind);
        var claimed = (await app.Get<Outbox>().Claim(10, app.Now, app.Now + 1000)).Single();
        await app.Get<Outbox>().Begin(claimed, app.Now, app.Now + 1000);

        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await app.Get<Sender>().SendDue(CancellationToken.None);

        var notice = app.Postman.Arrived.Single().Reply;
        notice.Text.ToString().ShouldContain("send it again");
        (await app.Get<Outbox>().Of(ChatAddress.Terminal)).ShouldContain(delivery => delivery.Part == 1 && delivery.State == "unknown");

        await app.Say(notice.Buttons[0][0].Command);
        await app.Get<Sender>().SendDue(CancellationToken.None);
        app.Postman.Arrived.Count.ShouldBe(2);
        app.Postman.Arrived.Last().Reply.Text.ToString().ShouldContain("lantern parade");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_node_that_slept_through_its_claim_may_not_send(string kind)
    {
        await using var app = await Due(kind);
        var outbox = app.Get<Outbox>();
        var sleeper = (await outbox.Claim(10, app.Now, app.Now + 1000)).Single();

        app.Clock.Advance(TimeSpan.FromMinutes(2));

        (await outbox.Begin(sleeper, app.Now, app.Now + 1000)).ShouldBeFalse("its claim has run out");
        var other = (await outbox.Claim(10, app.Now, app.Now + 1000)).Single();
        (await outbox.Begin(sleeper, app.Now, app.Now + 1000)).ShouldBeFalse("the message is another's");
        (await outbox.Begin(other, app.Now, app.Now + 1000)).ShouldBeTrue();
        (await outbox.Begin(other, app.Now, app.Now + 1000)).ShouldBeFalse("a send begins once");
        (await outbox.Record(sleeper, new SendOutcome.Sent(1), "", app.Now)).ShouldBeFalse("a late outcome is refused");
        (await outbox.Record(other, new SendOutcome.Sent(2), "", app.Now)).ShouldBeTrue();
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_a_dead_node_had_claimed_and_not_begun_arrives_without_a_notice(string kind)
    {
        await using var app = await Due(kind);
        await app.Get<Outbox>().Claim(10, app.Now, app.Now + 1000);

        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await app.Get<Sender>().SendDue(CancellationToken.None);

        app.Postman.Arrived.Single().Reply.Text.ToString().ShouldContain("lantern parade");
    }

    [Fact]
    public async Task A_lost_answer_makes_a_notice_and_no_second_copy()
    {
        await using var app = await Due();
        app.Postman.Next(new SendOutcome.Unknown("the line broke"));

        await app.Get<Sender>().SendDue(CancellationToken.None);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Get<Sender>().SendDue(CancellationToken.None);

        app.Postman.Arrived.Single().Reply.Text.ToString().ShouldContain("send it again");
    }

    [Fact]
    public async Task A_message_that_certainly_did_not_arrive_is_sent_after_the_wait()
    {
        await using var app = await Due();
        app.Postman.Next(new SendOutcome.Later(TimeSpan.FromSeconds(35), "too many requests"));

        (await app.Get<Sender>().SendDue(CancellationToken.None)).ShouldBe(0);
        app.Clock.Advance(TimeSpan.FromSeconds(34));
        (await app.Get<Sender>().SendDue(CancellationToken.None)).ShouldBe(0);
        app.Clock.Advance(TimeSpan.FromSeconds(2));
        (await app.Get<Sender>().SendDue(CancellationToken.None)).ShouldBe(1);
    }

    [Fact]
    public async Task A_chat_that_closed_gets_nothing_until_it_opens_again_and_then_what_waited()
    {
        await using var app = await Due();
        app.Postman.Next(new SendOutcome.Closed("the bot was blocked by the user"));

        await app.Get<Sender>().SendDue(CancellationToken.None);
        app.Clock.Advance(TimeSpan.FromDays(3));
        (await app.Deliver()).ShouldBe(0);

        await app.Get<SubscriptionStore>().Resume(ChatAddress.Terminal);
        (await app.Deliver()).ShouldBe(2);
        app.Postman.Arrived.First().Reply.Text.ToString().ShouldContain("lantern parade");
    }

    [Fact]
    public async Task A_chat_that_moved_gets_its_message_in_its_new_place_and_all_later_ones()
    {
        await using var app = await DigestApp.Start();
        var group = new ChatAddress(-5);
        await app.Get<SubscriptionStore>().Open(group, "A group", "en", app.Now);
        app.Clock.Advance(TimeSpan.FromHours(2));
        app.Postman.Next(new SendOutcome.Moved(-1005));

        (await app.Deliver()).ShouldBe(1);
        app.Clock.Advance(TimeSpan.FromDays(1));
        (await app.Deliver()).ShouldBe(1);

        app.Postman.Arrived.ShouldAllBe(message => message.Chat == new ChatAddress(-1005, 0));
        (await app.Get<SubscriptionStore>().Of(group)).ShouldBeNull();
    }

    [Fact]
    public async Task The_parts_of_an_edition_arrive_in_order_even_when_one_has_to_wait()
    {
        await using var app = await DigestApp.Start();
        for (var number = 0; number < 40; number++)
        {
            app.Write($"{number:00}.txt", Some.ArticleText($"{Subjects[number % Subjects.Length]} exhibition {(char)('A' + number)}"));
        }

        await app.Say("/start");
        await app.Say("/settings length 50");
        await app.Load();
        app.Clock.Advance(TimeSpan.FromHours(2));
        app.Postman.Next(new SendOutcome.Sent(0));
        app.Postman.Next(new SendOutcome.Later(TimeSpan.FromSeconds(5), "too many requests"));
        await app.Deliver();
        app.Clock.Advance(TimeSpan.FromSeconds(6));
        await app.Deliver();

        var sent = (await app.Get<Outbox>().Of(ChatAddress.Terminal)).OrderBy(delivery => delivery.MessageId).Select(delivery => delivery.Part).ToList();
        sent.Count.ShouldBeGreaterThan(1);
        sent.ShouldBe(Enumerable.Range(1, sent.Count));
    }

    private static readonly string[] Subjects =
    [
        "clocks", "maps", "kites", "boats", "coins", "stamps", "masks", "bells", "chairs", "lamps", "roses", "shells", "drums",
        "tiles", "books", "rugs", "pears", "horns", "bridges", "tents",
    ];

    private static async Task<DigestApp> Due(string kind = TestDatabase.Sqlite)
    {
        var app = await DigestApp.Start(kind);
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Say("/start");
        await app.Load();
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.Get<EditionMaker>().MakeDue((_, error) => throw error, CancellationToken.None);
        return app;
    }
}
