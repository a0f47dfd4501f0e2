using System.Globalization;
using System.IO.Compression;
using Digest.Text;

namespace Digest.Benchmarks.Profiles;

/// <summary>
/// Makes the language models of <c>Text/Languages/</c> from a folder that holds, for each language, free running text
/// (<c>TAG.txt</c>) and a list of words (<c>TAG.words</c>, may be empty). See README.md beside this file.
/// </summary>
public static class ProfileMaker
{
    private static readonly Plan[] Plans =
    [
        new("devanagari", Script.Devanagari, "hi mr ne", 6_000, 300_000),
        new("arabic", Script.Arabic, "ar fa ur", 8_000, 300_000),
        new("cyrillic", Script.Cyrillic, "ru uk be bg mk sr kk ky mn", 16_000, 1_200_000),
        new("han", Script.Han, "zh ja", 14_000, 400_000),
        new(
            "latin",
            Script.Latin,
            "af az bs ca cs cy da de en eo es et eu fi fr ga gl hr hu id is it la lg lt lv mi ms nb nl nn pl pt ro sk sl sn so sq sr st sv sw tl tn tr ts uz vi xh yo zu",
            60_000,
            5_000_000),
    ];

    // Beside its nearest kin: what much news is written in, and what very little is.
    private static readonly Dictionary<double, string> Likelihoods = new()
    {
        [4] = "en",
        [3] = "es id nl zh",
        [2] = "ar bg cs da de fa fi fr hi hr hu it nb pl pt ro ru sv tr uk vi",
        [0.5] = "gl ne ky uz la eo lg mi sn st tn ts xh nn bs",
    };

    /// <summary>
    /// Trains the models, one for each script with several languages, and writes them into <paramref name="target"/>;
    /// those named in <paramref name="names"/>, or all.
    /// </summary>
    public static void Make(string corpus, string target, params IReadOnlyCollection<string> names)
    {
        Directory.CreateDirectory(target);
        foreach (var plan in Plans.Where(plan => names.Count is 0 || names.Contains(plan.Name)))
        {
            Make(plan, corpus, target);
        }
    }

    private static void Make(Plan plan, string corpus, string target)
    {
        var languages = plan.Languages.Split(' ');
        var samples = languages.Select(tag => new Samples(corpus, tag, plan.Script, Likelihood(tag))).ToList();
        var spoken = samples.Select(each => each.Spoken.ToHashSet()).ToList();
        var all = spoken.SelectMany(each => each).ToHashSet();
        foreach (var each in samples)
        {
            each.TakeList(all);
        }

        var trainer = new ProfileTrainer(samples, GramChoice.From(samples, plan.Grams));
        trainer.Train(plan.Steps);
        var (columns, chosen) = trainer.Quantized();
        using var file = File.Create(Path.Combine(target, plan.Name + ".bin"));
        using var brotli = new BrotliStream(file, CompressionLevel.SmallestSize);
        using var writer = new BinaryWriter(brotli);
        writer.Write(string.Join(' ', languages));
        writer.Write(string.Join('\n', chosen));
        writer.Write(columns);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{plan.Name}: {languages.Length} languages, {chosen.Length} n-grams"));
    }

    private static double Likelihood(string tag) =>
        Likelihoods.FirstOrDefault(pair => pair.Value.Split(' ').Contains(tag), new KeyValuePair<double, string>(1, "")).Key;

    private sealed record Plan(string Name, Script Script, string Languages, int Grams, int Steps);
}
