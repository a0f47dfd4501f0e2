using System.Numerics;
using System.Runtime.InteropServices;

namespace Digest.Text.Cutting;

/// <summary>
/// The distinct forms of one text, numbered in the order of their first use, and how often each stands in it: a text says half of its words again,
/// and whoever counts them asks once for each form.
/// </summary>
internal sealed class TextForms(WordForms known, int words)
{
    private readonly List<WordForm> forms = new(words / 2);
    private readonly List<int> counts = new(words / 2);

    // The number of the form whose key leads here, and one; 0 where none does. At least twice as many as forms, so that a search ends soon.
    private int[] places = new int[BitOperations.RoundUpToPowerOf2((uint)words + 2)];

    public int Count => forms.Count;

    public WordForm this[int number] => forms[number];

    /// <summary>How often a form stands in the text.</summary>
    public int CountOf(int number) => counts[number];

    /// <summary>Counts a word as written, whose hash is <paramref name="hash"/>: the form that it is; null where nothing of it is left when folded.</summary>
    public WordForm? Add(ReadOnlySpan<char> written, ulong hash)
    {
        var key = known.KeyOf(hash);
        ref var place = ref places[PlaceOf(key)];
        if (place > 0)
        {
            CollectionsMarshal.AsSpan(counts)[place - 1]++;
            return forms[place - 1];
        }

        var form = known.Of(written, key);
        if (form.IsEmpty)
        {
            return null;
        }

        forms.Add(form);
        counts.Add(1);
        place = forms.Count;
        if (2 * forms.Count > places.Length)
        {
            Widen();
        }

        return form;
    }

    private void Widen()
    {
        places = new int[2 * places.Length];
        for (var number = 0; number < forms.Count; number++)
        {
            places[PlaceOf(forms[number].Key)] = number + 1;
        }
    }

    /// <summary>Where the form of a key is noted, or the free place where it would be.</summary>
    private int PlaceOf(ulong key)
    {
        var mask = places.Length - 1;
        var place = (int)key & mask;
        while (places[place] > 0 && forms[places[place] - 1].Key != key)
        {
            place = (place + 1) & mask;
        }

        return place;
    }
}
