using Digest.Bot.Languages;

namespace Digest.Tests.Bot.Languages;

/// <summary>The samples that CLDR itself gives for its rules.</summary>
public sealed class PluralRulesTests
{
    [Theory]
    [InlineData("en", "one:1 other:0,2,16,101")]
    [InlineData("de", "one:1 other:0,2,16,101")]
    [InlineData("es", "one:1 other:0,2,16,100")]
    [InlineData("it", "one:1 other:0,2,16,100")]
    [InlineData("fr", "one:0,1 other:2,17,100")]
    [InlineData("pt", "one:0,1 other:2,17,100")]
    [InlineData("hi", "one:0,1 other:2,17,100")]
    [InlineData("fa", "one:0,1 other:2,17,100")]
    [InlineData("tr", "one:1 other:0,2,16,100")]
    [InlineData("ru", "one:1,21,31,101,1001 few:2,3,4,22,24,102 many:0,5,11,12,14,19,100,111")]
    [InlineData("uk", "one:1,21,31,101,1001 few:2,3,4,22,24,102 many:0,5,11,12,14,19,100,111")]
    [InlineData("pl", "one:1 few:2,3,4,22,24,102 many:0,5,11,12,14,19,21,100,101")]
    [InlineData("cs", "one:1 few:2,3,4 other:0,5,19,100")]
    [InlineData("ar", "zero:0 one:1 two:2 few:3,10,103,110,1003 many:11,26,99,111,1011 other:100,102,200,202,300,1000")]
    [InlineData("he", "one:1 two:2 other:0,3,17,100")]
    [InlineData("lt", "one:1,21,31,101 few:2,9,22,29,102 other:0,10,20,100")]
    [InlineData("lv", "zero:0,10,11,20,100 one:1,21,101 other:2,9,22,102")]
    [InlineData("sl", "one:1,101,201 two:2,102 few:3,4,103 other:0,5,19,100")]
    [InlineData("ro", "one:1 few:0,2,16,101 other:20,35,100")]
    [InlineData("sr", "one:1,21,101 few:2,4,22,102 other:0,5,19,100,111")]
    [InlineData("zh", "other:0,1,2,100")]
    [InlineData("ja", "other:0,1,2,100")]
    [InlineData("ko", "other:0,1,2,100")]
    [InlineData("id", "other:0,1,2,100")]
    public void A_number_falls_into_the_category_that_CLDR_says(string language, string samples)
    {
        foreach (var sample in samples.Split(' '))
        {
            var (category, numbers) = (sample.Split(':')[0], sample.Split(':')[1]);
            foreach (var number in numbers.Split(',').Select(long.Parse))
            {
                PluralRules.Of(language, number).ShouldBe(category, $"{language} {number}");
                PluralRules.Of(language, -number).ShouldBe(category, $"{language} {-number}");
            }
        }
    }
}
