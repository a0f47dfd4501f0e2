using Digest.Stories;

namespace Digest.Tests.Stories;

public sealed class ReasonTests
{
    [Fact]
    public void Reasons_come_back_as_they_were_kept()
    {
        var kept = Reason.Read(Reason.Write([new Reason("names", 2, ["Port Alder", "Gull \"Island\""]), new Reason("hours", 5, [])]));

        kept.Select(reason => (reason.Key, reason.Count, string.Join('|', reason.Things))).ShouldBe([("names", 2, "Port Alder|Gull \"Island\""), ("hours", 5, "")]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("it began this story")]
    public void What_is_no_list_of_reasons_gives_none(string? kept) => Reason.Read(kept).ShouldBeEmpty();
}
