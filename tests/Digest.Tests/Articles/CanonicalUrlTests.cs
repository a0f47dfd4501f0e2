using Digest.Articles;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Articles;

public sealed class CanonicalUrlTests
{
    [Theory]
    [InlineData("http://Example.com", "https://example.com/")]
    [InlineData("https://www.example.com/a/b/", "https://example.com/a/b")]
    [InlineData("https://example.com:443/a#part", "https://example.com/a")]
    [InlineData("https://example.com:8080/a", "https://example.com:8080/a")]
    [InlineData("http://example.com:80/a", "https://example.com/a")]
    [InlineData("https://example.com/a?utm_source=x&id=7&utm_medium=y", "https://example.com/a?id=7")]
    [InlineData("https://example.com/a?b=2&a=1", "https://example.com/a?a=1&b=2")]
    [InlineData("https://example.com/a?fbclid=x&gclid=y&mc_cid=z", "https://example.com/a")]
    [InlineData("https://example.com/a?id=1&", "https://example.com/a?id=1")]
    [InlineData("https://example.com/news/amp/", "https://example.com/news")]
    [InlineData("https://example.com/amp/news", "https://example.com/news")]
    [InlineData("https://example.com/amp", "https://example.com/amp")]
    [InlineData("https://example.com/news.amp", "https://example.com/news")]
    [InlineData("https://example.com/news.amp.html", "https://example.com/news.html")]
    [InlineData("https://example.com/news?amp=1&outputType=amp", "https://example.com/news")]
    [InlineData("https://amp.example.com/news", "https://example.com/news")]
    [InlineData("https://www.google.com/amp/s/www.example.com/news/amp/", "https://example.com/news")]
    [InlineData("https://example-com.cdn.ampproject.org/c/s/example.com/news", "https://example.com/news")]
    [InlineData("https://user:secret@example.com/a", "https://example.com/a")]
    [InlineData("  https://example.com/a b  ", "https://example.com/a%20b")]
    [InlineData("https://EXAMPLE.com/Path", "https://example.com/Path")]
    [InlineData("https://example.com/news?&?", "https://example.com/news")]
    [InlineData("https://example.com/news?a=1&?b=2", "https://example.com/news?a=1&b=2")]
    [InlineData("https://example.com/amp/amp/news.amp.amp/amp.amp", "https://example.com/news")]
    [InlineData("https://amp.www.example.com/.amp", "https://example.com/.amp")]
    [InlineData("https://example.com/%%4a", "https://example.com/%25J")]
    [InlineData("https://example.com/..amp", "https://example.com/..amp")]
    [InlineData("https://example.com/a/...amp", "https://example.com/a/...amp")]
    public void Addresses_of_one_page_have_one_key(string address, string key) => CanonicalUrl.Of(address).ShouldBe(key);

    [Theory]
    [InlineData("")]
    [InlineData("/a/b")]
    [InlineData("ftp://example.com/a")]
    [InlineData("mailto:a@example.com")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://")]
    [InlineData("https:// /")]
    public void What_is_no_web_address_has_no_key(string address) => CanonicalUrl.Of(address).ShouldBeNull();

    /// <summary>What a hundred miss, thousands find.</summary>
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(5_000);

    [Fact]
    public void A_key_is_its_own_key() => Check.One(Often, Prop.ForAll<string, string>((path, query) =>
        CanonicalUrl.Of($"http://www.example.com/{path}?{query}") is not { } key || CanonicalUrl.Of(key) == key));

    [Fact]
    public void A_key_of_what_is_cut_off_again_and_again_is_its_own_key() => Check.One(Often, Prop.ForAll(
        Gen.Elements("amp", ".amp", ".html", "www.", "/", "?", "&", "=", "a", "utm_a", ".", "%", "4", "2").ListOf().Select(string.Concat).ToArbitrary(),
        rest => CanonicalUrl.Of($"http://www.amp.example.com/{rest}") is not { } key || CanonicalUrl.Of(key) == key));
}
