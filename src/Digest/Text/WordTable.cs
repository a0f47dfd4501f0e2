using System.Collections.Frozen;

namespace Digest.Text;

/// <summary>What several words each stand for, found in small letters and in capitals, without a new string for the word that is looked for.</summary>
internal sealed class WordTable
{
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> meanings;

    /// <summary>Reads "kill killed=killed hurt=injured": words between blanks, the last of each kind with what all of them stand for; · is a blank within one.</summary>
    public WordTable(string table)
    {
        var read = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var kind = new List<string>();
        foreach (var word in table.Split(' '))
        {
            var at = word.IndexOf('=');
            kind.Add((at < 0 ? word : word[..at]).Replace('·', ' '));
            if (at < 0)
            {
                continue;
            }

            foreach (var form in kind)
            {
                read[form] = word[(at + 1)..];
            }

            kind.Clear();
        }

        meanings = read.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What <paramref name="word"/> stands for; null where the table has none such.</summary>
    public string? Find(ReadOnlySpan<char> word) => meanings.TryGetValue(word, out var meaning) ? meaning : null;
}
