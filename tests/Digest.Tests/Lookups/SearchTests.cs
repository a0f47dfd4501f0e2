using Digest.Editions;
using Digest.Lookups;
using Digest.Tests.Support;

namespace Digest.Tests.Lookups;

public sealed class SearchTests
{
    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Words_find_their_articles_and_the_sentence_that_holds_them(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);

        var result = await Find(app, "pyramids museum");

        result.Every.ShouldBeGreaterThan(0);
        result.Hits.ShouldNotBeEmpty();
        result.Hits.ShouldAllBe(hit => hit.Article.Text.Contains("museum", StringComparison.OrdinalIgnoreCase));
        result.Hits.ShouldAllBe(hit => hit.Hits.All(place => place.Start >= hit.Starts && place.End <= hit.Ends));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Too_few_words_to_tell_their_language_find_other_forms_of_themselves(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);

        (await Find(app, "Kursk engineers")).Every.ShouldBeGreaterThan(0);
        (await Find(app, "Kursk engineer")).Hits.ShouldContain(hit => hit.Article.Text.Contains("engineers"));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_word_that_stands_nowhere_is_taken_for_the_one_that_was_meant(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);

        (await Find(app, "kamchtaka")).Hits.ShouldAllBe(hit => hit.Article.Text.Contains("Kamchatka"));
        (await app.Ask("/search eartquake")).ShouldContain("Also found as");
        (await Find(app, "Шойгв")).Hits.ShouldContain(hit => hit.Article.Text.Contains("Шойгу"));
        (await Find(app, "xylophonist")).Hits.ShouldBeEmpty();
        (await Find(app, "euri")).Hits.ShouldBeEmpty();
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_time_alone_lists_what_came_in_it_the_newest_first(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);

        var june = await Find(app, "since:2025-06 until:2025-06");
        var all = await Find(app, "until:today");

        june.Hits.ShouldNotBeEmpty();
        june.Hits.Select(hit => hit.Article.Time).ShouldBeInOrder(SortDirection.Descending);
        june.Hits.ShouldAllBe(hit => DateTimeOffset.FromUnixTimeMilliseconds(hit.Article.Time).ToString("yyyy-MM") == "2025-06");
        all.Total.ShouldBe(27);
        (await Find(app, "until:1999")).Total.ShouldBe(0);
        var told = await app.Ask("/search since:2025-06 until:2025-06");
        told.ShouldStartWith($"“since:2025-06 until:2025-06” · {june.Total} articles\n\n1. ");
        (await app.Ask("/why 1")).ShouldContain("in all");
        (await app.Ask("/search -museum since:7d")).ShouldStartWith("What shall I look for?");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_short_word_is_no_stem_of_others(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);

        (await app.Ask("/search Li")).ShouldNotContain("lies");
        (await app.Ask("/search thanks")).ShouldNotContain("found as than.");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Operators_narrow_the_search(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);

