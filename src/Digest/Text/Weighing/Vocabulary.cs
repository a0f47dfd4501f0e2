using System.Runtime.InteropServices;
using Digest.Text.Cutting;

namespace Digest.Text.Weighing;

/// <summary>The distinct terms of one article, numbered in the order of their first use.</summary>
internal sealed class Vocabulary
{
    // The distinct words of an article of 600, with some room.
    private const int UsualTerms = 400;

    // At least twice as many places as terms, so that a search ends soon.
    private const int UsualPlaces = 1024;

    private readonly List<WordForm> first = new(UsualTerms);
    private readonly List<ulong> hashes = new(UsualTerms);
    private readonly List<int> dates = [];

    // The number of the term whose hash leads here, and one; 0 where none does.
    private int[] places = new int[UsualPlaces];

    public int Count => first.Count;

    public string this[int number] => first[number].Term;

    /// <summary>The terms that name a year, a month or a weekday.</summary>
    public IReadOnlyList<int> Dates => dates;

    /// <summary>The key of the year, month or weekday that a term names; null for any other.</summary>
    public string? DateOf(int number) => first[number].Date;

    /// <summary>The hash of each term, by its number.</summary>
    public ReadOnlySpan<ulong> Hashes => CollectionsMarshal.AsSpan(hashes);

    /// <summary>The term as it was first written.</summary>
    public string FirstWritten(int number) => first[number].Written;

    /// <summary>
    /// The number of a word's term, and whether the word is a stop word: as the term's first spelling is, so that "others" leaves "other" one;
    /// US is no "us".
    /// </summary>
    public (int Number, bool Stop) Add(WordForm form)
    {
        var number = NumberOf(form);
        return (number, first[number].Stop && form.Letters is not Letters.Caps);
    }

    private int NumberOf(WordForm form)
    {
        ref var place = ref places[PlaceOf(form.Hash)];
        if (place > 0)
        {
            return place - 1;
        }

        first.Add(form);
        hashes.Add(form.Hash);
        place = first.Count;
        if (form.Date is not null)
        {
            dates.Add(first.Count - 1);
        }

        if (2 * first.Count > places.Length)
        {
            Widen();
        }

        return first.Count - 1;
    }

    private void Widen()
    {
        places = new int[2 * places.Length];
        for (var number = 0; number < hashes.Count; number++)
        {
            places[PlaceOf(hashes[number])] = number + 1;
        }
    }

    /// <summary>Where the term of a hash is noted, or the free place where it would be.</summary>
    private int PlaceOf(ulong hash)
    {
        var mask = places.Length - 1;
        var place = (int)hash & mask;
        while (places[place] > 0 && hashes[places[place] - 1] != hash)
        {
            place = (place + 1) & mask;
        }

        return place;
    }
}
