using System.Globalization;
using Digest.Tests.Support;

namespace Digest.Tests.Articles;

public sealed class FirstLoadTests : LoadTest
{
    [Fact]
    public async Task Fault_65_ten_thousand_entries_of_a_first_load_are_kept_and_only_the_newest_are_news()
    {
        Web.Announce("/feed", Rss([.. Enumerable.Range(1, 10_000).Select(Numbered)]));
        await Add("/feed");

        (await Load()).Fresh.ShouldBe(10_000);

        (await Ask<long>("select count(*) from articles where not backlog")).ShouldBe(20);
        (await Ask<string>("select min(title) from articles where not backlog")).ShouldBe("Subject 09981");
    }

    [Fact]
    public async Task What_comes_later_is_news_however_much_it_is()
    {
        Web.Announce("/feed", FakePage.Of(Rss(Item("0"))), FakePage.Of(Rss([.. Enumerable.Range(1, 50).Select(Numbered)])));
        var feed = await Add("/feed");
        await Load();

        (await LoadAgain(feed)).Fresh.ShouldBe(50);
        (await Ask<long>("select count(*) from articles where backlog")).ShouldBe(0);
    }

    private static string Numbered(int number)
    {
        var date = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(number).ToString("R", CultureInfo.InvariantCulture);
        return Item(number.ToString(CultureInfo.InvariantCulture), $"Subject {number:00000}", $"Words about subject {number}.", $"<pubDate>{date}</pubDate>");
    }
}
