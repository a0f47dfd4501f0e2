using Digest.Tests.House;
using Digest.Text.Spelling;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Text.Spelling;

public sealed class SameNameTests
{
    private const double Floor = 0.95;

    [Fact]
    public void Spellings_of_one_name_are_found_and_two_names_stay_two()
    {
        var pairs = NamePairs.Read(Repository.File("tests", "Digest.Tests", "Text", "Spelling", "Samples", "names.txt")).ToList();
        var found = pairs.Where(pair => SameName.Judge(pair.One, pair.Other) is not NameMatch.Different).ToList();

        pairs.Count(pair => pair.Same).ShouldBeGreaterThanOrEqualTo(400);
        pairs.Count(pair => !pair.Same).ShouldBeGreaterThanOrEqualTo(400);
        (found.Count(pair => pair.Same) / (double)pairs.Count(pair => pair.Same)).ShouldBeGreaterThanOrEqualTo(Floor);
        (found.Count(pair => pair.Same) / (double)found.Count).ShouldBeGreaterThanOrEqualTo(Floor);
    }

    [Theory]
    [InlineData("Kim Jong Un", "Kim Jong-un", NameMatch.Spelling)]
    [InlineData("DPRK", "North Korea", NameMatch.Alias)]
    [InlineData("Shoigu", "Шойгу", NameMatch.Transliteration)]
    [InlineData("Бундестаг", "Бундестага", NameMatch.Ending)]
    [InlineData("V. Putin", "Vladimir Putin", NameMatch.Shortened)]
    [InlineData("Zelensky", "Zelesnky", NameMatch.Typo)]
    [InlineData("Lavrov", "Lavrova", NameMatch.Different)]
    [InlineData("", "Lavrova", NameMatch.Different)]
    [InlineData("…", "—", NameMatch.Different)]
    public void A_match_has_its_reason(string one, string other, NameMatch reason) =>
        SameName.Judge(one, other).ShouldBe(reason);

    [Fact]
    public void Any_text_is_itself_and_the_order_does_not_matter() =>
        Prop.ForAll<string?, string?>((one, other) =>
            NameKey.Of(one).Length is 0 || SameName.Judge(one, one) is not NameMatch.Different && SameName.Judge(one, other) == SameName.Judge(other, one))
            .QuickCheckThrowOnFailure();
}
