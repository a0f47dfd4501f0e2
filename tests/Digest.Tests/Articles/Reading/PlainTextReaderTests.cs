using Digest.Articles.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Articles.Reading;

public sealed class PlainTextReaderTests
{
    [Fact]
    public void A_header_line_gives_the_day_and_a_dateline_the_source()
    {
        var read = PlainTextReader.Read(Samples.Read("header-line.txt"));

        read.Title.ShouldBe("Harbour of Lindau opens a bridge for cyclists after nine years");
        read.Published.ShouldBe(new DateTimeOffset(2025, 11, 3, 0, 0, 0, TimeSpan.Zero));
        read.PublishedDayOnly.ShouldBeTrue();
        read.PublishedFrom.ShouldBe(DateOrigin.Text);
        read.Source.ShouldBe("MENAFN");
        read.Text.ShouldStartWith("The harbour town of Lindau opened");
        read.Text.ShouldEndWith("because the herons' nesting place lay in its way.");
        read.Text.Split("\n\n").Length.ShouldBe(4);
        read.Text.ShouldNotContain("812");
    }

    [Fact]
    public void The_clock_of_the_page_is_not_the_date_of_the_article()
    {
        var read = PlainTextReader.Read(Samples.Read("wrong-clock.txt"));

        read.Title.ShouldBe("Fishermen’s Council Rejects New Limits on Herring");
        read.Published.ShouldBe(new DateTimeOffset(2025, 9, 21, 17, 5, 42, TimeSpan.Zero));
        read.PublishedDayOnly.ShouldBeFalse();
        read.Source.ShouldBe("MENAFN");
        read.Text.ShouldStartWith("The fishermen’s council");
        read.Text.ShouldEndWith("until September 30 in the capital.");
        read.Text.Split("\n\n").Length.ShouldBe(3);
    }

    [Fact]
    public void A_box_of_other_articles_within_the_text_does_not_end_it()
    {
        const string Prose = "The council of Lindau has argued for nine years over the bridge, and every spring the herons that nest beside the old pier had the last word in it.";
        var read = PlainTextReader.Read(
            $"Bridge opens in Lindau\n\n{Prose} One.\n\n{Prose} Two.\n\n{Prose} Three.\n\nRelated articles\n\nHerons of the lake\nA pier for Lindau\n\nWhat comes next\n\n{Prose} Four.\n\n{Prose} Five.");

        read.Text.ShouldEndWith("Five.");
        read.Text.ShouldNotContain("Related articles");
        read.Text.ShouldNotContain("Herons of the lake");
    }

    [Theory]
    [InlineData("Then they went home, all of them, and the herons stood on the old pier and watched how the last lamp was carried over the new bridge to the other side. (nz)")]
    [InlineData("Then they went home, all of them, and the herons stood on the old pier and watched how the last lamp was carried over the new bridge to the other side. (dpa/ah)")]
    [InlineData("Then they went home, all of them, and the herons stood on the old pier and watched how the last lamp was carried over the new bridge to the other side. / ab")]
    [InlineData("后来他们都回家了，河水也慢慢退了下去，村里的人又聚到老桥边看望那只鹭鸟。（记者宋晨）")]
    public void A_paragraph_that_its_author_signs_is_the_last_one(string end)
    {
        const string Prose = "The council of Lindau has argued for nine years over the bridge, and every spring the herons that nest beside the old pier had the last word in it.";

        PlainTextReader.Read($"Bridge opens in Lindau\n{Prose} One.\n{Prose} Two.\n{Prose} Three.\nA heron\n{end}\nTopics\nBridges\nHerons").Text.ShouldEndWith(end);
    }

    [Fact]
    public void Lines_of_a_program_do_not_end_a_text()
    {
        const string Prose = "The council of Lindau counts its herons with a program of nine lines, and every spring somebody writes a tenth that has to be taken out again.";
        var code = string.Join('\n', Enumerable.Repeat("fn main() {\nlet herons = count(\"pier\");\nprint(herons);\n}", 6));

        PlainTextReader.Read($"How Lindau counts its herons\n{Prose} One.\n{Prose} Two.\n{code}\n{Prose} Three.\n{Prose} Four.").Text.ShouldEndWith("Four.");
    }