        (await Find(app, "Kursk from:courier")).Hits.ShouldAllBe(hit => hit.Article.Source == "Lowland Courier");
        (await Find(app, "Kursk -engineers")).Hits.ShouldAllBe(hit => !hit.Article.Text.Contains("engineers"));
        (await Find(app, "Kursk since:7d")).Hits.ShouldAllBe(hit => hit.Article.PublishedAt == null);
        (await Find(app, "\"magnitude 8.8\"")).Hits.ShouldAllBe(hit => (hit.Article.Title + hit.Article.Text).Contains("agnitude 8.8"));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Words_of_every_script_are_found_folded_bent_and_in_parts(string kind)
    {
        await using var app = await DigestApp.Start(kind);
        await app.Say("/start");
        foreach (var (name, text) in Scripts)
        {
            app.Write($"{name}.txt", $"{text.Split('.')[0]}\n2026-11-20\n(Harbour Post) {text}");
        }

        await app.Load();

        var missed = new List<string>();
        foreach (var (query, text) in ScriptQueries)
        {
            missed.AddRange((await Find(app, query)).Hits.Any(hit => (hit.Article.Title + hit.Article.Text).Contains(text)) ? [] : [query]);
        }

        missed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("x")]
    [InlineData("П")]
    [InlineData("5")]
    public async Task A_letter_or_digit_alone_is_no_beginning_of_longer_words_unless_a_star_says_so(string letter)
    {
        await using var app = await DigestApp.WithSeeds();

        (await Find(app, letter)).Hits.ShouldBeEmpty();
        (await Find(app, letter + "*")).Hits.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Words_that_stand_nowhere_describe_no_subject()
    {
        await using var app = await DigestApp.WithSeeds();

        (await Find(app, "prime minister Li Qiang")).Hits[0].Article.Text.ShouldContain("Li Qiang");
    }

    [Theory]
    [InlineData("พิพิธภัณฑ์", "พิพิธภัณฑ์เปิดใหม่. ชาวเมืองดีใจที่ได้กลับมาเยี่ยมชมพิพิธภัณฑ์อีกครั้ง")]
    [InlineData("ชาวเมือง", "พิพิธภัณฑ์เปิดใหม่. ชาวเมืองดีใจที่ได้กลับมาเยี่ยมชมพิพิธภัณฑ์อีกครั้ง")]
    [InlineData("食", "月食今晚出现。")]
    public async Task Where_no_blanks_part_words_any_row_of_letters_is_found(string query, string text)
    {
        await using var archive = await TemporaryArchive.Make(TimeProvider.System);
        await archive.Add([new Document("other", "", "Nothing of the kind."), new Document("sought", "", text)]);

        var best = await new Search(archive.Db, TimeProvider.System).Best(archive.Subscription, LookupQuery.Parse(query, DigestApp.Morning), 10);

        best.Select(hit => archive.IdOf(hit.Article)).ShouldBe(["sought"]);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Another_spelling_of_a_name_finds_it_and_the_answer_says_so(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);

        var result = await Find(app, "Shoigu");

        result.Hits.ShouldContain(hit => hit.Article.Text.Contains("Шойгу"));
        result.Forms.ShouldContain(form => form.StartsWith("Шойгу"));
        (await app.Ask("/search Shoigu")).ShouldContain("Also found as");
    }

    [SkippableFact]
    public async Task Both_databases_give_the_same_answer()
    {
        await using var sqlite = await DigestApp.WithSeeds(TestDatabase.Sqlite);
        await using var postgres = await DigestApp.WithSeeds(TestDatabase.Postgres);

        foreach (var query in new[]
        {
            "Kursk", "soldiers Russia", "euro Bulgaria", "eclipse", "Шойгу", "terremoto", "North Korea leader", "8.8", "nothing-of-this-kind", "Kim", "quake",
            "\"magnitude 8.8\"", "Kursk -engineers", "kam*", "from:harbour euro", "in:title Kim", "lang:es sismo OR terremoto", "since:2025-06 until:2025-08 Kim",
            "what did the minister of foreign affairs say in Wonsan about the war in Ukraine",
        })
        {
            var one = await Find(sqlite, query);
            var other = await Find(postgres, query);
            other.Total.ShouldBe(one.Total, query);
            other.Hits.Select(hit => hit.Article.Title).ShouldBe(one.Hits.Select(hit => hit.Article.Title), query);
            other.Hits.Select(hit => Math.Round(hit.Score, 4)).ShouldBe(one.Hits.Select(hit => Math.Round(hit.Score, 4)), query);
        }
    }

    [Fact]
    public async Task The_newer_of_two_that_fit_alike_comes_first()
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        app.Write("old.txt", "Harbour dredged\n2025-01-10\n(Harbour Post) The harbour was dredged by two ships.");
        app.Write("new.txt", "Harbour dredged\n2026-11-21\n(Lowland Courier) The harbour was dredged by two boats.");
        await app.Load();

        (await Find(app, "harbour dredged")).Hits[0].Article.Source.ShouldBe("Lowland Courier");
    }

    [Fact]
    public async Task The_answer_tells_what_it_was_narrowed_to_and_what_was_not_understood()
    {
        await using var app = await DigestApp.WithSeeds();

        var answer = await app.Ask("/search Kursk from:courier since:soon");

        answer.ShouldContain("Narrowed to from:courier");
        answer.ShouldContain("Not understood, so not heeded: since:soon");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Any_query_at_all_gets_an_answer(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);

        foreach (var hostile in new[] { "'; drop table articles; --", "\"unbalanced", "a* OR (b", "NEAR(x y)", ":* & | !", "\\", "\ud800 x", new string('a', 5000), "col:word", "%_", "🙂", "a\0b" })
        {
            (await app.Ask(hostile)).ShouldNotBeEmpty(hostile);
            (await app.Ask(hostile)).ShouldNotContain("went wrong", customMessage: hostile);
        }
    }

