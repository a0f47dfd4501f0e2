using Dapper;
using Digest.Editions;
using Digest.Tests.Support;

namespace Digest.Tests.Editions;

/// <summary>Editions of several chats are made in one transaction.</summary>
public sealed class EditionsTogetherTests
{
    private const int Chats = 40;

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Every_chat_whose_hour_it_is_gets_its_digest_and_its_next_hour(string kind)
    {
        await using var app = await WithChats(kind);

        (await Make(app)).ShouldBe([]);

        (await Editions(app)).ShouldBe(Enumerable.Range(1, Chats).Select(chat => (long)chat));
        (await Made(app)).ShouldBe(0, "nothing is due any more");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_chat_whose_edition_cannot_be_made_takes_nothing_from_those_made_with_it(string kind)
    {
        await using var app = await WithChats(kind);
        await app.Database.Db.Write(connection => connection.ExecuteAsync("update subscriptions set cadence = 'never heard of' where chat in (3, 20)"));

        (await Make(app)).ShouldBe([3, 20]);

        (await Editions(app)).ShouldBe(Enumerable.Range(1, Chats).Select(chat => (long)chat).Except([3, 20]));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Two_digests_of_a_chat_that_are_due_at_once_know_of_each_other(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        await app.Say("/start");
        await app.Say("/schedule 19:00");
        await app.Say("/schedule add evening 19:00");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Load();
        app.Clock.Advance(TimeSpan.FromDays(1));

        await app.Deliver();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Deliver();

        var texts = app.Postman.Arrived.Select(message => message.Reply.Text.ToString()).ToList();
        texts.Count.ShouldBe(2);
        texts[0].ShouldNotContain("Update.");
        texts[1].ShouldContain("Update.");
    }

    /// <summary>An installation in which one story is there and many chats are due.</summary>
    private static async Task<DigestApp> WithChats(string kind)
    {
        var app = await DigestApp.Start(kind);
        for (var chat = 1; chat <= Chats; chat++)
        {
            await app.Get<SubscriptionStore>().Open(new ChatAddress(chat, 0), null, null, app.Now);
        }

        app.Write("a.txt", Some.ArticleText("lantern parade"));
        await app.Load();
        app.Clock.Advance(TimeSpan.FromDays(1));
        return app;
    }

    /// <summary>Makes what is due. Returns the chats whose editions could not be made.</summary>
    private static async Task<IReadOnlyList<long>> Make(DigestApp app)
    {
        var failed = new List<long>();
        await app.Get<EditionMaker>().MakeDue((subscription, _) => failed.Add(subscription.Chat), CancellationToken.None);
        return failed;
    }

    private static Task<int> Made(DigestApp app) => app.Get<EditionMaker>().MakeDue((_, error) => throw error, CancellationToken.None);

    /// <summary>The chats that have an edition with the story, with a message and a slot to come.</summary>
    private static Task<IEnumerable<long>> Editions(DigestApp app) => app.Database.Db.Read(connection => connection.QueryAsync<long>(
        """
        select s.chat
        from editions e
        join subscriptions s on s.id = e.subscription_id
        join edition_stories t on t.edition_id = e.id
        join deliveries d on d.subscription_id = s.id and d.slot = e.slot
        where s.due_at > e.slot
        order by s.chat
        """));
}
