using Digest.Text.Stemming;

namespace Digest.Tests.Text;

public sealed class BentFormsTests
{
    [Theory]
    [InlineData("приедет", "приедут", "ru", true)]
    [InlineData("llegara", "llegaron", "es", true)]
    [InlineData("visited", "visits", "en", true)]
    [InlineData("musuem", "museum", "en", false)]
    [InlineData("росию", "россию", "ru", false)]
    [InlineData("lavrof", "lavrov", "en", false)]
    public void Forms_of_a_word_are_told_from_letters_mistaken(string one, string other, string language, bool are) =>
        BentForms.Are(one, other, language).ShouldBe(are);
}
