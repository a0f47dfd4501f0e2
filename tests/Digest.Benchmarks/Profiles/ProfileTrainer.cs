using System.Numerics;
using System.Runtime.InteropServices;
using Digest.Text.Languages;

namespace Digest.Benchmarks.Profiles;

/// <summary>
/// Logistic regression over n-grams, trained by stochastic gradient with AdaGrad's step: the weights are learnt
/// together, so overlapping n-grams do not count the same evidence twice.
/// </summary>
internal sealed class ProfileTrainer
{
    private const float Rate = 0.12f;

    private readonly IReadOnlyList<Samples> samples;
    private readonly string[] grams;
    private readonly Dictionary<uint, int> rows = [];
    private readonly float[] weights;
    private readonly float[] squares;
    private readonly int width;

    public ProfileTrainer(IReadOnlyList<Samples> samples, string[] grams)
    {
        this.samples = samples;
        this.grams = grams;
        width = (samples.Count + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        weights = new float[grams.Length * width];
        squares = new float[grams.Length * width];
        Array.Fill(squares, 0.05f);
        for (var row = 0; row < grams.Length; row++)
        {
            rows[Grams.Hash(grams[row])] = row;
        }
    }

    public void Train(int steps)
    {
        // A fixed seed: the same texts give the same model.
        var random = new Random(7);
        var hashes = new uint[4096];
        var found = new List<int>();
        var scores = new float[width];
        var step = new float[width];
        for (var i = 0; i < steps; i++)
        {
            var language = Pick(random);
            var text = samples[language].Text(random);
            found.Clear();
            var count = Grams.In(text, hashes);
            for (var h = 0; h < count; h++)
            {
                if (rows.TryGetValue(hashes[h], out var row))
                {
                    found.Add(row * width);
                }
            }

            if (found.Count > 0)
            {
                Learn(language, found, scores, step, 1f - ((float)i / steps));
            }
        }
    }

    /// <summary>The weights in eight bits, language by language, and the n-grams they belong to.</summary>
    public (byte[] Columns, string[] Grams) Quantized()
    {
        var largest = weights.Select(Math.Abs).Order().ElementAt((int)(weights.Length * 0.9999));
        var columns = new byte[grams.Length * samples.Count];
        for (var row = 0; row < grams.Length; row++)
        {
            for (var language = 0; language < samples.Count; language++)
            {
                var weight = Math.Clamp(weights[(row * width) + language] / largest * 127, -127, 127);
                columns[(language * grams.Length) + row] = (byte)(sbyte)Math.Round(weight);
            }
        }

        Console.WriteLine($"scale {127 / largest}");
        return (columns, grams);
    }

    private int Pick(Random random)
    {
        var left = random.NextDouble() * samples.Sum(each => each.Likelihood);
        var language = 0;
        while (language < samples.Count - 1 && (left -= samples[language].Likelihood) > 0)
        {
            language++;
        }

        return language;
    }

    private void Learn(int language, List<int> found, float[] scores, float[] slopes, float left)
    {
        Array.Clear(scores);
        foreach (var row in found)
        {
            Add(weights.AsSpan(row, width), scores);
        }

        Soften(scores.AsSpan(0, samples.Count), slopes);
        slopes[language] -= 1;
        foreach (var row in found)
        {
            Descend(row, slopes, left);
        }
    }

    private static void Add(ReadOnlySpan<float> from, Span<float> to)
    {
        var left = MemoryMarshal.Cast<float, Vector<float>>(from);
        var right = MemoryMarshal.Cast<float, Vector<float>>(to);
        for (var i = 0; i < right.Length; i++)
        {
            right[i] += left[i];
        }
    }

    private static void Soften(ReadOnlySpan<float> scores, Span<float> shares)
    {
        var highest = float.MinValue;
        foreach (var score in scores)
        {
            highest = MathF.Max(highest, score);
        }

        var total = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            total += shares[i] = MathF.Exp(scores[i] - highest);
        }

        for (var i = 0; i < scores.Length; i++)
        {
            shares[i] /= total;
        }
    }

    private void Descend(int row, ReadOnlySpan<float> slopes, float left)
    {
        var slope = MemoryMarshal.Cast<float, Vector<float>>(slopes);
        var weight = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(row, width));
        var square = MemoryMarshal.Cast<float, Vector<float>>(squares.AsSpan(row, width));
        var rate = new Vector<float>(Rate * left);
        for (var i = 0; i < slope.Length; i++)
        {
            square[i] += slope[i] * slope[i];
            weight[i] -= rate * slope[i] / Vector.SquareRoot(square[i]);
        }
    }
}
