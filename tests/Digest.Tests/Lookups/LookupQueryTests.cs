using Digest.Lookups;
using Digest.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Lookups;

public sealed class LookupQueryTests
{
    private static readonly DateTimeOffset Now = DigestApp.Morning;

    [Fact]
    public void A_query_is_read_into_its_parts()
    {
        var query = Read("Kursk \"combat engineers\" build* -museum from:Harbour since:7d in:title lang:en");

        query.Wanted.Select(any => any.Single()).ShouldBe([new SoughtWord("Kursk"), new SoughtWord("combat engineers", IsPhrase: true), new SoughtWord("build", IsPrefix: true)]);
        query.Without.ShouldBe([new SoughtWord("museum")]);
        query.From.ShouldBe(["Harbour"]);
        query.Languages.ShouldBe(["en"]);
        query.InTitle.ShouldBeTrue();
        query.Since.ShouldBe(Now.AddDays(-7).ToUnixTimeMilliseconds());
        query.Filters.ShouldBe(["-museum", "from:Harbour", "since:7d", "in:title", "lang:en"]);
        query.Words.ShouldBe("Kursk \"combat engineers\" build*");
    }

    [Fact]
    public void OR_joins_what_stands_beside_it()
    {
        var query = Read("Kursk OR Donetsk engineers");

        query.Wanted.Count.ShouldBe(2);
        query.Wanted[0].ShouldBe([new SoughtWord("Kursk"), new SoughtWord("Donetsk")]);
        query.Words.ShouldBe("Kursk OR Donetsk engineers");
    }

    [Theory]
    [InlineData("since:2025", "2025-01-01")]
    [InlineData("since:2025-06", "2025-06-01")]
    [InlineData("after:2025-06-18", "2025-06-18")]
    [InlineData("since:today", "2026-11-22")]
    [InlineData("since:yesterday", "2026-11-21")]
    public void A_time_begins_where_its_first_day_does(string typed, string day) =>
        Read(typed).Since.ShouldBe(Midnight(day));

    [Theory]
    [InlineData("until:2025", "2026-01-01")]
    [InlineData("until:2025-06", "2025-07-01")]
    [InlineData("before:2024-02-29", "2024-03-01")]
    public void The_last_day_of_a_time_counts(string typed, string end) =>
        Read(typed).Until.ShouldBe(Midnight(end));

    [Theory]
    [InlineData("since:soon")]
    [InlineData("until:2025-13")]
    [InlineData("since:2025-02-30")]
    [InlineData("since:")]
    [InlineData("from:")]
    [InlineData("lang:12")]
    [InlineData("in:Kursk")]
    public void An_operator_whose_value_says_nothing_is_told_and_not_heeded(string typed)
    {
        var query = Read("Kursk " + typed);

        query.Unread.ShouldBe([typed]);
        query.Filters.ShouldBeEmpty();
        query.Words.ShouldBe("Kursk");
    }

    [Theory]
    [InlineData("from:\"Harbour Post\" euro", "Harbour Post")]
    [InlineData("from:„Süddeutsche Zeitung“ euro", "Süddeutsche Zeitung")]
    public void A_source_of_several_words_stands_in_quotes(string typed, string source)
    {
        Read(typed).From.ShouldBe([source]);
        Read(typed).Words.ShouldBe("euro");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"\"\"")]
    [InlineData("-")]
    [InlineData("!!! ??? ...")]
    [InlineData("OR | OR")]
    [InlineData("()")]
    [InlineData("*")]
    public void What_holds_no_word_is_an_empty_query(string text) => Read(text).IsEmpty.ShouldBeTrue();

    [Theory]
    [InlineData("\"unbalanced words", "unbalanced words")]
    [InlineData("one \"two", "one two")]
    public void A_quote_that_nothing_closes_is_a_blank(string typed, string words) => Read(typed).Words.ShouldBe(words);

    [Fact]
    public void Whatever_is_typed_is_a_bounded_query() => Prop
        .ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var query = Read(string.Concat(Enumerable.Repeat(text ?? "", 50)));
            return query.Wanted.Count + query.Without.Count <= 41 && query.Wanted.All(any => any.Count > 0);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Signs_of_the_syntax_in_any_order_are_a_query()
    {
        var parts = Gen.Elements("\"", "“", "”", "-", "from:", "since:", "7d", "OR", "|", "(", ")", "*", "word", " ", "in:title", "lang:", "\0", "\ud800", "中文", "'; drop table", "NEAR/2", "{", "}");

        Prop.ForAll(Gen.ListOf(parts).ToArbitrary(), some => Read(string.Concat(some)).Wanted.Count <= 40).QuickCheckThrowOnFailure();
    }

    private static LookupQuery Read(string typed) => LookupQuery.Parse(typed, Now);

    private static long Midnight(string day) => DateTimeOffset.Parse(day + "T00:00:00Z").ToUnixTimeMilliseconds();
}
