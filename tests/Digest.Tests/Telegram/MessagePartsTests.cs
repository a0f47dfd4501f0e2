using System.Text;
using Digest.Bot;
using Digest.Telegram;
using Digest.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Telegram;

public class MessagePartsTests
{
    private static readonly Config Fifty = Config.QuickThrowOnFailure.WithMaxTest(50);

    [Fact]
    public void Whatever_the_text_Telegram_takes_every_part() => Prop.ForAll(HostileText.Texts.ToArbitrary(), text =>
    {
        foreach (var part in MessageParts.Split(text))
        {
            var silent = new List<string>();
            FakeTelegramText.Read(TelegramHtml.Render(part), html: true, silent);
            silent.RemoveAll(what => what.StartsWith("the text holds", StringComparison.Ordinal));
            silent.ShouldBeEmpty();
        }
    }).Check(Fifty);

    [Fact]
    public void Nothing_that_can_be_seen_is_lost() => Prop.ForAll(HostileText.Texts.ToArbitrary(), text =>
        Seen(string.Concat(MessageParts.Split(text).Select(Read))).ShouldBe(Expected(text))).Check(Fifty);

    [Fact]
    public void An_end_of_a_link_that_nobody_sees_is_no_link()
    {
        var parts = MessageParts.Split(new RichText().Link("abc\u2800\u2800", "https://example.com/").Add("def"), 4);

        string.Concat(parts.Select(Read)).ShouldNotContain("…");
    }

    [Fact]
    public void Small_parts_obey_their_bound() => Prop.ForAll(HostileText.Texts.ToArbitrary(), text =>
        MessageParts.Split(text, 50).ShouldAllBe(part => part.Length <= 50 && part.Length > 0)).Check(Fifty);

    [Fact]
    public void A_short_text_is_one_part()
    {
        var parts = MessageParts.Split(new RichText().Bold("Title").Line().Add("text"));
        TelegramHtml.Render(parts.ShouldHaveSingleItem()).ShouldBe("<b>Title</b>\ntext");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\u200B\u2800")]
    [InlineData("\u202E\0")]
    public void A_text_with_nothing_to_see_is_a_placeholder(string text) =>
        MessageParts.Split(new RichText().Add(text)).ShouldHaveSingleItem().ToString().ShouldBe("…");

    [Theory]
    [InlineData("one two three\n\nfour five six seven", 22, "one two three|four five six seven")]
    [InlineData("one two three\nfour five six seven", 20, "one two three|four five six seven")]
    [InlineData("One two. Three four five six", 15, "One two.|Three four five|six")]
    [InlineData("one two three four", 9, "one two|three|four")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    [InlineData("aa👨‍👩‍👧bb", 8, "aa|👨‍👩‍👧|bb")]
    public void A_cut_is_made_where_it_hurts_least(string text, int longest, string parts) =>
        string.Join('|', MessageParts.Split(new RichText().Add(text), longest)).ShouldBe(parts);

    [Fact]
    public void A_link_is_not_cut_when_it_fits_the_next_part()
    {
        var parts = MessageParts.Split(new RichText().Add("ten chars ").Link("a link of words", "https://example.com/"), 20);
        parts.Select(part => part.ToString()).ShouldBe(["ten chars", "a link of words"]);
    }

    [Fact]
    public void Marks_go_on_behind_a_cut()
    {
        var parts = MessageParts.Split(new RichText().Bold("one two three"), 8);
        parts.Select(TelegramHtml.Render).ShouldBe(["<b>one two</b>", "<b>three</b>"]);
    }

    [Fact]
    public void More_than_a_hundred_marks_are_two_messages()
    {
        var text = new RichText();
        for (var line = 0; line < 120; line++)
        {
            text.Bold("b").Line();
        }

        MessageParts.Split(text).Count.ShouldBe(2);
    }

    [Fact]
    public void Long_addresses_count_as_bytes()
    {
        var text = new RichText();
        for (var line = 0; line < 40; line++)
        {
            text.Link("title", "https://example.com/" + new string('q', 1_500)).Line();
        }

        var parts = MessageParts.Split(text);
        parts.Count.ShouldBe(2);
        parts.ShouldAllBe(part => Encoding.UTF8.GetByteCount(TelegramHtml.Render(part)) <= MessageParts.MostBytes);
    }

    private static string Read(RichText part) => FakeTelegramText.Read(TelegramHtml.Render(part), html: true, []).Text;

    private static string Expected(RichText text)
    {
        var seen = Seen(TelegramHtml.Plain(text));
        return seen.Length > 0 ? seen : "…";
    }

    /// <summary>Blanks fall away at cuts, and parts that hold nothing but marks without a letter.</summary>
    private static string Seen(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => Rune.IsLetterOrDigit(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune))
        .Where(rune => CleanText.IsVisible(rune.ToString())));
}
