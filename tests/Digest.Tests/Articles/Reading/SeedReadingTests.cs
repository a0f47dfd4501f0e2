using System.Globalization;
using Digest.Articles.Reading;
using Digest.Tests.House;

namespace Digest.Tests.Articles.Reading;

/// <summary>What the articles say that a new installation starts with: shapes of plain text that one meets everywhere.</summary>
public sealed class SeedReadingTests
{
    /// <summary>Of each file: title, stated date, outlet, paragraphs, how the body begins and ends.</summary>
    public static readonly TheoryData<string, string, string?, string?, int, string, string> Seeds = new()
    {
        { "2022-10-07-birthday-letter.txt", "Kim's birthday letter credits Putin with a 'powerful Russia'", "2022-10-07T10:31:00Z", "Al Mayadeen English", 11, "Russia's president, Vladimir Putin, became", "third anniversary of that summit." },
        { "2025-06-17-kursk-builders-wire.txt", "Shoigu: 6,000 North Koreans will clear mines and rebuild in Kursk", "2025-06-17", "Digest Sample Wire", 7, "North Korea will send 6,000", "who died in the region." },
        { "2025-06-18-kursk-builders-harbour-post.txt", "Seoul protests as Pyongyang readies more men for Russia", "2025-06-18", "Harbour Post", 6, "South Korea on Wednesday called", "the second in two weeks." },
        { "2025-06-18-kursk-builders-lowland-courier.txt", "Builders in uniform: what North Korea is sending to Kursk", "2025-06-18T09:30:00Z", "Lowland Courier", 6, "The Lowland Courier has gone", "whether they will carry arms." },
        { "2025-06-18-kursk-sapyory-severny-listok.txt", "Шойгу: КНДР направит в Курскую область сапёров и военных строителей", "2025-06-18T10:15:00Z", "Северный листок", 6, "Северная Корея поможет восстановить приграничные", "впервые признал участие своих военных." },
        { "2025-06-18-treaty-shoygu.txt", "Kim Gives Shoygu His Word on Russia's Treaty and Offers 6,000 Men for Kursk", "2025-06-18", "MENAFN", 9, "Kim Jong Un will “honestly", "Pyongyang and Moscow “illegal cooperation.”" },
        { "2025-07-08-bulgaria-euro-wire.txt", "Bulgaria gets final approval to adopt the euro in 2026", "2025-07-08", "Digest Sample Wire", 7, "Finance ministers of the European", "used to the new figures." },
        { "2025-07-13-wonsan-kurier-am-deich.txt", "Lawrow bei Kim: Nordkorea stellt sich im Ukraine-Krieg ohne Vorbehalt hinter Moskau", "2025-07-13", "Kurier am Deich", 6, "Nordkoreas Machthaber Kim Jong Un", "der Shanghaier Organisation für Zusammenarbeit." },
        { "2025-07-13-wonsan-talks-harbour-post.txt", "Lavrov meets Kim on the coast and warns against a bloc in the Pacific", "2025-07-13", "Harbour Post", 6, "Sergei Lavrov, Russia's foreign minister,", "of the Shanghai Cooperation Organisation." },
        { "2025-07-13-wonsan-talks.txt", "Kim Tells Lavrov in Wonsan That Pyongyang’s Support for Moscow Is Unconditional", "2025-07-13T03:04:10Z", "MENAFN", 7, "North Korean state media reported", "come together on July 15." },
        { "2025-07-30-kamchatka-earthquake-harbour-post.txt", "Powerful quake off Kamchatka puts the whole Pacific rim on alert", "2025-07-30T01:20:00Z", "Harbour Post", 7, "An earthquake of magnitude 8.7", "two hours after the quake." },
        { "2025-07-30-kamchatka-earthquake-morning-ledger.txt", "Magnitude 8.8 earthquake shakes Kamchatka and sends waves across the Pacific", "2025-07-30T14:05:00Z", "Morning Ledger", 7, "One of the strongest earthquakes", "few hours after the shock." },
        { "2025-07-30-kamchatka-earthquake-wire.txt", "Kamchatka hit by magnitude 8.8 earthquake, strongest since 2011", "2025-07-30", "Digest Sample Wire", 7, "One of the strongest earthquakes", "few hours after the shock." },
        { "2025-07-31-kamchatka-gaceta-del-muelle.txt", "El Pacífico respira tras el gran terremoto de Kamchatka", "2025-07-31", "La Gaceta del Muelle", 6, "Un día después del terremoto", "un terremoto de magnitud 9,0." },
        { "2025-08-04-kamchatka-volcano-wire.txt", "Kamchatka volcano wakes after centuries, days after the great earthquake", "2025-08-04", "Digest Sample Wire", 7, "Krasheninnikov, a volcano on the", "throughout the region for cracks." },
        { "2025-09-08-lunar-eclipse-orchard-street-journal.txt", "Eighty-two minutes in the shadow: a blood moon for most of mankind", "2025-09-08", "Orchard Street Journal", 6, "More than three quarters of", "the west of North America." },
        { "2025-09-08-lunar-eclipse-wire.txt", "Red moon over Asia, Africa and Europe in longest total eclipse since 2022", "2025-09-08", "Digest Sample Wire", 7, "The full moon turned copper", "in New Zealand and Antarctica." },
        { "2025-10-01-china-anniversary-orchard-street-journal.txt", "Pyongyang marks China's holiday with a letter, and with a busy autumn of visits", "2025-10-01", "Orchard Street Journal", 6, "Kim Jong Un has sent", "are expected at the celebration." },
        { "2025-11-01-grand-egyptian-museum-wire.txt", "Egypt opens its giant museum beside the pyramids", "2025-11-01", "Digest Sample Wire", 7, "After two decades of building,", "whole building from November 4." },
        { "2025-11-02-grand-egyptian-museum-lowland-courier.txt", "Tutankhamun moves house: what is new at Giza", "2025-11-02", "Lowland Courier", 7, "Drones drew pharaohs in the", "of the tomb was uncovered." },
        { "2025-12-13-engineers-return-harbour-post.txt", "North Korean engineers come home from Kursk, nine of them dead", "2025-12-13", "Harbour Post", 6, "A regiment of North Korean", "estimate of 600 in April." },
        { "2025-12-14-engineers-return-lowland-courier.txt", "Pyongyang honours sappers after four months in the minefields", "2025-12-14", "Lowland Courier", 7, "Nine North Korean sappers died", "promised each other military help." },
        { "2025-12-28-constitution-day-wire.txt", "Kim Jong Un attends flag ceremony on Constitution Day", null, "Digest Sample Wire", 7, "North Korea raised its flag", "home earlier in the month." },
        { "2025-12-29-constitution-day.txt", "Kim swears oath beneath the flag on North Korea’s constitution holiday", "2025-12-29", "MENAFN", 8, "Pyongyang’s state media said on", "arms if an outsider attacks." },
        { "2026-01-01-bulgaria-euro-harbour-post.txt", "Bulgarians wake up with the euro", "2026-01-01", "Harbour Post", 8, "Cash machines in Bulgaria paid", "people now share the currency." },
        { "2026-01-02-bulgaria-euro-lowland-courier.txt", "Farewell to the lev: the first shopping day in Bulgaria's new money", "2026-01-02", "Lowland Courier", 7, "Bulgaria has changed its money", "Poland, Czechia, Hungary and Romania." },
        { "china-anniversary.txt", "Kim's greeting to Xi on China's national day speaks of a lasting bond", null, null, 10, "North Korea’s ties with China", "peninsula beside North Korean troops." },
    };

