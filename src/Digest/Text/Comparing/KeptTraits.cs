using System.Text.Json;
using System.Text.Json.Serialization;

namespace Digest.Text.Comparing;

/// <summary>What is kept beside an article for those who ask later: its names, by their keys, and the fingerprint of its wording.</summary>
public sealed partial record KeptTraits(IReadOnlyList<KeptTraits.Name> Names, IReadOnlyList<ulong> Fingerprint)
{
    /// <summary>As it is kept.</summary>
    public static string Write(Traits traits) =>
        JsonSerializer.Serialize(new KeptTraits([.. traits.Names.Select(name => new Name(name.Key))], traits.Fingerprint), Json.Default.KeptTraits);

    /// <summary>As it was kept; earlier there was more.</summary>
    public static KeptTraits Read(string kept) => JsonSerializer.Deserialize(kept, Json.Default.KeptTraits)!;

    /// <summary>A name by the key that its spellings share.</summary>
    public sealed record Name(string Key);

    [JsonSerializable(typeof(KeptTraits))]
    private sealed partial class Json : JsonSerializerContext;
}
