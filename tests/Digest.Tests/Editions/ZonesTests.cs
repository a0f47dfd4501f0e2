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

    [Theory]
    [InlineData(52.52, 13.40, "Berlin")]
    [InlineData(48.85, 2.35, "Paris")]
    [InlineData(-41.0, 175.0, "Wellington")]
    [InlineData(35.0, 135.6, "Osaka")]
    [InlineData(-14.0, -172.0, "Apia")]
    public void A_location_takes_the_clock_of_the_nearest_city(double latitude, double longitude, string city) =>
        Places.Nearest(latitude, longitude)!.Name.ShouldBe(city);

    [Theory]
    [InlineData(91, 0)]
    [InlineData(0, 181)]
    [InlineData(double.NaN, 0)]
    public void A_point_beside_the_globe_has_no_city(double latitude, double longitude) => Places.Nearest(latitude, longitude).ShouldBeNull();

    [Fact]
    public void Every_city_keeps_the_clock_of_a_zone_this_machine_knows() =>
        Places.All.Where(place => !TimeZoneInfo.TryFindSystemTimeZoneById(place.Zone, out _)).ShouldBeEmpty();
}
