using System.Text;
using Digest.Articles.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Articles.Reading;

public sealed class TwiceEncodedTests
{
    [Theory]
    [InlineData("donâ€™t", "don’t")]
    [InlineData("â\u0080\u009CfatsÂ\u00A0and caffÃ¨â\u0080\u009D", "“fats\u00A0and caffè”")]
    [InlineData("Ð\u009Fравда", "Правда")]
    [InlineData("ðŸ˜€ and Ã©", "😀 and é")]
    public void What_was_encoded_twice_is_read_once(string text, string meant) => TwiceEncoded.Undone(text).ShouldBe(meant);

    [Theory]
    [InlineData("NÃO É AMANHÃ, É HOJE")]
    [InlineData("Ã© is how a careless program writes an é")]
    [InlineData("château, Ärger, ÂŻ, Æ©")]
    [InlineData("")]
    [InlineData("â€")]
    public void What_may_have_been_meant_stays(string text) => TwiceEncoded.Undone(text).ShouldBe(text);

    [Fact]
    public void Whatever_was_encoded_twice_comes_back() =>
        Prop.ForAll<NonNull<string>>(any =>
        {
            var text = new string([.. any.Get.Where(letter => letter < 0x100 && !char.IsControl(letter))]);
            var faulty = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("“" + text));
            TwiceEncoded.Undone(faulty).ShouldBe("“" + text);
        }).QuickCheckThrowOnFailure();
}
