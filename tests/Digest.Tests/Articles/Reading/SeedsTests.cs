using System.Text.Json;
using Digest.Articles.Reading;

namespace Digest.Tests.Articles.Reading;

/// <summary>The documents the service was first asked to read, when they are at hand.</summary>
public sealed class SeedsTests
{
    private static readonly string Folder = Path.Combine(Samples.Root, "..", "shared", "seeds");

    [SkippableTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Each_seed_is_read_exactly(int number)
    {
        Skip.IfNot(File.Exists(Path.Combine(Folder, "truth.json")), "the seeds are not beside the repository");
        using var truths = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "truth.json")));
        var (name, truth) = (truths.RootElement.EnumerateObject().ElementAt(number).Name, truths.RootElement.EnumerateObject().ElementAt(number).Value);

        var read = PlainTextReader.Read(File.ReadAllText(Path.Combine(Folder, name)));

        read.Title.ShouldBe(Field(truth, "title"));
        Stated(read).ShouldBe(Field(truth, "published"));
        read.Source.ShouldBe(Field(truth, "dateline_source"));
        read.Byline.ShouldBe(Field(truth, "byline"));
        read.Standfirst.ShouldBe(Field(truth, "standfirst"));
        Folded(read.Text).ShouldBe(Folded(Field(truth, "body_true")!));
        Folded(read.Text).ShouldStartWith(Folded(Field(truth, "body_first_sentence")!));
        Folded(read.Text).ShouldEndWith(Folded(Field(truth, "body_last_sentence")!));
        foreach (var unwanted in Texts(truth, "must_not_contain").Concat(Texts(truth, "should_not_contain")))
        {
            read.Text.ShouldNotContain(unwanted, Case.Sensitive);
        }

        Texts(truth, "must_not_be_published").ShouldNotContain(read.Published?.ToString("yyyy-MM-dd"));
        Texts(truth, "must_not_be_source").ShouldNotContain(read.Source);
    }

    private static string? Stated(ReadArticle read) => read.Published?.ToString(read.PublishedDayOnly ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss");

    private static string? Field(JsonElement truth, string name) =>
        truth.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static List<string> Texts(JsonElement truth, string name) =>
        truth.TryGetProperty(name, out var values) ? values.EnumerateArray().Select(value => value.GetString()!).ToList() : [];

    private static string Folded(string text) =>
        string.Join(' ', text.Replace('“', '"').Replace('”', '"').Replace('’', '\'').Replace('‘', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

internal static class Samples
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Read(string name) =>
        File.ReadAllText(Path.Combine(Root, "tests", "Digest.Tests", "Articles", "Reading", "Samples", name));

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Digest.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
