using System.IO.Compression;
using System.Numerics;

namespace Digest.Text.Languages;

/// <summary>
/// What the n-grams of one script tell about its languages: a weight for every n-gram and language, added up over a text.
/// Made by the profile maker of the benchmarks project; one file a script in <c>Languages/</c>.
/// </summary>
internal sealed class LanguageModel
{
    // Of 32 bits once in four thousand million, that of no n-gram that is kept.
    private const uint Free = 0;

    // So many weights of eight bits fit into a sum of sixteen.
    private const int MostAtOnce = 255;

    // Beside each other and not in one, for most n-grams of a text are not known, and the hashes alone tell that.
    private readonly uint[] hashes;
    private readonly int[] rows;
    private readonly sbyte[] weights;

    // The file's parts are read as they come: a model is a few megabytes, and its file unpacked is as much again.
    private LanguageModel(BinaryReader file)
    {
        Languages = file.ReadString().Split(' ');
        Width = (Languages.Length + Vector<sbyte>.Count - 1) / Vector<sbyte>.Count * Vector<sbyte>.Count;
        ReadOnlySpan<char> grams = file.ReadString();
        var column = new byte[grams.Count('\n') + 1];
        hashes = new uint[(int)BitOperations.RoundUpToPowerOf2((uint)column.Length * 2)];
        rows = new int[hashes.Length];
        var row = 0;
        foreach (var gram in grams.Split('\n'))
        {
            var hash = Grams.Hash(grams[gram]);
            var place = PlaceOf(hash);
            (hashes[place], rows[place]) = (hash, row += Width);
        }

        weights = new sbyte[(column.Length + 1) * Width];
        for (var language = 0; language < Languages.Length; language++)
        {
            file.BaseStream.ReadExactly(column);
            for (var gram = 0; gram < column.Length; gram++)
            {
                weights[((gram + 1) * Width) + language] = (sbyte)column[gram];
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
        using var reader = new BinaryReader(brotli);
        return new LanguageModel(reader);
    }

    /// <summary>Adds to <paramref name="sums"/> what the n-grams of <paramref name="words"/> (see <see cref="Grams"/>) weigh for each language.</summary>
    public void Sum(ReadOnlySpan<char> words, Span<int> sums)
    {
        Span<uint> grams = stackalloc uint[words.Length * Grams.Longest];
        grams = grams[..Grams.In(words, grams)];
        Span<int> known = stackalloc int[grams.Length];
        var count = 0;
        foreach (var gram in grams)
        {
            if (PlaceOf(gram) is var place && hashes[place] is not Free)
            {
                known[count++] = rows[place];
            }
        }

        for (var at = 0; at < count; at += MostAtOnce)
        {
            Add(known[at..Math.Min(count, at + MostAtOnce)], sums);
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
        var mask = hashes.Length - 1;
        var place = (int)hash & mask;
        while (hashes[place] is not Free && hashes[place] != hash)
        {
            place = (place + 1) & mask;
        }

        return place;
    }
}
