using System.Text.RegularExpressions;
using Digest.Bot;
using Digest.Bot.Languages;
using Digest.Tests.House;

namespace Digest.Tests.Bot.Languages;

/// <summary>What feeds and Telegram refuse with is told in the reader's language.</summary>
public sealed partial class TroublesTests
{
    /// <summary>The files whose texts are troubles that a reader may see, and those of their texts that are not.</summary>
    private static readonly string[] Stating =
    [
        "Feeds/FetchTrouble.cs", "Feeds/FetchAnswer.cs", "Feeds/FetchTrip.cs", "Feeds/FeedFetcher.cs", "Feeds/FeedFinder.cs", "Feeds/Unpacking.cs",
        "Feeds/FolderReader.cs", "Feeds/Opml.cs", "Feeds/OpmlReader.cs", "Feeds/FeedList.cs", "Feeds/Formats/FeedParser.cs", "Feeds/Formats/JsonFeedReader.cs",
        "Articles/WebLoad.cs", "Articles/Loader.cs", "Telegram/Membership.cs", "Telegram/TelegramPostman.cs", "Editions/AfterRestore.cs", "Health/Checkup.cs",
    ];

    private static readonly string[] Unseen =
    [
        "Digest/1.0 (feed reader)", "gzip, br", "no such document", "the stored message", "update ", "select ", "The database does not answer", "work on ",
        "yyyy-MM-dd", "not changed", "no such outcome",
    ];

    [Fact]
    public void Every_trouble_that_is_stated_in_English_is_known_to_all_languages()
    {
        var stated = Stating
            .SelectMany(file => Literal().Matches(File.ReadAllText(Repository.File("src", "Digest", file))))
            .Where(match => !match.Groups["log"].Success)
            .Select(match => Lowered(Value().Replace(match.Groups["text"].Value, "x1")))
            .Where(text => Sentence().IsMatch(text) && !Unseen.Any(text.Contains))
            .Concat(Digest.Telegram.Refusals.Reasons);

        stated.Where(text => Troubles.Find(text) is null).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ru", "it answered 404: not found", "ответ 404: не найдено")]
    [InlineData("de", "news.example does not answer", "news.example antwortet nicht")]
    [InlineData("de", "news.example does not answer as a web server does", "news.example antwortet nicht wie ein Webserver")]
    [InlineData("fr", "line 3: “x” has no address", "ligne 3 : “x” n’a pas d’adresse")]
    [InlineData("fr", "line 3: a feed without a name has no address", "ligne 3 : un flux sans nom n’a pas d’adresse")]
    [InlineData("es", "a.txt is empty; b.txt is larger than 15 MiB and was left alone", "a.txt está vacío; b.txt pasa de 15 MiB y se dejó aparte")]
    [InlineData("zh", "it answered 418: i'm a teapot", "返回 418：i'm a teapot")]
    [InlineData("ar", "there is no server named news.example", "لا يوجد خادم باسم \u200Enews.example\u200E")]
    [InlineData("en", "news.example does not answer", "news.example does not answer")]
    [InlineData("uk", "the dog ate it", "the dog ate it")]
    [InlineData("uk", "", "")]
    public void A_trouble_is_told_in_the_reader_s_language_and_a_server_s_own_words_stay(string language, string stated, string told) =>
        Words.In(language).Explain(stated).ShouldBe(told);

    [Fact]
    public void A_sentence_gives_back_the_values_that_were_put_into_it()
    {
        var sentence = Template.Parse("line {line}: {reason}");

        sentence.Match("line 3: it is: so")!.ShouldBe([("line", "3"), ("reason", "it is: so")]);
        sentence.Match("line : so").ShouldBeNull();
        sentence.Match("a line 3: so").ShouldBeNull();
        Template.Parse("{file} is empty").Match("a.txt is empty, or not").ShouldBeNull();
        Template.Parse("it is empty").Match("it is empty")!.ShouldBeEmpty();
        Template.Parse("it is empty").Match("it is empty too").ShouldBeNull();
    }

    /// <summary>What a document is not is a sentence of its own at first: "It is empty."</summary>
    private static string Lowered(string text) => text.StartsWith("It", StringComparison.Ordinal) ? "it" + text[2..].TrimEnd('.') : text;

    /// <summary>A text in the code; what logs say stands in attributes.</summary>
    [GeneratedRegex("""(?<log>LoggerMessage\([^\n]*)|^\s*//[^\n]*|(?<text>(?<=(?<!\$)")([^"\\\n{}])* ([^"\\\n{}])*(?="))|\$"(?<text>([^"\n{}]|\{[^{}\n]*\})*)"(?!\))?""", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Value();

    /// <summary>Words with blanks between, which begin as our sentences do.</summary>
    [GeneratedRegex("^[A-Za-z][^ ]* [^ ].* ?[a-z]")]
    private static partial Regex Sentence();
}
