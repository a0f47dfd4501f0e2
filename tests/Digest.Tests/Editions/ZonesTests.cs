using Digest.Editions;

namespace Digest.Tests.Editions;

public sealed class ZonesTests
{
    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("Berlin", "Europe/Berlin")]
    [InlineData("berlin", "Europe/Berlin")]
    [InlineData("New York", "America/New_York")]
    [InlineData("new_york", "America/New_York")]
    [InlineData("São Paulo", "America/Sao_Paulo")]
    [InlineData("Delhi", "Asia/Kolkata")]
    [InlineData("Washington D.C.", "America/New_York")]
    [InlineData("UTC", "UTC")]
    public void A_city_or_a_name_gives_its_zone(string stated, string zone) => Zones.Find(stated)!.Id.ShouldBe(zone);

    [Theory]
    [InlineData("")]
    [InlineData("Atlantis")]
    [InlineData("../../etc/passwd")]
    [InlineData("Europe/")]
    [InlineData("+03:00")]
    public void What_names_no_zone_is_none(string stated) => Zones.Find(stated).ShouldBeNull();

    [Fact]
    public void A_zone_this_machine_no_longer_knows_is_UTC() => Zones.Of("Europe/Atlantis").ShouldBe(TimeZoneInfo.Utc);
}
