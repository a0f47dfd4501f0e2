using Dapper;
using Digest.Articles;
using Digest.Bot;
using Digest.Editions;
using Digest.Editions.Corrections;
using Digest.Editions.Deliveries;
using Digest.Telegram;
using Digest.Tests.Support;

namespace Digest.Tests.Editions.Corrections;

public sealed class CorrectorTests
{
    private const string Five = "The lantern parade in Ostvik counted 5 boats and 12 drummers at the harbour.";
    private const string Six = "The lantern parade in Ostvik counted 6 boats and 14 drummers at the harbour.";
    private const string Seven = "The lantern parade in Ostvik counted 7 boats and 14 drummers at the harbour.";
    private const string Mayor = "Mayor Ilse Brandt called the lantern parade the brightest night that Ostvik has seen.";

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_sentence_that_its_source_changes_is_set_right_in_the_message_and_nothing_is_sent(string kind)
    {
        await using var app = await Sent(kind);
        app.Clock.Advance(TimeSpan.FromHours(6));

        await Change(app, $"{Six} {Mayor}");
        (await app.Deliver()).ShouldBe(0);

        app.Postman.Arrived.Count.ShouldBe(1);
        var (message, reply) = app.Postman.Edited.ShouldHaveSingleItem();
        message.ShouldBe(1);
        Struck(reply).ShouldBe([Five]);
        reply.Text.ToString().ShouldContain($"{Five} {Six} (corrected by Harbour Post, 14:00) {Mayor}");
        reply.Buttons.ShouldNotBeEmpty("an edit without its buttons would take them away");
    }

