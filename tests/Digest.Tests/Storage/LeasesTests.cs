using Digest.Storage;
using Digest.Tests.Support;

namespace Digest.Tests.Storage;

public sealed class LeasesTests
{
    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_lease_is_one_holders_until_it_runs_out_or_is_returned(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        var leases = new Leases(database.Db);

        (await leases.Take("work", "one", now: 0, until: 100)).ShouldBeTrue();
        (await leases.Take("work", "two", now: 50, until: 150)).ShouldBeFalse();
        (await leases.Take("work", "one", now: 50, until: 150)).ShouldBeTrue();
        (await leases.Take("work", "two", now: 149, until: 200)).ShouldBeFalse();
        (await leases.Take("work", "two", now: 150, until: 200)).ShouldBeTrue();

        await leases.Return("work", "one");
        (await leases.Take("work", "one", now: 160, until: 200)).ShouldBeFalse();
        await leases.Return("work", "two");
        (await leases.Take("work", "one", now: 160, until: 200)).ShouldBeTrue();
    }
}
