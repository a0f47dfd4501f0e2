using System.Data.Common;
using Dapper;
using Digest.Storage;
using Digest.Tests.Support;

namespace Digest.Tests.Storage;

/// <summary>Small writes of many: they share transactions, and each has its own answer.</summary>
public sealed class GatheringTests
{
    private const string Bad = "bad";

    private static readonly string[] Others = ["bb", "ccc", "dddd"];

    private readonly List<IReadOnlyList<string>> written = [];
    private readonly TaskCompletionSource begun = new();
    private readonly TaskCompletionSource first = new();
    private readonly FakeClock clock = new();

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_is_asked_for_while_one_is_on_its_way_is_written_together_after_it(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        var gathering = new Gathering<string, int>(database.Db, clock, Write);

        var alone = gathering.Write("a");
        await begun.Task;
        var others = Others.Select(gathering.Write).ToList();
        first.SetResult();

        (await alone).ShouldBe(1);
        (await Task.WhenAll(others)).ShouldBe([2, 3, 4], "each hears what came of its own");
        written.ShouldBe([["a"], Others]);
        (await gathering.Write("eeeee")).ShouldBe(5, "and it goes on");
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_breaks_a_transaction_is_told_to_all_in_it_and_to_nobody_else(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        var (gathering, notes) = (new Gathering<string, int>(database.Db, clock, Write), new Notes(database.Db));

        var alone = gathering.Write("a");
        await begun.Task;
        Task<int>[] together = [gathering.Write("b"), gathering.Write(Bad)];
        first.SetResult();

        await alone;
        foreach (var one in together)
        {
            await Should.ThrowAsync<TimeoutException>(() => one);
        }

        await gathering.Write("c");
        (await notes.Find("a")).ShouldNotBeNull();
        (await notes.Find("b")).ShouldBeNull("it shared the transaction that broke");
        (await notes.Find("c")).ShouldNotBeNull();
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_is_in_no_hurry_goes_along_with_the_next_or_is_written_after_a_moment(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        var gathering = new Gathering<string, int>(database.Db, clock, Write);
        first.SetResult();

        var along = gathering.WriteAlong("a");
        var further = gathering.WriteAlong("bb");
        (await gathering.Write("ccc")).ShouldBe(3);
        (await along).ShouldBe(1);
        (await further).ShouldBe(2);
        written.ShouldHaveSingleItem().Order().ShouldBe(["a", "bb", "ccc"]);

        var alone = gathering.WriteAlong("dddd");
        alone.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(1));
        (await alone).ShouldBe(4);
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_is_in_no_hurry_does_not_go_behind_a_transaction_that_is_on_its_way(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        var gathering = new Gathering<string, int>(database.Db, clock, Write);

        var alone = gathering.Write("a");
        await begun.Task;
        var along = gathering.WriteAlong("bb");
        first.SetResult();
        await alone;
        along.IsCompleted.ShouldBeFalse("nobody is in a hurry for it");

        (await gathering.Write("ccc")).ShouldBe(3);
        (await along).ShouldBe(2);
    }

    private async Task<IReadOnlyList<int>> Write(DbConnection connection, IReadOnlyList<string> items)
    {
        written.Add(items);
        begun.TrySetResult();
        await first.Task;
        foreach (var item in items)
        {
            await connection.ExecuteAsync("insert into notes(name, value) values (@item, @item)", new { item });
            if (item == Bad)
            {
                throw new TimeoutException("The server went away.");
            }
        }

        return [.. items.Select(item => item.Length)];
    }
}
