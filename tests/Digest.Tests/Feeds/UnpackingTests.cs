using System.Text;
using Digest.Feeds;
using Digest.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Feeds;

public sealed class UnpackingTests
{
    private const int Cap = 1_000_000;

    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"<item>{i * 7919 % 1000}</item>")));

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip", "GZIP")]
    [InlineData("gzip", "x-gzip")]
    [InlineData("gzip", null)]
    [InlineData("gzip", "identity")]
    [InlineData("deflate", "deflate")]
    [InlineData("raw-deflate", "deflate")]
    [InlineData("br", "br")]
    public void What_was_packed_comes_out(string packer, string? named) => Whole(FakePage.Pack(Text, packer), named).SequenceEqual(Text).ShouldBeTrue();

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("identity")]
    [InlineData("")]
    public void A_coding_that_is_named_and_not_done_leaves_the_bytes(string named) => Whole(Text, named).SequenceEqual(Text).ShouldBeTrue();

    [Fact]
    public void Two_layers_are_undone_from_the_outside_in() =>
        Whole(FakePage.Pack(FakePage.Pack(Text, "gzip"), "br"), "gzip, br").SequenceEqual(Text).ShouldBeTrue();

    [Fact]
    public void Parts_of_gzip_that_follow_each_other_are_one() =>
        Whole([.. FakePage.Pack(Text, "gzip"), .. FakePage.Pack(Text, "gzip")], "gzip").SequenceEqual([.. Text, .. Text]).ShouldBeTrue();

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("deflate", "deflate")]
    [InlineData("raw-deflate", "deflate")]
    [InlineData("br", "br")]
    public void What_was_cut_is_not_whole(string packer, string named)
    {
        var packed = FakePage.Pack(Text, packer);
        foreach (var length in new[] { 20, packed.Length / 3, packed.Length / 2, packed.Length - 20 })
        {
            Unpacking.Undo(packed[..length], named, Cap).ShouldBe(Unpacked.Cut, $"{length} of {packed.Length}");
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void No_more_than_the_cap_comes_out(string coding)
    {
        Unpacking.Undo(FakePage.Pack(Text, coding), coding, Text.Length - 1).ShouldBe(Unpacked.Large);
        Unpacking.Undo(FakePage.Pack(Text, coding), coding, Text.Length).ShouldBeOfType<Unpacked.Whole>();
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void A_bomb_takes_little_more_memory_than_the_cap(string coding)
    {
        var bomb = FakePage.Pack(new byte[64 * Cap], coding);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Unpacking.Undo(bomb, coding, Cap).ShouldBe(Unpacked.Large);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(8 * Cap);
    }

    [Fact]
    public void Many_layers_are_not_undone() => Unpacking.Undo(Text, "gzip, gzip, gzip", Cap).ShouldBeOfType<Unpacked.Broken>();

    [Fact]
    public void Nobody_has_the_dictionary_that_zlib_may_ask_for() => Unpacking.Undo([0x78, 0x20, 0, 0, 0, 1, 0, 0], "deflate", Cap).ShouldBe(Unpacked.Bad);

    [Fact]
    public void Junk_never_throws() =>
        Prop.ForAll<byte[]>(junk =>
        {
            foreach (var coding in new[] { "gzip", "deflate", "br", "gzip, br", null })
            {
                Unpacking.Undo(junk, coding, Cap);
                Unpacking.Undo([0x1F, 0x8B, 8, .. junk], coding, Cap);
                Unpacking.Undo([0x78, 0x9C, .. junk], coding, Cap);
            }
        }).QuickCheckThrowOnFailure();

    private static byte[] Whole(byte[] body, string? codings) => Unpacking.Undo(body, codings, Cap).ShouldBeOfType<Unpacked.Whole>().Body;
}