    [Fact]
    public async Task A_search_finds_only_what_the_chat_reads()
    {
        await using var app = await DigestApp.WithSeeds();
        await app.Say("/remove 1");

        (await Find(app, "museum")).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Pages_turn_by_button_and_hold_everything_once()
    {
        await using var app = await DigestApp.WithSeeds();
        var first = await app.Say("/search Kim");
        var next = first.Buttons[^1].Single(button => button.Label.EndsWith('›'));

        next.Command.Length.ShouldBeLessThanOrEqualTo(64);
        var second = await app.Say(next.Command);

        second.Text.ToString().ShouldNotBe(first.Text.ToString());
        second.Buttons[^1].ShouldContain(button => button.Label.StartsWith('‹'));
    }

    private static readonly (string Name, string Text)[] Scripts =
    [
        ("fr", "Le café rouvre à Besançon. Les habitants étaient heureux de retrouver leur café préféré après l'été."),
        ("de", "Der Verteidigungsminister reist nach Köln. Am Abend sprach er mit Bürgern über die neuen Häuser."),
        ("ru", "Министры обсудили мост. Строительство моста через реку начнётся весной, сообщили журналистам."),
        ("ar", "افتتاح المتحف الكبير. وقال المسؤولون إن المتحف سيستقبل الزوار كل يوم."),
        ("he", "המוזיאון נפתח מחדש. התושבים שמחו לבקר במוזיאון אחרי שנים של שיפוצים."),
        ("el", "Ο σεισμός στην Κρήτη. Οι κάτοικοι βγήκαν στους δρόμους μετά τον σεισμό."),
        ("hi", "नई रेलगाड़ी शुरू हुई. यात्रियों ने रेलगाड़ी का स्वागत किया और टिकट खरीदे."),
        ("zh", "月食今晚出现. 天文学家说这次月食将持续八十二分钟，各地都能看到。"),
        ("ja", "新しい橋が開通した. 市長は式典で橋の安全性を説明し、カメラの前で握手した。"),
        ("ko", "새로운 다리가 열렸다. 시장은 다리에서 주민들과 인사를 나누었다고 밝혔다."),
        ("th", "พิพิธภัณฑ์เปิดใหม่ในกรุงเทพ ชาวเมืองดีใจที่ได้กลับมาเยี่ยมชมพิพิธภัณฑ์อีกครั้งหลังจากปิดปรับปรุงมานานหลายปี"),
    ];

    private static readonly (string Query, string Text)[] ScriptQueries =
    [
        ("cafe besancon", "café"), ("CAFÉ", "café"), ("habitant", "habitants"), ("koln", "Köln"), ("Haus", "Häuser"), ("eidigungsmin", "Verteidigungsminister"), ("Verteidig", "Verteidigungsminister"),
        ("мост", "моста"), ("строительства", "Строительство"), ("المتحف", "المتحف"), ("متحف", "المتحف"), ("מוזיאון", "במוזיאון"), ("σεισμος", "σεισμό"), ("रेलगाड़ी", "रेलगाड़ी"),
        ("月食", "月食"), ("天文", "天文学家"), ("カメラ", "カメラ"), ("開通", "橋"), ("다리", "다리"), ("주민", "주민들과"), ("พิพิธภัณฑ์", "พิพิธภัณฑ์"), ("ชาวเมือง", "ชาวเมือง"),
    ];

    private static async Task<SearchResult> Find(DigestApp app, string text)
    {
        var subscription = (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!;
        return await app.Get<Search>().Find(subscription, LookupQuery.Parse(text, DigestApp.Morning), 1);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_word_that_stands_for_a_name_of_several_finds_that_name(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);
        foreach (var written in new[] { "金正恩", "김정은", "キムジョンウン" })
        {
            var found = await app.Ask($"/search {written}");
            found.ShouldContain("Kim");
            found.ShouldContain("Also found as Kim, Jong, Un");
        }

        (await app.Ask("/search КНДР")).ShouldContain("North");
        (await app.Ask("/search DPRK")).ShouldContain("North");
    }
}
