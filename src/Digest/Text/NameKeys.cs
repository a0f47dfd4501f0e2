namespace Digest.Text;

/// <summary>Gives every run its key: one for all spellings, aliases resolved, a surname following its full name.</summary>
internal static class NameKeys
{
    public static List<Name> Resolve(string text, List<NameRun> runs)
    {
        var names = new List<Name>(runs.Count);
        var keys = new Dictionary<string, string>();
        foreach (var run in runs)
        {
            var shown = text[run.Start..run.End];
            if (!keys.TryGetValue(shown, out var key)) keys[shown] = key = NameAliases.Of(Spelling.Key(shown));
            if (key.Length > 0) names.Add(new Name(key, shown, run.Start, run.End));
        }

        var full = FullNames(names);
        for (var i = 0; i < names.Count; i++)
        {
            if (full.TryGetValue(names[i].Key, out var key) && key is not null) names[i] = names[i] with { Key = key };
        }

        return names;
    }

    // The last word of exactly one longer name, or the first of a Korean or Chinese one, stands for all of it.
    private static Dictionary<string, string?> FullNames(List<Name> names)
    {
        var full = new Dictionary<string, string?>();
        foreach (var key in names.Select(name => name.Key).Distinct())
        {
            var words = key.Split(' ');
            if (words.Length is < 2 or > 4) continue;

            Offer(full, words[^1], key);
            if (words.Length is 3) Offer(full, words[0], key);
        }

        return full;
    }

    private static void Offer(Dictionary<string, string?> full, string part, string key)
    {
        if (full.TryGetValue(part, out var other) && other != key) full[part] = null;
        else full[part] = key;
    }
}
