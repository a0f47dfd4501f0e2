using System.Runtime.InteropServices;
using Digest.Text.Spelling;

namespace Digest.Text.Naming;

/// <summary>Gives every run its key: one for all spellings, aliases resolved, a surname following its full name, initials their long form.</summary>
internal static class NameKeys
{
    // Names of one text with the same consonants: more of them are compared with nothing.
    private const int MostAlike = 12;

    public static List<Name> Resolve(string text, List<NameRun> runs)
    {
        var names = new List<Name>(runs.Count);
        var (distinct, keys) = (new List<KnownName>(), new HashSet<string>());
        foreach (var run in runs)
        {
            var known = NameMemory.Of(text.AsSpan(run.Start, run.End - run.Start));
            if (known.Key.Length > 0)
            {
                names.Add(new Name(known.Key, known.Written, run.Start, run.End) { From = run.From });
            }

            if (known.Key.Length > 0 && keys.Add(known.Key))
            {
                distinct.Add(known);
            }
        }

        var others = FullNames(distinct);
        AddSpellings(distinct, others);
        AddInitials(text, names, others);
        for (var i = 0; i < names.Count; i++)
        {
            if (others.TryGetValue(names[i].Key, out var key) && key is not null)
            {
                names[i] = names[i] with { Key = key };
            }
        }

        return names;
    }

    // The last word of exactly one longer name, or the first of a Korean or Chinese one, stands for all of it.
    private static Dictionary<string, string?> FullNames(List<KnownName> names)
    {
        var full = new Dictionary<string, string?>();
        foreach (var name in names)
        {
            foreach (var part in name.Parts)
            {
                Offer(full, part, name.Key);
            }
        }

        return full;
    }

    private static void Offer(Dictionary<string, string?> full, string part, string key)
    {
        full[part] = full.TryGetValue(part, out var other) && other != key ? null : key;
    }

    // Трамп, Трампом, a slip of the typesetter: what the key leaves apart, and one text does not.
    private static void AddSpellings(List<KnownName> names, Dictionary<string, string?> others)
    {
        var alike = new Dictionary<string, List<KnownName>>(names.Count);
        foreach (var name in names)
        {
            if (name.Bucket.Length <= 1)
            {
                continue;
            }

            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(alike, name.Bucket, out _);
            first ??= [];
            if (first.Count == MostAlike)
            {
                continue;
            }

            if (first.Find(other => SameName.Judge(other.Form, name.Form) is NameMatch.Ending or NameMatch.Typo or NameMatch.Transliteration) is { } known)
            {
                others.TryAdd(name.Key, known.Key);
                continue;
            }

            first.Add(name);
        }
    }

    // "Korean Central News Agency (KCNA)": from there on the initials stand for the long form.
    private static void AddInitials(string text, List<Name> names, Dictionary<string, string?> others)
    {
        for (var i = 1; i < names.Count; i++)
        {
            var (longer, shorter) = (names[i - 1], names[i]);
            if (text.AsSpan(longer.End, shorter.Start - longer.End) is " (" && IsInitialsOf(shorter.Text, longer.Text))
            {
                others[shorter.Key] = longer.Key;
            }
        }
    }

    private static bool IsInitialsOf(string initials, string name)
    {
        var at = 0;
        var begins = true;
        foreach (var letter in name)
        {
            if (begins && char.IsUpper(letter))
            {
                if (at == initials.Length || initials[at] != letter)
                {
                    return false;
                }

                at++;
            }

            begins = letter is ' ' or '-';
        }

        return at > 1 && at == initials.Length;
    }
}
