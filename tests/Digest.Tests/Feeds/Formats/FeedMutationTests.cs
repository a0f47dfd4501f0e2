using Digest.Feeds.Formats;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Feeds.Formats;

public sealed class FeedMutationTests
{
    private static readonly byte[][] Samples = [.. Sample.Names.Select(Sample.Bytes)];

    [Fact]
    public void No_change_of_bytes_makes_the_parser_throw_or_swell() =>
        Prop.ForAll(Mutations(), mutation => Touch(mutation.Apply())).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_makes_the_date_reader_throw() =>
        Prop.ForAll(DateTexts(), text => FeedDate.Parse(text) is null or { Year: > 0 }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_html_keeps_a_script_through_the_sanitiser() =>
        Prop.ForAll(Tags(), html => !HtmlSanitiser.Clean(html, null).Contains("<script", StringComparison.OrdinalIgnoreCase)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_script_does_not_hide_in_a_value_whose_quote_never_closes() =>
        HtmlSanitiser.Clean("<a href='\"<script<a href=><b><!--<b></><a href=", null).ShouldNotContain("<script");

    [Theory]
    [InlineData("<p =\">\">safe</p>")]
    [InlineData("<a x='1' =\" > \">safe</a>")]
    public void A_bracket_where_an_attribute_should_be_stops_nothing(string html) => HtmlSanitiser.Clean(html, null).ShouldBe(html);

    [Fact]
    public void What_is_clean_stays_as_it_is_when_cleaned_again() =>
        Prop.ForAll(Tags(), html => HtmlSanitiser.Clean(HtmlSanitiser.Clean(html, null), null) == HtmlSanitiser.Clean(html, null)).QuickCheckThrowOnFailure();

    [Fact]
    public void What_needs_several_looks_gets_them()
    {
        const string Html = "<a href='/> <b>/><script'script\n</xx<<b>'<style>:&lt;script--></script</script>x<a href=/>";

        var clean = HtmlSanitiser.Clean(Html, null);

        HtmlSanitiser.Clean(clean, null).ShouldBe(clean);
        clean.ShouldNotContain("<script");
    }

    /// <summary>Reads every field, those read late included.</summary>
    private static bool Touch(byte[] bytes) =>
        Sample.Read(bytes, address: "http://x.example/feed") is not FeedDocument.Read read ||
        read.Feed.Entries.All(entry => (entry.Summary?.Length ?? 0) + (entry.Content?.Length ?? 0) <= 20 * bytes.Length + 100);

    private static Arbitrary<Mutation> Mutations() =>
        (from sample in Gen.Choose(0, Samples.Length - 1)
         from changes in (from at in Gen.Choose(0, 1_000_000)
                          from kind in Gen.Choose(0, 3)
                          from value in Gen.OneOf(Gen.Choose(0, 255), Gen.Elements('<', '>', '&', '"', '/', '!', ']', '[', '\'', ';').Select(letter => (int)letter))
                          select new Change(at, kind, (byte)value)).ListOf()
         select new Mutation(sample, [.. changes])).ToArbitrary();

    private static Arbitrary<string> DateTexts() =>
        (from parts in Gen.Elements("2026", "08", "5", "Wed", ",", " ", "-", ":", "T", "Z", "+02:00", "Aug", "août", "am", "GMT", "99", "24", "/", ".", "年", "th", "123456789012", "كانون", "+", "Europe/Berlin").ListOf()
         select string.Concat(parts)).ToArbitrary();

    private static Arbitrary<string> Tags() =>
        (from parts in Gen.Elements("<", ">", "script", "</", "<script", "/>", "'", "\"", "=", " ", "<p", "<a href=", "on", "<!--", "-->", "x", "&lt;", "<b>", "<style>", "</script>", "\n", ":").ListOf()
         select string.Concat(parts)).ToArbitrary();

    internal sealed record Change(int At, int Kind, byte Value);

    internal sealed record Mutation(int Sample, Change[] Changes)
    {
        public byte[] Apply() => Changes.Aggregate(Samples[Sample], Apply);

        private static byte[] Apply(byte[] bytes, Change change)
        {
            if (bytes.Length == 0)
            {
                return bytes;
            }

            var at = change.At % bytes.Length;
            return change.Kind switch
            {
                0 => [.. bytes[..at], change.Value, .. bytes[(at + 1)..]],
                1 => [.. bytes[..at], change.Value, .. bytes[at..]],
                2 => [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + change.Value)..]],
                _ => bytes[..at],
            };
        }
    }
}
