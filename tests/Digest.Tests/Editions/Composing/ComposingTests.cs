using System.Text.Json;
using Dapper;
using Digest.Editions;
using Digest.Editions.Composing;
using Digest.Editions.Rules;
using Digest.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Editions.Composing;

public sealed class ComposingTests
{
    private static readonly string[] Subjects = ["lantern parade", "glass harvest", "river museum", "copper bridge", "winter regatta", "cider festival", "marble quarry", "pepper market"];

    private static readonly string[] Filters = ["lantern", "parade OR museum", "from:courier", "NOT bridge", "title:harvest", "/qu.rry/", "lang:en", "lang:de", "newer:1d", "regatta AND cider"];

    /// <summary>Whatever is asked for: each article of the window has one verdict, and the verdicts count up to what the edition says.</summary>
    [Fact]
    public async Task Every_article_has_exactly_one_verdict_and_the_counts_balance()
    {
        await using var app = await Full();
        var composer = app.Get<EditionComposer>();
        var subscription = (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!;

        foreach (var wish in Wishes().Sample(60))
        {
            var edition = await composer.Compose(subscription, wish, app.Now, 0, app.Now);
            var verdicts = await composer.Verdicts(subscription, wish, app.Now, 0, app.Now);

            verdicts.Select(one => one.Article).ShouldBeUnique();
            verdicts.Count.ShouldBe(20);
            Count(verdicts).ShouldBe(edition.Tally, JsonSerializer.Serialize(wish with { Rules = RuleBook.Empty }));
            var tally = edition.Tally;
            (tally.Shown + tally.Merged + tally.Filtered + tally.Below + tally.ToldBefore).ShouldBe(tally.Articles);
        }
    }

    [Fact]
    public async Task A_shorter_digest_is_a_prefix_of_a_longer_one()
    {
        await using var app = await Full();
        var composer = app.Get<EditionComposer>();
        var subscription = (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!;

        foreach (var wish in Wishes().Sample(30))
        {
            var longer = await composer.Compose(subscription, wish, app.Now, 0, app.Now);
            var shorter = await composer.Compose(subscription, wish with { Length = Math.Max(1, wish.Length / 2), Words = wish.Words / 2 }, app.Now, 0, app.Now);

            shorter.Stories.Count.ShouldBeLessThanOrEqualTo(longer.Stories.Count);
            Told(longer).Take(shorter.Stories.Count).ShouldBe(Told(shorter));
        }
    }

    /// <summary>What weighs too little is left out even where there is room, and the digest says why it is short.</summary>
    [Fact]
    public async Task On_a_slow_day_the_digest_is_short_and_says_so()
    {
        await using var app = await Full();
        var usual = await app.Ask("/digest 10");
        foreach (var subject in Subjects.Skip(2))
        {
            await app.Say($"/weights {subject} -5");
        }

        var slow = await app.Ask("/digest 10");

        usual.ShouldContain("8 shown");
        usual.ShouldNotContain("A slow day");
        slow.ShouldContain("2 shown");
        slow.ShouldContain("A slow day: nothing else weighs enough.");
    }

    [Fact]
    public async Task A_time_box_is_kept_but_one_story_is_always_told()
    {
        await using var app = await Full();
        var subscription = (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!;
        var wish = new Wish { Length = 10, Quotes = 2 };

        (await app.Get<EditionComposer>().Compose(subscription, wish with { Words = 1 }, app.Now, 0, app.Now)).Stories.Count.ShouldBe(1);
        var edition = await app.Get<EditionComposer>().Compose(subscription, wish with { Words = 150 }, app.Now, 0, app.Now);
        edition.Stories.Count.ShouldBeGreaterThan(1);
        edition.Stories.Sum(story => Digest.Text.Summaries.Summary.CountWords(story.Title) + story.Quotes.Sum(quote => Digest.Text.Summaries.Summary.CountWords(quote.Text))).ShouldBeLessThanOrEqualTo(150);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task A_story_told_in_several_languages_is_led_in_the_reader_s_own(string language)
    {
        await using var app = await DigestApp.WithSeeds();
        var subscription = (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!;

        var edition = await app.Get<EditionComposer>().Compose(subscription, new Wish { Length = 30, Quotes = 2, Language = language }, app.Now, 0, app.Now + 1);

        edition.Stories.First(story => story.Articles.Any(article => article.Language == "ru")).Lead.Language.ShouldBe(language);
    }

    [Fact]
    public async Task A_source_has_its_share_and_no_more()
    {
        await using var app = await Full();
        var subscription = (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!;

        var edition = await app.Get<EditionComposer>().Compose(subscription, new Wish { Length = 10, Quotes = 2, SourceCap = 1 }, app.Now, 0, app.Now);

        edition.Stories.Select(story => story.Lead.Source).ShouldBeUnique();
        edition.Stories.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_weight_lifts_a_story_by_its_part_and_its_end_gives_the_identical_digest()
    {
        await using var app = await Full();
        var subscription = (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!;
        var before = await Print(app, subscription);
        var last = (await app.Get<EditionComposer>().Compose(subscription, new Wish { Length = 10, Quotes = 2 }, app.Now, 0, app.Now)).Stories[^1];
        var word = last.Rank.Parts.First(part => part.Key == "word").Thing;

        var added = await app.Get<RuleStore>().Add([new Rule { SubscriptionId = subscription.Id, Kind = Rule.Weight, Text = word, Value = 4 }], app.Now);
        var lifted = (await app.Get<EditionComposer>().Compose(subscription, await app.Get<EditionComposer>().WishOf(subscription, app.Now), app.Now, 0, app.Now)).Stories[0];
        lifted.StoryId.ShouldBe(last.StoryId);
        lifted.Rank.Parts.ShouldContain(part => part.Key == "topic" && part.Thing == word);
        lifted.Rank.Score.ShouldBe(lifted.Rank.Parts.Sum(part => part.Value));

        await app.Get<RuleStore>().End(subscription.Id, [added![0].Id], app.Now);
        (await Print(app, subscription)).ShouldBe(before);
    }

    [Fact]
    public async Task The_shared_shelf_and_an_own_one_give_the_same_edition()
    {
        await using var app = await Full();
        var subscription = (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!;
        var (slot, from) = (app.Now, app.Now - 3_600_000);

        var shared = await app.Get<EditionComposer>().Compose(subscription, slot, from, slot);
        var own = await app.Get<EditionComposer>().Compose(subscription, await app.Get<EditionComposer>().WishOf(subscription, slot), slot, from, slot);

        shared.ArticleCount.ShouldBe(20);
        Told(shared).ShouldBe(Told(own));
        shared.Tally.ShouldBe(own.Tally);
    }

    [Fact]
    public async Task A_fact_that_was_told_is_not_told_again_and_a_story_without_another_stays_away()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        app.Write("a.txt", Story("Port Alder ferry sinks", "The ferry Aurora sank off Port Alder on Friday.", "Captain Ilse Brandt was rescued.", "Rescuers searched the bay with 6 boats."));
        await app.Load();
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.Deliver();

        app.Write("b.txt", Story("Port Alder ferry sinks", "The ferry Aurora sank off Port Alder on Friday.", "Captain Ilse Brandt was rescued."));
        await app.Load();
        app.Clock.Advance(TimeSpan.FromHours(24));
        await app.Deliver();
        app.Write("c.txt", Story("Port Alder ferry sinks", "The ferry Aurora sank off Port Alder on Friday.", "Captain Ilse Brandt was rescued.", "Divers found 14 passengers near Cape Morrow."));
        await app.Load();
        app.Clock.Advance(TimeSpan.FromHours(24));
        await app.Deliver();

        var texts = app.Postman.Arrived.Select(message => message.Reply.Text.ToString()).ToList();
        texts[0].ShouldContain("Aurora");
        texts[1].ShouldContain("Nothing new");
        texts[2].ShouldContain("Divers found 14 passengers near Cape Morrow.");
        texts[2].ShouldNotContain("Ilse Brandt was rescued");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_a_chat_was_told_is_known_and_its_facts_are_recalled_of_the_stories_that_are_asked_for(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        await app.Say("/start");
        app.Write("a.txt", Some.ArticleText("lantern parade"));
        app.Write("b.txt", Some.ArticleText("copper bridge"));
        await app.Load();
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.Deliver();
        var subscription = (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!;
        var told = app.Get<ToldStore>();

        var marks = (await told.Since([subscription.Id], 0))[subscription.Id].ToList();
        var remembered = await told.Recall([marks[0]]);

        marks.Select(mark => mark.Story).ShouldBeUnique();
        marks.Count.ShouldBe(2);
        remembered.ShouldHaveSingleItem().Key.ShouldBe(marks[0].Story);
        remembered[marks[0].Story].Facts.ShouldNotBeEmpty();
        remembered[marks[0].Story].Slot.ShouldBe(marks[0].Slot);
        (await told.Since([subscription.Id], marks[0].Slot + 1))[subscription.Id].ShouldBeEmpty();
        (await told.Recall([])).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_chat_was_told_is_recalled_without_a_look_at_what_others_were_told()
    {
        await using var database = await TestDatabase.Make(TestDatabase.Sqlite);

        var plan = await database.Db.Read(connection => connection.QueryAsync<(long, long, long, string Step)>(
            $"explain query plan {ToldStore.SelectFacts(database.Db.Dialect)}",
            new { editions = new long[] { 1, 2 }, stories = new long[] { 1 } }));

        plan.First().Step.ShouldContain("(edition_id=?)");
    }

    [Fact]
    public async Task Whatever_texts_are_forgotten_meanwhile_the_edition_is_the_same()
    {
        await using var app = await Full();
        var subscription = (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!;
        var (slot, from) = (app.Now, app.Now - 3_600_000);
        var usual = await app.Get<EditionComposer>().Compose(subscription, slot, from, slot);

        // Each is a tenth of all that is held.
        await app.Database.Db.Write(connection => connection.ExecuteAsync("update article_contents set text = text || @blanks", new { blanks = new string('\n', 1_000_000) }));
        app.Get<Shelves>().Clear();
        await app.Say("/filter add drop regatta AND xylophone");

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var edition = await app.Get<EditionComposer>().Compose(subscription, slot, from, slot);
            Told(edition).ShouldBe(Told(usual));
            edition.Tally.ShouldBe(usual.Tally);
        }
    }

    [Fact]
    public async Task A_story_of_more_articles_than_are_held_is_told_with_all_of_them()
    {
        const int Reprints = 2_100;
        await using var app = await Full();
        var subscription = (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!;
        await app.Database.Db.Write(connection => connection.ExecuteAsync(
            """
            create temp table copies as with recursive n(i) as (select 1 union all select i + 1 from n where i < @Reprints) select i + 1000 as id from n;
            insert into articles(id, feed_id, title, source, language, teaser, published_at, day_only, loaded_at, story_id, placed_at, placed_why, backlog, from_page)
            select c.id, a.feed_id, a.title, a.source, a.language, a.teaser, a.published_at, a.day_only, a.loaded_at, a.story_id, a.placed_at, a.placed_why, a.backlog, a.from_page
            from copies c join articles a on a.id = 1;
            insert into article_contents(article_id, sketch, strength, traits, keywords, sentences, text)
            select c.id, a.sketch, a.strength, a.traits, a.keywords, a.sentences, a.text || @blanks from copies c join article_contents a on a.article_id = 1;
            insert into article_feeds(feed_id, article_id) select a.feed_id, c.id from copies c join articles a on a.id = 1;
            """,
            new { Reprints, blanks = new string('\n', 5_000) }));

        var edition = await app.Get<EditionComposer>().Compose(subscription, new Wish { Length = 10, Quotes = 2 }, app.Now, 0, app.Now);

        edition.Stories.Count.ShouldBe(8);
        edition.Stories.Max(story => story.Articles.Count).ShouldBeGreaterThan(Reprints);
    }

    [Fact]
    public async Task A_follow_up_is_told_by_a_sentence_that_stands_by_itself()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        app.Write("a.txt", Story("Port Alder ferry sinks", "The ferry Aurora sank off Port Alder on Friday.", "Captain Ilse Brandt was rescued.", "Rescuers searched the bay with 6 boats."));
        await app.Load();
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.Deliver();

        var told = app.Now;
        app.Write("b.txt", Story("Port Alder ferry sinks", "The ferry Aurora sank off Port Alder on Friday.", "Captain Ilse Brandt was rescued.", "He counted 14 passengers and 3 crates near Cape Morrow for Tom Reed.", "Divers reached Lake Torvald."));
        await app.Load();
        app.Clock.Advance(TimeSpan.FromHours(24));
        var subscription = (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!;
        var edition = await app.Get<EditionComposer>().Compose(subscription, new Wish { Length = 10, Quotes = 1 }, app.Now, told, app.Now);

        edition.Stories.ShouldHaveSingleItem().Quotes.Select(quote => quote.Text).ShouldBe(["Divers reached Lake Torvald."]);
    }

    private static string Story(string title, params string[] sentences) => $"{title}\n2026-11-21\n(Harbour Post) {string.Join("\n\n", sentences)}";

    private static async Task<DigestApp> Full()
    {
        var app = await DigestApp.Start();
        await app.Say("/start");
        for (var number = 0; number < 20; number++)
        {
            app.Write($"{number:00}.txt", Some.ArticleText(Subjects[number % Subjects.Length], source: number % 3 == 0 ? "Harbour Post" : number % 3 == 1 ? "Lowland Courier" : $"Ledger {(char)('A' + number)}", telling: number / Subjects.Length));
        }

        await app.Load();
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        return app;
    }

    private static Gen<Wish> Wishes() =>
        from length in Gen.Choose(1, 12)
        from words in Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(10, 400).Select(count => (int?)count))
        from cap in Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(1, 3).Select(count => (int?)count))
        from quotes in Gen.Choose(0, 3)
        from kinds in Gen.ListOf(Gen.Elements(Rule.Keep, Rule.Drop, Rule.Mute, Rule.Weight), 2)
        from filters in Gen.ListOf(Gen.Elements(Filters), 2)
        from some in Gen.Choose(0, 2)
        from weight in Gen.Choose(-6, 6)
        select new Wish
        {
            Length = length,
            Words = words,
            SourceCap = cap,
            Quotes = quotes,
            Rules = new RuleBook(kinds.Zip(filters).Take(some).Select((pair, id) => new Rule { Id = id, Kind = pair.First, Text = pair.First == Rule.Weight ? "opens" : pair.Second, Value = weight })),
        };

    private static Tally Count(IReadOnlyList<ArticleVerdict> verdicts) => new(
        verdicts.Count,
        verdicts.Count(one => one.Verdict is Verdict.Shown),
        verdicts.Count(one => one.Verdict is Verdict.Merged),
        verdicts.Count(one => one.Verdict is Verdict.Filtered),
        verdicts.Count(one => one.Verdict is Verdict.Below or Verdict.UnderFloor or Verdict.NoRoom or Verdict.Capped),
        verdicts.Count(one => one.Verdict is Verdict.ToldBefore));

    private static IEnumerable<(int, long, double, string)> Told(Edition edition) =>
        edition.Stories.Select(story => (story.Number, story.StoryId, story.Rank.Score, string.Join(' ', story.Quotes.Select(quote => quote.Text))));

    private static async Task<string> Print(DigestApp app, Subscription subscription)
    {
        var composer = app.Get<EditionComposer>();
        return JsonSerializer.Serialize(await composer.Compose(subscription, await composer.WishOf(subscription, app.Now), app.Now, 0, app.Now));
    }
}
