using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Digest.Tests.House;

/// <summary>A setting stands in two places: its class and appsettings.json; and the README tells it.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void Appsettings_states_every_setting_with_its_default_and_no_other()
    {
        var stated = new ConfigurationBuilder().AddJsonFile(Repository.File("appsettings.json")).Build();

        var (fromFile, faults) = Settings.Read(stated);
        var (defaults, _) = Settings.Read(new ConfigurationBuilder().Build());

        faults.ShouldBeEmpty();
        JsonSerializer.Serialize(fromFile).ShouldBe(JsonSerializer.Serialize(defaults));
        var inFile = stated.GetSection("Digest").GetChildren().SelectMany(section => section.GetChildren().Select(setting => $"{section.Key}:{setting.Key}"));
        inFile.Order().ShouldBe(All().Order());
    }

    [Fact]
    public void The_README_tells_every_setting()
    {
        var readme = Repository.Read("README.md");

        All().ShouldAllBe(setting => readme.Contains($"`{setting}`"));
    }

    [Theory]
    [InlineData("Digest:Storage:ConnectionString", "digest.db", "Digest:Storage:ConnectionString is 'digest.db'; it must begin with 'Data Source='")]
    [InlineData("Digest:Editions:Cadence", "at dawn", "Digest:Editions:Cadence is 'at dawn'; it must be one of: 08:00")]
    [InlineData("Digest:Editions:Zone", "Atlantis", "Digest:Editions:Zone is 'Atlantis'; it must be a time zone")]
    [InlineData("Digest:Editions:Length", "0", "Digest:Editions:Length is '0'; it must be 1 to 50.")]
    [InlineData("Digest:Editions:Length", "many", "Digest:Editions:Length is 'many'; it must be a number.")]
    [InlineData("Digest:Telegram:BaseAddress", "telegram", "Digest:Telegram:BaseAddress is 'telegram'; it must be an address")]
    [InlineData("Digest:Feeds:Parallel", "0", "Digest:Feeds:Parallel is '0'; it must be 1 to 1000.")]
    [InlineData("Digest:Feeds:ShortestInterval", "00:00:01", "Digest:Feeds:ShortestInterval (minutes) is '0.017'; it must be 1 to 10080.")]
    [InlineData("Digest:Feeds:Deadline", "soon", "Digest:Feeds:Deadline is 'soon'; it must be a time like '00:00:30', or days like '365.00:00:00'.")]
    [InlineData("Digest:Feeds:PublicAddress", "here", "Digest:Feeds:PublicAddress is 'here'; it must be an address like 'https://digest.example'.")]
    [InlineData("Digest:Feeds:AllowedHosts:0", "a b", "Digest:Feeds:AllowedHosts has 'a b'; it must be a host like")]
    [InlineData("Digest:Feeds:AllowedHosts:0", "http://nas.local", "Digest:Feeds:AllowedHosts has 'http://nas.local'; it must be a host like")]
    [InlineData("Digest:Clock:Start", "noon", "Digest:Clock:Start is 'noon'; it must be a moment like")]
    [InlineData("Digest:Bot:Open", "maybe", "Digest:Bot:Open is 'maybe'; it must be true or false.")]
    [InlineData("Digest:Bot:Owners:0", "me", "Digest:Bot:Owners:0 is 'me'; it must be a number.")]
    [InlineData("Digest:Editions:Lenght", "5", "There is no setting Digest:Editions:Lenght; README.md lists those there are.")]
    [InlineData("Digest:Edition:Length", "5", "There is no setting Digest:Edition; README.md lists those there are.")]
    public void A_bad_setting_is_a_sentence_that_names_it(string name, string value, string sentence)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [name] = value }).Build();

        Settings.Read(configuration).Faults.Single().ShouldContain(sentence);
    }

    [Theory]
    [InlineData("nas.local")]
    [InlineData("10.0.0.7")]
    [InlineData("localhost:8080")]
    [InlineData("127.0.0.1:80")]
    [InlineData("[::1]:8080")]
    public void A_host_that_may_be_asked_may_have_a_port(string host)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Digest:Feeds:AllowedHosts:0"] = host }).Build();

        Settings.Read(configuration).Faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_password_in_a_bad_connection_string_is_not_told()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Digest:Storage:ConnectionString"] = "postgres://digest:secret-word@db/digest" })
            .Build();

        Settings.Read(configuration).Faults.Single().ShouldNotContain("secret-word");
    }

    [Fact]
    public void A_token_of_another_form_is_a_sentence_that_does_not_tell_it()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Digest:Telegram:Token"] = "my secret" }).Build();

        Settings.Read(configuration).Faults.ShouldBe(["Digest:Telegram:Token is no bot's token: it looks like '123456:ABC-def', and @BotFather shows yours."]);
    }

    private static IEnumerable<string> All() =>
        from @group in typeof(Settings).GetProperties()
        from setting in @group.PropertyType.GetProperties()
        where setting.CanWrite
        select string.Create(CultureInfo.InvariantCulture, $"{@group.Name}:{setting.Name}");
}
