using Digest.Articles;
using Digest.Feeds.Formats;

namespace Digest.Tests.Articles;

public sealed class EntryIdentityTests
{
    [Fact]
    public void An_entry_is_known_by_its_id_and_by_its_address()
    {
        var keys = Keys(new Entry { Id = "tag:1", Link = "https://example.org/a", Title = "A" });

        keys.Single().ShouldBe(["g:tag:1", "a:" + CanonicalUrl.Of("https://example.org/a")]);
    }

    [Fact]
    public void Ids_that_differ_in_case_are_two()
    {
        var keys = Keys(new Entry { Id = "abc", Title = "A" }, new Entry { Id = "ABC", Title = "B" });

        keys[0][0].ShouldNotBe(keys[1][0]);
    }

    [Fact]
    public void One_id_for_all_entries_of_a_document_tells_them_apart_by_address_and_title()
    {
        var keys = Keys(
            new Entry { Id = "same", Link = "https://example.org/a", Title = "A" },
            new Entry { Id = "same", Link = "https://example.org/b", Title = "B" });

        keys[0].Intersect(keys[1]).ShouldBeEmpty();
    }

    [Fact]
    public void An_address_that_all_entries_share_is_no_key()
    {
        var keys = Keys(
            new Entry { Id = "1", Link = "https://example.org/", Title = "A" },
            new Entry { Id = "2", Link = "https://example.org/", Title = "B" });

        keys.SelectMany(some => some).ShouldNotContain(EntryIdentity.OfAddress("https://example.org/"));
    }

    [Fact]
    public void The_same_address_with_tracking_parameters_is_the_same_key()
    {
        var plain = Keys(new Entry { Link = "https://example.org/a?id=1" })[0];
        var tracked = Keys(new Entry { Link = "https://example.org/a?utm_source=feed&id=1#top" })[0];

        tracked.ShouldBe(plain);
    }

    [Fact]
    public void The_same_words_in_other_letters_and_quotes_are_the_same_words() =>
        EntryIdentity.OfWords("A “title”", "Some words.").ShouldBe(EntryIdentity.OfWords("A \"Title\"", "some words."));

    private static IReadOnlyList<IReadOnlyList<string>> Keys(params Entry[] entries) => EntryIdentity.Keys(entries);

    [Theory]
    [InlineData("Rain in Łódź", "Ｆｕｌｌ width, and a\u0301ccents.")]
    [InlineData("", "nothing to fold")]
    [InlineData("Title", "")]
    public void The_key_of_words_is_a_hash_of_what_is_left_when_they_are_folded(string title, string text)
    {
        var folded = System.Text.Encoding.UTF8.GetBytes($"{Digest.Text.Fold.Of(title)}\n{Digest.Text.Fold.Of(text)}");

        EntryIdentity.OfWords(title, text).ShouldBe("t:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(folded))[..32]);
    }
}
