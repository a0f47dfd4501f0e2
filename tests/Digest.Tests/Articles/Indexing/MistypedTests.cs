using Digest.Articles.Indexing;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Articles.Indexing;

public sealed class MistypedTests
{
    [Theory]
    [InlineData("shoigv", "shoigu", true)]
    [InlineData("eartquake", "earthquake", true)]
    [InlineData("kamchtaka", "kamchatka", true)]
    [InlineData("lavorv", "lavrov", true)]
    [InlineData("harbor", "harbour", true)]
    [InlineData("berlin", "berkel", false)]
    [InlineData("museum", "muse", false)]
    public void One_mistake_is_forgiven_and_two_in_a_long_word(string typed, string meant, bool isMeant) =>
        Mistyped.Is(typed, meant).ShouldBe(isMeant);

    [Theory]
    [InlineData("kursk", true)]
    [InlineData("euro", false)]
    [InlineData("2025-06", false)]
    [InlineData("8.8888", false)]
    [InlineData("地震地震地震", false)]
    public void Mistakes_are_looked_for_in_words_of_some_letters(string typed, bool may) => Mistyped.MayBe(typed).ShouldBe(may);

    [Theory]
    [InlineData("enginers", "engin")]
    [InlineData("governmnet", "govern")]
    [InlineData("erthquakes", "earthquak")]
    public void A_mistyped_word_meets_the_stem_of_the_one_that_was_meant(string typed, string stem) => Mistyped.IsOfStem(typed, stem).ShouldBeTrue();

    [Theory]
    [InlineData("engineer", "enabl")]
    [InlineData("lavrov", "lawson")]
    [InlineData("reads", "read")]
    public void A_stem_of_another_word_is_not_met(string typed, string stem) => Mistyped.IsOfStem(typed, stem).ShouldBeFalse();

    /// <summary>Letters are few, so that words are often alike; the plain table, cell by cell, says what is right.</summary>
    [Fact]
    public void Giving_up_early_changes_no_answer() =>
        Prop.ForAll((byte[] typed, byte[] meant) => Agrees(Word(typed), Word(meant))).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    private static void Agrees(string word, string other)
    {
        var most = word.Length < 8 ? 1 : 2;
        Mistyped.Is(word, other).ShouldBe(Math.Abs(word.Length - other.Length) <= most && Mistakes(word, other) <= most, $"{word} {other}");
        Mistyped.IsOfStem(word, other).ShouldBe(
            Enumerable.Range(1, 4).Select(ending => word.Length - ending).Any(length => Math.Min(length, other.Length) >= 5 && Math.Abs(length - other.Length) <= 1 && Mistakes(word[..length], other) <= 1),
            $"{word} {other}");
    }

    private static string Word(byte[] bytes) => string.Concat(bytes.Take(14).Select(letter => (char)('a' + (letter % 3))).Prepend('a'));

    private static int Mistakes(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                table[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[one.Length, other.Length];
    }
}
