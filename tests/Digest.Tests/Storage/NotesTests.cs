using Digest.Storage;
using Digest.Tests.Support;

namespace Digest.Tests.Storage;

public sealed class NotesTests
{
    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_value_in_fewer_parts_takes_the_place_of_one_in_more(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        var notes = new Notes(database.Db);
        await notes.Keep("long", ["a", "b", "c"]);

        await notes.Keep("long", ["d", "e"]);

        (await Parts(notes, "long")).ShouldBe(["d", "e"]);
        (await Parts(notes, "none")).ShouldBeEmpty();
    }

    [SkippableTheory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_value_that_was_kept_whole_is_one_part(string kind)
    {
        await using var database = await TestDatabase.Make(kind);
        var notes = new Notes(database.Db);

        await notes.Keep("long", "whole");

        (await Parts(notes, "long")).ShouldBe(["whole"]);
    }

    private static async Task<List<string>> Parts(Notes notes, string name)
    {
        var parts = new List<string>();
        await notes.Read(name, parts.Add);
        return parts;
    }
}
