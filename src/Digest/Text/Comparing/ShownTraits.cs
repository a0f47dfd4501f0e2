using System.Globalization;
using System.Runtime.CompilerServices;

namespace Digest.Text.Comparing;

/// <summary>
/// How the traits of a text are shown to a reader, for those that turn out to be shared: a line each, the heaviest first, with its kind and
/// the number by which a <see cref="Sketch"/> knows it.
/// </summary>
/// <param name="Kept">As it is kept while the text waits to be compared.</param>
internal sealed record ShownTraits(string Kept)
{
    public const char Name = 'n';
    public const char Figure = 'f';
    public const char Date = 'd';
    public const char Word = 'w';

    private const char LineEnd = '\n';
    private const int NumberAt = 1;
    private const int ShownAt = 9;

    // Sixty lines of some twenty characters; longer ones are put together in room from elsewhere.
    private const int Usual = 1536;

    /// <summary>Those of a text.</summary>
    public static ShownTraits Of(Traits traits)
    {
        var lines = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[Usual]);
        Add(ref lines, Name, traits.Names, "");
        Add(ref lines, Figure, traits.Figures, "");
        Add(ref lines, Date, traits.Dates, "");
        Add(ref lines, Word, traits.Words, traits.Language);
        return new ShownTraits(lines.ToStringAndClear());
    }

    /// <summary>Of a kind, those whose numbers fit, as they are shown. A line that says nothing is left out.</summary>
    public IReadOnlyList<string> Shared(char kind, Predicate<uint> isShared, int most)
    {
        var shared = new List<string>();
        var lines = Kept.AsSpan();
        foreach (var range in lines.Split(LineEnd))
        {
            var line = lines[range];
            if (shared.Count < most
                && line.Length > ShownAt
                && line[0] == kind
                && uint.TryParse(line[NumberAt..ShownAt], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
                && isShared(number))
            {
                shared.Add(line[ShownAt..].ToString());
            }
        }

        return shared;
    }

    private static void Add(ref DefaultInterpolatedStringHandler lines, char kind, IReadOnlyList<Trait> traits, string scope)
    {
        foreach (var trait in traits)
        {
            lines.AppendFormatted(kind);
            lines.AppendFormatted(Sketch.HashOf(trait.Key, scope), "x8");
            lines.AppendLiteral(trait.Shown.Replace(LineEnd, ' '));
            lines.AppendFormatted(LineEnd);
        }
    }
}
