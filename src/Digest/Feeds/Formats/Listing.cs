namespace Digest.Feeds.Formats;

/// <summary>Short lists of names or words, each once, in the order they come.</summary>
internal static class Listing
{
    /// <summary>An entry with more authors, categories or files than this is a mistake or an attack; the rest is left out.</summary>
    public const int Most = 200;

    /// <summary>Adds what says something and is not there yet.</summary>
    public static void AddOnce(this List<string> list, string? value)
    {
        if (!string.IsNullOrEmpty(value) && list.Count < Most && !list.Contains(value))
        {
            list.Add(value);
        }
    }
}
