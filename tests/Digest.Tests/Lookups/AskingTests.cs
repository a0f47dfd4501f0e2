using Dapper;
using Digest.Editions;
using Digest.Lookups;
using Digest.Storage;
using Digest.Tests.House;
using Digest.Tests.Support;
using Digest.Text.Answers;

namespace Digest.Tests.Lookups;

public sealed class AskingTests
{
    private const double LeastRight = 0.85;
    private const double LeastRefused = 0.9;

    /// <summary>Every question of the labelled file over the sample articles.</summary>
    [Fact]
    public async Task The_right_sentence_is_among_the_first_three_and_what_no_article_answers_is_refused()
    {
        await using var app = await DigestApp.WithSeeds();
        var reader = (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!;
        var wrong = new List<string>();
        int answerable = 0, right = 0, without = 0, refused = 0;
        foreach (var line in File.ReadLines(Repository.File("tests", "Digest.Tests", "Lookups", "Samples", "questions.txt")).Where(line => !line.StartsWith('#')))
        {
            var (question, label) = (line[..line.IndexOf('|')], line[(line.IndexOf('|') + 1)..]);
            var found = (await app.Get<Asking>().Find(reader, Question.Of(question))).Sentences;
            var isRight = label is "-" ? found.Count is 0 : found.Any(answer => label.Split('/').Any(words => answer.Text.Contains(words)));
            answerable += label is "-" ? 0 : 1;
            without += label is "-" ? 1 : 0;
            right += label is not "-" && isRight ? 1 : 0;
            refused += label is "-" && isRight ? 1 : 0;
            if (!isRight)
            {
                wrong.Add($"{question} -> {string.Join(" / ", found.Select(answer => $"{answer.Text} [{answer.Score.Coverage:0.00} {answer.Score.Sum:0.0}]").DefaultIfEmpty("refused"))}");
            }
        }

        (answerable + without).ShouldBeGreaterThanOrEqualTo(150);
        without.ShouldBeGreaterThanOrEqualTo((answerable + without) / 3);
        (right / (double)answerable).ShouldBeGreaterThanOrEqualTo(LeastRight, string.Join('\n', wrong));
        (refused / (double)without).ShouldBeGreaterThanOrEqualTo(LeastRefused, string.Join('\n', wrong));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_answer_is_quoted_with_its_source_and_what_is_not_there_is_said_so(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);
        (await app.Ask("/ask Who found the tomb of Tutankhamun?")).ShouldContain("Howard Carter");
        (await app.Ask("/ask Who founded the Red Cross?")).ShouldStartWith("Not in your articles (searched 27 articles");
        (await app.Ask("/ask ???")).ShouldStartWith("Ask in your own words");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Only_articles_of_the_chats_own_feeds_are_counted_as_searched(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);
        await app.Get<Db>().Write(connection => connection.ExecuteAsync("delete from article_feeds where article_id = (select max(id) from articles)"));
        (await app.Ask("/ask Who founded the Red Cross?")).ShouldStartWith("Not in your articles (searched 26 articles");

        await app.Get<Db>().Write(connection => connection.ExecuteAsync("delete from subscription_feeds"));
        (await app.Ask("/ask Who founded the Red Cross?")).ShouldStartWith("Not in your articles (searched 0 articles");
    }

    [Fact]
    public async Task Newer_articles_answer_before_older_ones()
    {
        await using var app = await DigestApp.Start();
        app.Write("old.txt", "Zugdorf counts its bridges\n1 March 2026\n\nThe town of Zugdorf has 12 bridges over its river, the mayor said.\n\nThey are old and they are loved by all who live there.");
        app.Write("new.txt", "Zugdorf opens another bridge\n1 June 2026\n\nThe town of Zugdorf has 13 bridges over its river, an engineer said.\n\nThe last of them was opened on Monday with music and a parade.");
        await app.Say("/start");
        await app.Load();

        var answer = await app.Ask("/ask How many bridges does Zugdorf have?");
        answer.IndexOf("13 bridges").ShouldBeInRange(0, answer.IndexOf("12 bridges"));
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_mistyped_word_is_taken_for_the_one_that_stands_in_the_articles_and_the_answer_says_so(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);
        var answer = await app.Ask("/ask where is the grand egyptian musuem");
        answer.ShouldStartWith("I read “musuem” as “");
        answer.ShouldContain("pyramids of Giza");

        (await app.Ask("/ask When did Lavrof land in Wonsan?")).ShouldContain("landed in Wonsan on Friday");
        (await app.Ask("/ask Сколько саперов приедет в Росию?")).ShouldContain("1000 сапёров");
        (await app.Ask("/ask where is the grand egyptian museum")).ShouldNotContain("I read");
    }

    [Fact]
    public async Task What_a_slip_is_taken_for_answers_only_where_a_sentence_holds_most_of_the_question()
    {
        await using var app = await DigestApp.WithSeeds();
        var refused = await app.Ask("/ask When was the musuem of Madrid robbed?");
        refused.ShouldStartWith("I read “musuem” as “");
        refused.ShouldContain("Not in your articles");
    }

    [Theory]
    [InlineData("/ask когда приедет Путин")]
    [InlineData("/ask сколько военнослужащих отправят в Курск")]
    public async Task Another_form_of_a_word_is_no_slip(string asked)
    {
        await using var app = await DigestApp.WithSeeds();
        (await app.Ask(asked)).ShouldNotContain("I read");
    }

    [Fact]
    public async Task A_question_in_another_language_is_no_slip()
    {
        await using var app = await DigestApp.WithSeeds();
        (await app.Ask("/ask Wann landete Lawrow in Wonsan?")).ShouldNotContain("I read");
        (await app.Ask("/ask Où se sont rencontrés Lavrov et Kim Jong-un ?")).ShouldNotContain("I read");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_very_large_archive_is_not_counted_to_its_end(string kind)
    {
        await using var app = await DigestApp.WithSeeds(kind);
        await app.Get<Db>().Write(connection => connection.ExecuteAsync(
            """
            with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < @more)
            insert into articles(feed_id, title, source, language, teaser, loaded_at)
            select (select min(id) from feeds), '', '', 'en', false, 0 from numbers
            """,
            new { more = 10_000 }));
        await app.Get<Db>().Write(connection => connection.ExecuteAsync(
            "insert into article_feeds(feed_id, article_id, time) select feed_id, id, loaded_at from articles where true on conflict do nothing"));
        (await app.Ask("/ask Who founded the Red Cross?")).ShouldStartWith("Not in your articles (searched more than 10000 articles");
    }
}
