using System.Reflection;
using System.Text.Json;

namespace Digest.Bot.Languages;

/// <summary>The files of the languages, which travel in the program. A file that is put there is a language that is spoken.</summary>
internal static class Phrasebook
{
    private const string Prefix = "Phrases/";
    private const string Suffix = ".json";

    /// <summary>The two-letter codes of all files.</summary>
    public static IReadOnlyList<string> Codes() =>
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>All sentences of a language by their keys, set as <paramref name="set"/> has it. An object in place of a sentence holds its plural forms.</summary>
    public static IReadOnlyDictionary<string, Phrase> Read(string code, Func<string, string> set)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Prefix}{code}{Suffix}")!;
        using var file = JsonDocument.Parse(stream);
        return file.RootElement.EnumerateObject().ToDictionary(entry => entry.Name, entry => PhraseOf(entry.Value, set), StringComparer.Ordinal);
    }

    private static Phrase PhraseOf(JsonElement stated, Func<string, string> set) => new(
        stated.ValueKind == JsonValueKind.Object
            ? stated.EnumerateObject().ToDictionary(form => form.Name, form => Template.Parse(set(form.Value.GetString()!)), StringComparer.Ordinal)
            : new Dictionary<string, Template>(StringComparer.Ordinal) { [PluralRules.Other] = Template.Parse(set(stated.GetString()!)) });
}
