namespace Digest.Bot.Views;

/// <summary>Numbers with their nouns.</summary>
public static class Count
{
    /// <summary>"1 story", "2 stories".</summary>
    public static string Of(long count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";

    public static string Stories(long count) => Of(count, "story", "stories");

    public static string Articles(long count) => Of(count, "article", "articles");

    public static string Feeds(long count) => Of(count, "feed", "feeds");

    public static string Sources(long count) => Of(count, "source", "sources");
}
