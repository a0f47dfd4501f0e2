namespace Digest.Tests.Text.Spelling;

/// <summary>Two spellings, and whether they are of one name.</summary>
internal sealed record NamePair(string One, string Other, bool Same, int Line);

/// <summary>Reads the labelled file: every pair of a line.</summary>
internal static class NamePairs
{
    public static IEnumerable<NamePair> Read(string path) =>
        from line in File.ReadLines(path).Index()
        where line.Item.Length > 0 && line.Item[0] is '=' or '!'
        let names = line.Item[2..].Split(" | ")
        from one in Enumerable.Range(0, names.Length)
        from other in Enumerable.Range(one + 1, names.Length - one - 1)
        select new NamePair(names[one], names[other], line.Item[0] is '=', line.Index);
}
