using Digest.Editions.Composing;

namespace Digest.Tests.Editions.Composing;

public sealed class RecentlyUsedTests
{
    private const int Most = 10;

    private readonly RecentlyUsed<int, string> used = new(Most, value => value.Length);

    [Fact]
    public void What_was_asked_for_longest_ago_is_forgotten_first()
    {
        Keep(1, 2, 3);

        used.Find(1, out _).ShouldBeTrue();
        used.Forget();

        Held().ShouldBe([1, 3]);
    }

    [Fact]
    public void Until_it_is_told_to_forget_it_holds_everything()
    {
        Keep(1, 2, 3, 4, 5);

        Held().ShouldBe([1, 2, 3, 4, 5]);
        used[1].ShouldBe("1...");
    }

    [Fact]
    public void What_has_room_is_never_forgotten()
    {
        Keep(1, 2);

        used.Forget();
        used.Forget();

        Held().ShouldBe([1, 2]);
    }

    [Fact]
    public void What_was_forgotten_can_be_kept_anew()
    {
        Keep(1, 2, 3);
        used.Forget();

        Keep(1);
        used.Forget();

        Held().ShouldBe([1, 3]);
    }

    /// <summary>Each is four tenths of all.</summary>
    private void Keep(params int[] keys)
    {
        foreach (var key in keys)
        {
            used.Keep(key, $"{key}...");
        }
    }

    private IEnumerable<int> Held() => Enumerable.Range(1, 9).Where(key => used.Find(key, out _));
}
