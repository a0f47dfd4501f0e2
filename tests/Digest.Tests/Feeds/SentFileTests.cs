using System.IO.Compression;
using System.Text;
using Digest.Feeds;
using Digest.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Feeds;

/// <summary>Files that strangers send: lists, articles, archives of both, and what only looks like one.</summary>
public sealed class SentFileTests
{
    [Fact]
    public void An_archive_of_more_files_than_may_be_is_not_unpacked()
    {
        var archive = Pack([.. Enumerable.Range(0, Zip.MostFiles + 1).Select(number => ($"{number}.txt", new byte[] { 65 }))]);

        SentFile.Read(archive, "many.zip").List.Troubles.ShouldBe([$"the archive holds more than {Zip.MostFiles} files"]);
    }

    [Fact]
    public void A_file_that_unpacks_to_more_than_may_be_is_left_alone_whatever_it_says_of_itself()
    {
        var archive = Pack([("bomb.txt", new byte[Zip.LargestFile + 1]), ("feeds.opml", "<opml><body><outline xmlUrl='https://a.example/feed'/></body></opml>"u8.ToArray())]);

        SentFile.Read(archive, "bomb.zip").List.Troubles.ShouldHaveSingleItem().ShouldStartWith("bomb.txt is larger than ");
        Lie(archive, Zip.LargestFile + 1, 5);
        SentFile.Read(archive, "bomb.zip").List.Feeds.Count.ShouldBe(1, "the others are read all the same");
    }

    [Theory]
    [InlineData(Zip.LargestFile)]
    [InlineData(Zip.LargestFile + 1)]
    public void Of_all_files_together_no_more_is_unpacked_than_may_be(int size)
    {
        var archive = Pack([.. Enumerable.Range(0, (Zip.LargestInAll / Zip.LargestFile) + 1).Select(number => ($"{number}.txt", new byte[size]))]);

        SentFile.Read(archive, "large.zip").List.Troubles.ShouldContain($"the archive holds more than {Zip.LargestInAll / 1024 / 1024} MiB; the rest was left alone");
    }

    [Fact]
    public void A_broken_archive_is_never_a_fault() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(byte[] Change, PositiveInt At)>(), change =>
        {
            var archive = Pack([("feeds.opml", "<opml><body/></opml>"u8.ToArray()), ("a.txt", Encoding.UTF8.GetBytes(new string('a', 500)))]);
            var place = Math.Max(4, change.At.Get * 37 % archive.Length);
            change.Change.AsSpan(0, Math.Min(change.Change.Length, archive.Length - place)).CopyTo(archive.AsSpan(place));

            SentFile.Read(archive, "x.zip").ShouldNotBeNull();
            SentFile.Read(archive.AsMemory(0, place), "x.zip").ShouldNotBeNull();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_with_an_address_is_a_list_and_one_without_an_article()
    {
        SentFile.Read("https://a.example/feed\n"u8.ToArray(), "list.txt").List.Feeds.Count.ShouldBe(1);
        SentFile.Read(Encoding.UTF8.GetBytes(Some.ArticleText("regatta")), "a.txt").Articles.Count.ShouldBe(1);
        SentFile.Read("hello"u8.ToArray(), "a.txt").Articles.ShouldBeEmpty();
        SentFile.Read("<html><body><p>Hello</p></body></html>"u8.ToArray(), "a.HTML").Articles.Single().IsPage.ShouldBeTrue();
    }

    /// <summary>An archive of these files.</summary>
    internal static byte[] Pack(IReadOnlyList<(string Name, byte[] Content)> files)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }

    /// <summary>Writes another size wherever an archive states one.</summary>
    private static void Lie(byte[] archive, int size, int lie)
    {
        var (stated, told) = (BitConverter.GetBytes(size), BitConverter.GetBytes(lie));
        for (var at = archive.AsSpan().IndexOf(stated); at >= 0; at = archive.AsSpan().IndexOf(stated))
        {
            told.CopyTo(archive.AsSpan(at));
        }
    }
}
