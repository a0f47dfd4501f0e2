using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Digest.Text;

/// <summary>
/// What the n-grams of one script tell about its languages: a weight for every n-gram and language, added up over a text.
/// Made by the profile maker of the benchmarks project; one file a script in <c>Languages/</c>.
/// </summary>
internal sealed class LanguageModel
{
    private const int Free = -1;

    private readonly uint[] hashes;
    private readonly int[] rows;
    private readonly short[] weights;
    private readonly int width;

    private LanguageModel(string[] languages, string[] grams, ReadOnlySpan<sbyte> columns)
    {
        Languages = languages;
        width = (languages.Length + Vector<short>.Count - 1) / Vector<short>.Count * Vector<short>.Count;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)grams.Length * 2);
        hashes = new uint[size];
        rows = new int[size];
        weights = new short[grams.Length * width];
        Array.Fill(rows, Free);
        for (var row = 0; row < grams.Length; row++)
        {
            Add(Grams.Hash(grams[row]), row * width);
            for (var language = 0; language < languages.Length; language++)
            {
                weights[(row * width) + language] = columns[(language * grams.Length) + row];
            }
        }
    }

    /// <summary>The languages that are told apart, as BCP 47 primary tags.</summary>
    public string[] Languages { get; }

    /// <summary>How many sums <see cref="Sum"/> needs: the languages, rounded up.</summary>
    public int Width => width;

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
        Span<uint> found = stackalloc uint[words.Length * Grams.Longest];
        Span<short> block = stackalloc short[width];
        var count = Grams.In(words, found);
        var total = MemoryMarshal.Cast<short, Vector<short>>(block);
        var held = 0;
        foreach (var hash in found[..count])
        {
            var row = RowOf(hash);
            if (row is Free)
            {
                continue;
            }

            var weight = MemoryMarshal.Cast<short, Vector<short>>(weights.AsSpan(row, width));
            for (var i = 0; i < total.Length; i++)
            {
                total[i] += weight[i];
            }

            // So many weights of eight bits fit into sixteen.
            if (++held < 255)
            {
                continue;
            }

            Spill(block, sums);
            held = 0;
        }

        Spill(block, sums);
    }

    private static void Spill(Span<short> block, Span<int> sums)
    {
        for (var i = 0; i < block.Length; i++)
        {
            sums[i] += block[i];
        }

        block.Clear();
    }

    private int RowOf(uint hash)
    {
        var mask = hashes.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            if (rows[slot] is Free || hashes[slot] == hash)
            {
                return rows[slot];
            }
        }
    }

    private void Add(uint hash, int row)
    {
        var mask = hashes.Length - 1;
        var slot = (int)hash & mask;
        while (rows[slot] is not Free && hashes[slot] != hash)
        {
            slot = (slot + 1) & mask;
        }

        hashes[slot] = hash;
        rows[slot] = row;
    }
}
