using System.Text;
using Digest.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Storage;

public sealed class StorableTests
{
    [Theory]
    [InlineData("Two lines\r\nand\ta tab", "Two lines\r\nand\ta tab")]
    [InlineData("a\0b\u0007c", "a b c")]
    [InlineData("DEL \u007f and \u0085 of the second row", "DEL   and   of the second row")]
    [InlineData("\ud83d\ude00 is whole", "\ud83d\ude00 is whole")]
    public void Control_characters_become_blanks_and_whole_signs_stay(string text, string kept) => Storable.Text(text).ShouldBe(kept);

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Storable.Text("half \ud800 of it").ShouldBe("half \ufffd of it");

    [Fact]
    public void Whatever_is_kept_holds_nothing_that_a_database_refuses() =>
        Prop.ForAll<char[]>(signs =>
        {
            var kept = Storable.Text(new string(signs));
            return kept.All(sign => !char.IsControl(sign) || sign is '\n' or '\r' or '\t') && kept == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(kept));
        }).QuickCheckThrowOnFailure();
}
