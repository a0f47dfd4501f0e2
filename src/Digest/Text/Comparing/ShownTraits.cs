using System.Globalization;
using System.Text;

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

    /// <summary>Those of a text.</summary>
    public static ShownTraits Of(Traits traits)
    {
        var lines = new StringBuilder();
        Add(lines, Name, traits.Names, "");
        Add(lines, Figure, traits.Figures, "");
        Add(lines, Date, traits.Dates, "");
        Add(lines, Word, traits.Words, traits.Language);
        return new ShownTraits(lines.ToString());
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

    private static void Add(StringBuilder lines, char kind, IReadOnlyList<Trait> traits, string scope)
    {
        foreach (var trait in traits)
        {
            lines.Append(kind).Append(CultureInfo.InvariantCulture, $"{Sketch.HashOf(trait.Key, scope):x8}").Append(trait.Shown.Replace(LineEnd, ' ')).Append(LineEnd);
        }
    }
}
