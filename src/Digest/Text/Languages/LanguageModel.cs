using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Digest.Text.Languages;

/// <summary>
/// What the n-grams of one script tell about its languages: a weight for every n-gram and language, added up over a text.
/// Made by the profile maker of the benchmarks project; one file a script in <c>Languages/</c>.
/// </summary>
internal sealed class LanguageModel
{
    // No n-gram is kept there; its row weighs nothing.
    private const int Free = 0;

    // So many weights of eight bits fit into a sum of sixteen.
    private const int MostAtOnce = 255;

    private readonly (uint Hash, int Row)[] places;
    private readonly sbyte[] weights;

    private LanguageModel(string[] languages, string[] grams, ReadOnlySpan<sbyte> columns)
    {
        Languages = languages;
        Width = (languages.Length + Vector<sbyte>.Count - 1) / Vector<sbyte>.Count * Vector<sbyte>.Count;
        places = new (uint Hash, int Row)[(int)BitOperations.RoundUpToPowerOf2((uint)grams.Length * 2)];
        weights = new sbyte[(grams.Length + 1) * Width];
        for (var gram = 0; gram < grams.Length; gram++)
        {
            var row = (gram + 1) * Width;
            var hash = Grams.Hash(grams[gram]);
            places[PlaceOf(hash)] = (hash, row);
            for (var language = 0; language < languages.Length; language++)
            {
                weights[row + language] = columns[(language * grams.Length) + gram];
            }
        }
    }

    /// <summary>The languages that are told apart, as BCP 47 primary tags.</summary>
    public string[] Languages { get; }

    /// <summary>How many sums <see cref="Sum"/> needs: the languages, rounded up.</summary>
    public int Width { get; }

    /// <summary>Reads the model that was written as three parts under Brotli: languages, n-grams, weights by language.</summary>
    public static LanguageModel Read(string name)
    {
        using var stream = typeof(LanguageModel).Assembly.GetManifestResourceStream($"Languages/{name}.bin")
            ?? throw new InvalidOperationException($"The program was built without Languages/{name}.bin");
        using var brotli = new BrotliStream(stream, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        brotli.CopyTo(plain);
        plain.Position = 0;
        using var reader = new BinaryReader(plain);
        var languages = reader.ReadString().Split(' ');
        var grams = reader.ReadString().Split('\n');
        return new LanguageModel(languages, grams, MemoryMarshal.Cast<byte, sbyte>(reader.ReadBytes(languages.Length * grams.Length)));
    }

    /// <summary>Adds to <paramref name="sums"/> what the n-grams of <paramref name="words"/> (see <see cref="Grams"/>) weigh for each language.</summary>
    public void Sum(ReadOnlySpan<char> words, Span<int> sums)
    {
        Span<uint> hashes = stackalloc uint[words.Length * Grams.Longest];
        hashes = hashes[..Grams.In(words, hashes)];
        Span<int> rows = stackalloc int[hashes.Length];
        var known = 0;
        foreach (var hash in hashes)
        {
            var row = places[PlaceOf(hash)].Row;
            rows[known] = row;
            known += row is Free ? 0 : 1;
        }

        for (var at = 0; at < known; at += MostAtOnce)
        {
            Add(rows[at..Math.Min(known, at + MostAtOnce)], sums);
        }
    }

    // Languages side by side, n-grams one after the other: the sums stay in registers, the rows are fetched ahead.
    private void Add(ReadOnlySpan<int> rows, Span<int> sums)
    {
        for (var side = 0; side < Width; side += Vector<sbyte>.Count)
        {
            Vector<short> lower = default, upper = default;
            foreach (var row in rows)
            {
                Vector.Widen(new Vector<sbyte>(weights, row + side), out var low, out var high);
                lower += low;
                upper += high;
            }

            for (var i = 0; i < Vector<short>.Count; i++)
            {
                sums[side + i] += lower[i];
                sums[side + Vector<short>.Count + i] += upper[i];
            }
        }
    }

    /// <summary>Where an n-gram is kept, or the free place where it would be.</summary>
    private int PlaceOf(uint hash)
    {
        var mask = places.Length - 1;
        var place = (int)hash & mask;
        while (places[place].Row is not Free && places[place].Hash != hash)
        {
            place = (place + 1) & mask;
        }

        return place;
    }
}
