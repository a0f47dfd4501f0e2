using Digest.Feeds;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Feeds;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("http://example.org", "http://example.org/")]
    [InlineData("http://example.org?a=1", "http://example.org/?a=1")]
    [InlineData(" https://Example.org/A%2fb//c/../d?x=%7E#top ", "https://Example.org/A%2fb//c/../d?x=%7E")]
    [InlineData("HTTPS://example.org/", "HTTPS://example.org/")]
    [InlineData("https://example.org/a b\u0001\u007F", "https://example.org/a%20b%01%7F")]
    [InlineData("https://example.org/\uD83D\uDE00?\u043C", "https://example.org/%F0%9F%98%80?%D0%BC")]
    [InlineData("https://example.org/a|b{c}\"<>", "https://example.org/a|b{c}\"<>")]
    public void An_address_stays_as_it_is_given_but_for_what_cannot_be_sent(string given, string sent) => WebAddress.Parse(given)!.Text.ShouldBe(sent);

    [Theory]
    [InlineData("http://b\u00FCcher.example/", "xn--bcher-kva.example")]
    [InlineData("http://[::1]:8080/", "::1")]
    [InlineData("http://2130706433/", "127.0.0.1")]
    [InlineData("http://EXAMPLE.org/", "example.org")]
    [InlineData("http://a:b@example.org/", "example.org")]
    public void The_host_is_what_is_asked_for(string given, string host) => WebAddress.Parse(given)!.Host.ShouldBe(host);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("example.org")]
    [InlineData("http:/example.org")]
    [InlineData("http://")]
    [InlineData("http:///feed")]
    [InlineData("http://?a")]
    [InlineData("http://example.org:port/")]
    [InlineData("http://exa mple.org/")]
    [InlineData("javascript:alert(1)")]
    public void What_cannot_be_asked_is_no_address(string? given) => WebAddress.Parse(given).ShouldBeNull();

    [Fact]
    public void An_address_without_end_is_none() => WebAddress.Parse("http://example.org/" + new string('a', 8000)).ShouldBeNull();

    [Theory]
    [InlineData("c", "https://example.org/a/c")]
    [InlineData("../c?d", "https://example.org/c?d")]
    [InlineData("/c%2Fd", "https://example.org/c%2Fd")]
    [InlineData("//example.net/x", "https://example.net/x")]
    [InlineData("http://example.net/x%7E", "http://example.net/x%7E")]
    [InlineData("#part", "https://example.org/a/b?q=1")]
    [InlineData("", "https://example.org/a/b?q=1")]
    [InlineData("mailto:someone@example.org", null)]
    [InlineData("javascript:alert(1)", null)]
    public void A_reference_is_followed(string reference, string? address) =>
        (WebAddress.Parse("https://example.org/a/b?q=1")!.Resolve(reference)?.Text).ShouldBe(address);

    [Fact]
    public void Junk_never_throws_and_what_is_sent_can_be_sent_again() =>
        Prop.ForAll<string>(junk =>
        {
            foreach (var given in new[] { junk, "http://" + junk, "http://example.org/" + junk, "https://example.org?" + junk })
            {
                var address = WebAddress.Parse(given);
                (WebAddress.Parse(address?.Text)?.Text).ShouldBe(address?.Text);
                address?.Resolve(junk ?? "");
                (address?.Uri.PathAndQuery.All(letter => letter is > ' ' and < (char)0x7F) ?? true).ShouldBeTrue();
            }
        }).QuickCheckThrowOnFailure();
}