    [Fact]
    public async Task What_still_stands_is_left_alone()
    {
        await using var app = await Sent();

        await Change(app, $"Many came. {Five} {Mayor} There was tea.");
        await app.Deliver();

        app.Postman.Edited.ShouldBeEmpty();
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_second_change_takes_the_place_of_the_first_and_one_that_is_taken_back_leaves_no_trace(string kind)
    {
        await using var app = await Sent(kind);
        await Change(app, $"{Six} {Mayor}");
        await app.Deliver();
        await Change(app, $"{Five.Replace("12", "20", StringComparison.Ordinal)} {Mayor}");
        await app.Deliver();
        await Change(app, $"{Five} {Mayor}");
        await app.Deliver();

        var texts = app.Postman.Edited.Select(edit => edit.Reply.Text.ToString()).ToList();
        texts.Count.ShouldBe(3);
        texts[1].ShouldContain("20 drummers");
        texts[1].ShouldNotContain("14 drummers");
        texts[2].ShouldBe(app.Postman.Arrived.Single().Reply.Text.ToString());
    }

    [Fact]
    public async Task The_time_is_that_of_the_change_which_made_the_sentence_what_it_is()
    {
        await using var app = await Sent();
        app.Clock.Advance(TimeSpan.FromHours(1));
        await Change(app, $"{Six} {Mayor}");
        app.Clock.Advance(TimeSpan.FromHours(3));
        await Change(app, $"{Six} {Mayor} There was tea.");
        await app.Deliver();

        app.Postman.Edited.Single().Reply.Text.ToString().ShouldContain("corrected by Harbour Post, 09:00");
    }

    [Fact]
    public async Task A_sentence_that_is_taken_out_is_struck_and_a_mark_says_so()
    {
        await using var app = await Sent();

        await Change(app, $"{Mayor} There was tea for everybody who came.");
        await app.Deliver();

        var reply = app.Postman.Edited.Single().Reply;
        Struck(reply).ShouldBe([Five]);
        reply.Text.ToString().ShouldContain("(no longer in the article of Harbour Post, 08:00)");
    }

    [Fact]
    public async Task A_headline_is_set_right_too()
    {
        await using var app = await Sent();

        await Change(app, $"{Five} {Mayor}", "Six boats at the lantern parade");
        await app.Deliver();

        var reply = app.Postman.Edited.Single().Reply;
        Struck(reply).ShouldBe(["Five boats at the lantern parade"]);
        reply.Text.ToString().ShouldContain("1. Five boats at the lantern parade Six boats at the lantern parade (corrected");
    }

    [Fact]
    public async Task It_is_said_in_the_language_of_the_chat()
    {
        await using var app = await Sent(language: "de");

        await Change(app, $"{Six} {Mayor}");
        await app.Deliver();

        app.Postman.Edited.Single().Reply.Text.ToString().ShouldContain("(von Harbour Post berichtigt, 08:00)");
    }

    [Fact]
    public async Task A_message_that_waits_goes_out_with_the_new_words_alone()
    {
        await using var app = await Due();
        await Change(app, $"{Six} {Mayor}");

        await app.Deliver();

        var reply = app.Postman.Arrived.Single().Reply;
        app.Postman.Edited.ShouldBeEmpty();
        Struck(reply).ShouldBeEmpty();
        reply.Text.ToString().ShouldContain($"{Six} (corrected by Harbour Post, 08:00)");
        reply.Text.ToString().ShouldNotContain("12 drummers");
    }

    [Fact]
    public async Task What_was_changed_between_two_editions_is_told_right_in_the_next()
    {
        await using var app = await Ready();

        // The numbers of the edition and of the article differ from here on.
        await app.Say("/digest");
        await app.Say("/digest");
        await Change(app, $"{Six} {Mayor}");
        await app.Get<Corrector>().CorrectAll(CancellationToken.None);
        app.Clock.Advance(TimeSpan.FromHours(2));

        await app.Deliver();

        app.Postman.Arrived.Single().Reply.Text.ToString().ShouldContain(Six);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_edit_whose_answer_was_lost_is_made_again_and_one_of_a_message_that_is_gone_is_let_go(string kind)
    {
        await using var app = await Sent(kind);
        app.Postman.Next(new SendOutcome.Unknown("the line broke"));
        await Change(app, $"{Six} {Mayor}");
        await app.Deliver();
        app.Postman.Edited.ShouldBeEmpty();

        app.Postman.Next(new SendOutcome.Gone("message to edit not found"));
        app.Clock.Advance(TimeSpan.FromSeconds(11));
        await app.Deliver();
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await app.Deliver();

        app.Postman.Edited.ShouldBeEmpty();
        app.Postman.Arrived.Count.ShouldBe(1, "no notice is sent about an edit");
        (await Open(app)).ShouldBe(0);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_edit_whose_sender_died_is_made_by_the_next(string kind)
    {
        await using var app = await Sent(kind);
        await Change(app, $"{Six} {Mayor}");
        await app.Get<Corrector>().CorrectAll(CancellationToken.None);
        var claimed = (await app.Get<Outbox>().Claim(10, app.Now, app.Now + 1000)).ShouldHaveSingleItem();
        (await app.Get<Outbox>().Begin(claimed, app.Now, app.Now + 1000)).ShouldBeTrue();

        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await app.Deliver();

        app.Postman.Edited.ShouldHaveSingleItem();
        app.Postman.Arrived.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_change_that_comes_while_an_edit_is_on_its_way_is_made_as_well()
    {
        await using var app = await Sent();
        await Change(app, $"{Six} {Mayor}");
        await app.Get<Corrector>().CorrectAll(CancellationToken.None);
        var claimed = (await app.Get<Outbox>().Claim(10, app.Now, app.Now + 1000)).Single();
        await app.Get<Outbox>().Begin(claimed, app.Now, app.Now + 1000);
        await Change(app, $"{Five.Replace("12", "20", StringComparison.Ordinal)} {Mayor}");
        await app.Get<Corrector>().CorrectAll(CancellationToken.None);

        (await app.Get<Outbox>().Record(claimed, new SendOutcome.Sent(1), "", app.Now)).ShouldBeFalse("the edit that was on its way is not the last");
        await app.Deliver();

        app.Postman.Edited.Single().Reply.Text.ToString().ShouldContain("20 drummers");
        (await Open(app)).ShouldBe(0);
    }

    [Fact]
    public async Task A_followed_story_that_was_sent_at_once_is_set_right_too()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        await app.Say("/follow lantern");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Write(app);
        await app.Load();
        await app.Deliver();
        app.Postman.Arrived.Count.ShouldBe(1);

        await Change(app, $"{Six} {Mayor}");
        await app.Deliver();

        Struck(app.Postman.Edited.Single().Reply).ShouldBe([Five]);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_was_told_on_request_is_set_right_and_what_took_its_place_in_the_same_message_too(string kind)
    {
        await using var app = await Ready(kind);
        var first = await Told(app, message: 40);
        var second = await Told(app, message: 40);
        await Told(app, message: 41);

        await Change(app, $"{Six} {Mayor}");
        await app.Get<Corrector>().CorrectAll(CancellationToken.None);
        await app.Get<Sender>().SendDue(CancellationToken.None);

        app.Postman.Edited.Select(edit => edit.Message).ShouldBe([40, 41], ignoreOrder: true);
        app.Postman.Edited.ShouldAllBe(edit => edit.Reply.Text.ToString().Contains($"{Five} {Six} (corrected by Harbour Post, 06:00)", StringComparison.Ordinal));
        second.ShouldBeGreaterThan(first);
        (await Open(app)).ShouldBe(0);
        (await app.Get<Corrector>().Of((await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!, 1)).Single(correction => correction.Before == Five).Now.ShouldBe(Six);
    }

    [Fact]
    public async Task What_was_changed_before_it_was_told_on_request_reads_the_new_words_alone()
    {
        await using var app = await Ready();

        // The numbers of the edition and of the article differ from here on.
        await app.Say("/digest");
        await app.Say("/digest");
        await Change(app, $"{Six} {Mayor}");
        await app.Get<Corrector>().CorrectAll(CancellationToken.None);
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        var reply = await app.Say("/digest");

        Struck(reply).ShouldBeEmpty();
        reply.Text.ToString().ShouldContain($"{Six} (corrected by Harbour Post, 06:00)");
        await Watch(app, reply, message: 40);
        await app.Get<Sender>().SendDue(CancellationToken.None);
        app.Postman.Edited.ShouldBeEmpty("it was right when it was told");

        await Change(app, $"{Seven} {Mayor}");
        await app.Get<Corrector>().CorrectAll(CancellationToken.None);
        await app.Get<Sender>().SendDue(CancellationToken.None);
        app.Postman.Edited.Single().Reply.Text.ToString().ShouldContain($"{Seven} (corrected by Harbour Post, 06:01)");
    }

    [Fact]
    public async Task A_digest_on_the_screen_that_no_message_of_Telegram_would_hold_is_set_right_each_time()
    {
        await using var app = await DigestApp.Start();
        var lamps = string.Concat(Enumerable.Range(0, 900).Select(number => $"lamp{number} "));
        app.Write("a.txt", $"Five boats at the lantern parade\n2026-11-21\n(Harbour Post) {Five} {Mayor} The list of lamps reads {lamps}and ends there.");
        await app.Say("/start");
        await app.Say("/settings style full");
        await app.Load();
        var reply = await app.Say("/digest");
        MessageParts.Split(reply.Text).Count.ShouldBeGreaterThan(1);
        await Watch(app, reply, message: 40);
        app.Clock.Advance(TimeSpan.FromHours(1));

        foreach (var now in new[] { Six, Seven })
        {
            await Change(app, $"{now} {Mayor} The list of lamps reads {lamps}and ends there.");
            await app.Get<Corrector>().CorrectAll(CancellationToken.None);
            await app.Get<Sender>().SendDue(CancellationToken.None);

            app.Postman.Edited.Last().Reply.Text.ToString().ShouldContain($"{Five} {now} (corrected by Harbour Post, 07:00)");
        }

        app.Postman.Edited.Count.ShouldBe(2);
    }

    /// <summary>Somebody asks for the digest and gets it in a message. Its number.</summary>
    private static async Task<long> Told(DigestApp app, long message)
    {
        var reply = await app.Say("/digest");
        await Watch(app, reply, message);
        return reply.Edition!.Value;
    }

    private static Task Watch(DigestApp app, Reply reply, long message) =>
        app.Get<Corrector>().Watch(reply.Edition!.Value, ChatAddress.Terminal, [ReplyJson.Told(reply, message)]);

    private static IEnumerable<string> Struck(Reply reply) => reply.Text.Spans.Where(span => span.Mark.HasFlag(Mark.Struck)).Select(span => span.Text);

    private static async Task<long> Open(DigestApp app) =>
        await app.Database.Db.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from deliveries where state <> 'sent' or edits is not null"));

    /// <summary>The source writes its article anew.</summary>
    private static async Task Change(DigestApp app, string text, string title = "Five boats at the lantern parade")
    {
        var article = await app.Database.Db.Read(connection => connection.ExecuteScalarAsync<long>("select min(id) from articles"));
        await app.Get<ArticleChanges>().Keep([new Reread(article, 1, title, text, Changed: true)], app.Now);
    }

    /// <summary>A chat whose digest, sent at 08:00, tells the lantern parade.</summary>
    private static async Task<DigestApp> Sent(string kind = TestDatabase.Sqlite, string language = "en")
    {
        var app = await Due(kind, language);
        (await app.Get<Sender>().SendDue(CancellationToken.None)).ShouldBe(1);
        app.Postman.Arrived.Single().Reply.Text.ToString().ShouldContain(Five);
        return app;
    }

    private static async Task<DigestApp> Due(string kind = TestDatabase.Sqlite, string language = "en")
    {
        var app = await Ready(kind);
        await app.Say($"/lang {language}");
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.Get<EditionMaker>().MakeDue((_, error) => throw error, CancellationToken.None);
        return app;
    }

    private static async Task<DigestApp> Ready(string kind = TestDatabase.Sqlite)
    {
        var app = await DigestApp.Start(kind);
        Write(app);
        await app.Say("/start");
        await app.Load();
        return app;
    }

    private static void Write(DigestApp app) => app.Write("a.txt", $"Five boats at the lantern parade\n2026-11-21\n(Harbour Post) {Five} {Mayor}");
}