    // What stands around the text on the pages, and what stood before or behind it.
    private static readonly string[] Around =
    [
        "عربي", "Oil&Gas", "Legal Disclaimer", "MENAFN13072025000082004471ID1108220517", "via AP, File", "Read more", "Trending", "Most Read",
        "(Archive)", "1 Shares", "All Rights Reserved", "(MENAFN)", "(Digest Sample Wire)", "(Harbour Post)", "(Северный листок)", "foreign desk",
        "403", "Source: Agencies", "ORCHARD STREET", "Auslandsredaktion",
    ];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_seed_is_read_exactly(string file, string title, string? stated, string? source, int paragraphs, string beginning, string end)
    {
        var read = Read(file);

        read.Title.ShouldBe(title);
        Stated(read).ShouldBe(stated);
        read.Source.ShouldBe(source);
        read.Text.Split("\n\n").Length.ShouldBe(paragraphs);
        read.Text.ShouldStartWith(beginning, Case.Sensitive);
        read.Text.ShouldEndWith(end, Case.Sensitive);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_a_body_says_are_the_author_s_own_words(string file, string title, string? stated, string? source, int paragraphs, string beginning, string end)
    {
        _ = (title, stated, source, paragraphs, beginning, end);
        var lines = Repository.Read("seeds", "articles", file).Split('\n').Select(line => TextLine.Clean(line)).ToList();

        foreach (var paragraph in Read(file).Text.Split("\n\n"))
        {
            lines.ShouldContain(line => line.EndsWith(paragraph, StringComparison.Ordinal), paragraph);
        }
    }

    [Fact]
    public void Every_seed_is_in_the_table() =>
        Directory.EnumerateFiles(Repository.File("seeds", "articles"), "*.txt").Select(path => Path.GetFileName(path))
            .ShouldBe(Seeds.Select(row => (string)row[0]!), ignoreOrder: true);

    [Fact]
    public void No_body_begins_with_a_dateline() =>
        Seeds.Select(row => Read((string)row[0]!).Text).ShouldAllBe(text => !Dateline.Of(text).IsStated);

    [Fact]
    public void What_stands_around_the_text_is_not_in_it()
    {
        foreach (var file in Seeds.Select(row => (string)row[0]!))
        {
            var text = Read(file).Text;
            Around.Where(text.Contains).ShouldBeEmpty(file);
        }
    }

    [Fact]
    public void A_newspaper_that_prints_a_report_of_an_agency_is_its_source()
    {
        var read = Read("2025-07-30-kamchatka-earthquake-morning-ledger.txt");

        read.Source.ShouldBe("Morning Ledger");
        read.Agency.ShouldBe("Digest Sample Wire");
    }

    [Theory]
    [InlineData("2022-10-07-birthday-letter.txt", "Vladimir Putin has turned 70, and Pyongyang's message to him is full of praise for the state he leads.")]
    [InlineData("2025-06-18-kursk-builders-lowland-courier.txt", "What is known, and what is not, about the newest deployment.")]
    [InlineData("china-anniversary.txt", "A message from Pyongyang for the People's Republic's 76th birthday offers Beijing closer coordination and steady friendship.")]
    public void A_line_that_a_date_or_a_picture_parts_from_the_text_is_its_standfirst(string file, string standfirst) =>
        Read(file).Standfirst.ShouldBe(standfirst);

    [Theory]
    [InlineData("2026-01-01-bulgaria-euro-harbour-post.txt", "Harbour Post business desk")]
    [InlineData("2025-07-13-wonsan-kurier-am-deich.txt", "Auslandsredaktion")]
    [InlineData("2022-10-07-birthday-letter.txt", "Al Mayadeen English")]
    [InlineData("2025-11-02-grand-egyptian-museum-lowland-courier.txt", null)]
    public void A_byline_names_a_desk_as_well(string file, string? byline) => Read(file).Byline.ShouldBe(byline);

    private static ReadArticle Read(string file) => PlainTextReader.Read(Repository.Read("seeds", "articles", file));

    private static string? Stated(ReadArticle read) =>
        read.Published?.ToString(read.PublishedDayOnly ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