    [Fact]
    public void A_lead_of_several_sentences_belongs_to_the_text()
    {
        const string Prose = "The council of Lindau has argued for nine years over the bridge, and every spring the herons that nest beside the old pier had the last word in it.";

        var read = PlainTextReader.Read($"Bridge opens in Lindau\nThe bridge is open. The herons have moved to the other pier, and nobody knows why.\nBy Ada Holm\nMay 3, 2024\n{Prose} One.\n{Prose} Two.\n{Prose} Three.");

        read.Standfirst.ShouldBeNull();
        read.Text.ShouldStartWith("The bridge is open.");
    }

    [Fact]
    public void Where_no_date_is_stated_none_is_invented()
    {
        var read = PlainTextReader.Read(Samples.Read("no-date.txt"));

        read.Published.ShouldBeNull();
        read.PublishedFrom.ShouldBe(DateOrigin.None);
        read.Title.ShouldBe("Old observatory in Vaal gets a new dome after storm");
        read.Source.ShouldBeNull();
        read.Agency.ShouldBe("KNA");
        read.Standfirst.ShouldStartWith("The observatory of Vaal has been closed");
        read.Text.ShouldStartWith("The volunteers of the observatory");
        read.Text.ShouldContain("\n\nCopper instead of plastic\n\n");
        read.Text.ShouldEndWith("with forty hands against three.");
        read.Text.ShouldNotContain("In this image");
    }

    [Fact]
    public void Menus_trails_tags_and_other_headlines_stand_around_the_text()
    {
        var read = PlainTextReader.Read(Samples.Read("menus.txt"));

        read.Title.ShouldBe("Islanders build their own ferry from an old lighthouse tender");
        read.Published.ShouldBe(new DateTimeOffset(2023, 3, 9, 18, 20, 0, TimeSpan.Zero));
        read.Byline.ShouldBe("Coast Radio English");
        read.Source.ShouldBe("Coast Radio English");
        read.Agency.ShouldBe("Reuters");
        read.Text.ShouldStartWith("The people of Hirta have built a ferry");
        read.Text.ShouldEndWith("Reuters reported.");
        read.Text.ShouldContain("The ship carries forty people");
        read.Text.Split("\n\n").Length.ShouldBe(4);
    }

    [Fact]
    public void A_German_page_is_read_like_an_English_one()
    {
        var read = PlainTextReader.Read(Samples.Read("german.txt"));

        read.Title.ShouldBe("Die Mühle von Osterbach dreht sich wieder");
        read.Published.ShouldBe(new DateTimeOffset(2024, 10, 14, 6, 30, 0, TimeSpan.Zero));
        read.Byline.ShouldBe("Jana Kriebel");
        read.Text.ShouldStartWith("Zwei Jahre nach dem Hochwasser");
        read.Text.ShouldEndWith("den Rest brachten Vereine und Gäste auf.");
        read.Text.ShouldNotContain("Lesen Sie auch");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n \t")]
    [InlineData("Home\nNews\nSport\nContact")]
    [InlineData("\0\u0001\u0002\ud800\udfff")]
    public void Text_without_a_sentence_gives_no_article(string text) =>
        PlainTextReader.Read(text).Text.ShouldBe("");

    [Fact]
    public void Ten_megabytes_are_read_up_to_the_limit()
    {
        var line = " The harbour of the town was closed for the whole of the night because of the storm.\n";
        var text = string.Concat(Enumerable.Range(0, 10_000_000 / line.Length).Select(number => number + line));

        PlainTextReader.Read(text).Text.Length.ShouldBeInRange(1, 5_000_000);
    }

    [Fact]
    public void Whatever_the_text_an_answer_comes_without_control_characters() =>
        Prop.ForAll<string>(text => PlainTextReader.Read(text ?? "").Text.All(letter => letter == '\n' || !char.IsControl(letter)))
            .QuickCheckThrowOnFailure();
}
