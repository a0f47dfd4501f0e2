using Digest.Text.Spelling;

namespace Digest.Tests.Text.Spelling;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Shoigu", "Shoygu")]
    [InlineData("Shoigu", "Schoigu")]
    [InlineData("Shoigu", "Шойгу")]
    [InlineData("Kim Jong Un", "Kim Jong-un")]
    [InlineData("Sergei Lavrov", "Sergey Lavrov")]
    [InlineData("Sergei Lavrov", "Сергей Лавров")]
    [InlineData("Dmitry Peskov", "Dmitri Peskov")]
    [InlineData("Dmitry Peskov", "Дмитрий Песков")]
    [InlineData("Zelensky", "Zelenskiy")]
    [InlineData("Zelensky", "Zelenskyy")]
    [InlineData("Zelensky", "Зеленский")]
    [InlineData("Yeltsin", "Ельцин")]
    [InlineData("Alexander", "Aleksandr")]
    [InlineData("Mohammed", "Mohamed")]
    [InlineData("Wagner", "Вагнер")]
    [InlineData("Tschernobyl", "Chernobyl")]
    [InlineData("Erdoğan", "Erdogan")]
    [InlineData("O’Brien", "O'Brien")]
    public void Spellings_of_one_name_have_one_key(string one, string other) =>
        NameKey.Of(one).ShouldBe(NameKey.Of(other));

    [Theory]
    [InlineData("Lavrov", "Lavrova")]
    [InlineData("Li", "Lee")]
    [InlineData("Kim Jong Un", "Kim Jong Il")]
    [InlineData("Wu", "Vu")]
    [InlineData("Anna", "Ana")]
    [InlineData("Louis", "Luis")]
    [InlineData("Iran", "Iraq")]
    [InlineData("Smith", "Smyth")]
    public void Other_names_keep_other_keys(string one, string other) =>
        NameKey.Of(one).ShouldNotBe(NameKey.Of(other));
}
