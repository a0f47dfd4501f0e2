using Digest.Feeds;
using Digest.Tests.Support;

namespace Digest.Tests.Bot;

/// <summary>Who has just chosen his sources does not wait for the next look at them.</summary>
public sealed class FeedBellTests
{
    [Theory]
    [InlineData("/start", true)]
    [InlineData("/reload", true)]
    [InlineData("/help", false)]
    [InlineData("/search bridge", false)]
    public async Task It_rings_where_sources_may_have_changed(string said, bool rings)
    {
        await using var app = await DigestApp.Start();
        await app.Say("/start");
        var rung = 0;
        app.Get<FeedBell>().Rung = () => rung++;

        await app.Say(said);

        rung.ShouldBe(rings ? 1 : 0);
    }

    [Fact]
    public async Task It_rings_for_a_chat_that_begins_with_a_question()
    {
        await using var app = await DigestApp.Start();
        var rung = 0;
        app.Get<FeedBell>().Rung = () => rung++;

        await app.Say("/help");

        rung.ShouldBe(1);
    }
}
