using System.Text.RegularExpressions;

namespace Digest.Tests.House;

/// <summary>The folders are the stations of the data's way, and data flows one way.</summary>
public sealed partial class FolderGraphTests
{
    /// <summary>Who may use whom; the map in src/README.md says it in words.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Storage"] = [],
        ["Text"] = [],
        ["Telegram.Api"] = [],
        ["Feeds"] = ["Storage", "Text"],
        ["Articles"] = ["Feeds", "Web", "Text", "Storage"],
        ["Stories"] = ["Articles", "Text", "Storage"],
        ["Editions"] = ["Stories", "Articles", "Feeds", "Text", "Storage"],
        ["Lookups"] = ["Editions", "Stories", "Articles", "Text", "Storage"],
        ["Bot"] = ["Health", "Editions", "Lookups", "Stories", "Articles", "Feeds", "Text", "Storage"],
        ["Telegram"] = ["Web", "Telegram.Api", "Bot", "Editions", "Storage"],
        ["Terminal"] = ["Bot", "Editions", "Stories", "Articles", "Feeds"],
        ["Web"] = [],
        ["Health"] = ["Web", "Storage"],
        ["Jobs"] = ["Health", "Editions", "Stories", "Articles", "Feeds", "Storage"],
        ["Cli"] = ["Health", "Telegram.Api", "Lookups", "Editions", "Stories", "Articles", "Feeds", "Text", "Storage"],
    };

    [Fact]
    public void Every_folder_uses_only_what_lies_before_it()
    {
        var trespasses =
            from path in Repository.Sources("src", "Digest")
            let own = FolderOf(Path.GetRelativePath(Repository.File("src", "Digest"), path))
            where own is not null
            from used in Used(File.ReadAllText(path))
            where used != own && !MayUse[own].Contains(used)
            select $"{Path.GetFileName(path)}: {own} uses {used}";

        trespasses.ShouldBeEmpty();
    }

    [Fact]
    public void Every_folder_stands_in_the_graph_and_in_the_map()
    {
        var folders = Directory.GetDirectories(Repository.File("src", "Digest"))
            .Select(path => Path.GetFileName(path)!)
            .Where(name => name is not ("bin" or "obj"))
            .ToList();

        folders.ShouldAllBe(folder => MayUse.ContainsKey(folder));
        var map = Repository.Read("src", "README.md");
        folders.ShouldAllBe(folder => map.Contains($"{folder}/"));
    }

    [Fact]
    public void A_file_lives_in_the_namespace_of_its_folder()
    {
        var strays =
            from path in Repository.Sources("src", "Digest")
            let folder = Path.GetDirectoryName(Path.GetRelativePath(Repository.File("src"), path))!.Replace('/', '.')
            let stated = Namespace().Match(File.ReadAllText(path))
            where stated.Success && stated.Groups["name"].Value != folder
            select $"{path}: {stated.Groups["name"].Value}";

        strays.ShouldBeEmpty();
    }

    private static IEnumerable<string> Used(string source) => Using()
        .Matches(source)
        .Select(match => Station(match.Groups["name"].Value));

    private static string? FolderOf(string path) => Path.GetDirectoryName(path) is { Length: > 0 } folder ? Station(folder.Replace('/', '.')) : null;

    /// <summary>A station is a top folder with all that is in it; the client of Telegram is one of its own.</summary>
    private static string Station(string folder) => folder.StartsWith("Telegram.Api", StringComparison.Ordinal) ? "Telegram.Api" : folder.Split('.')[0];

    [GeneratedRegex(@"^using (?:static )?Digest\.(?<name>[A-Za-z.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Using();

    [GeneratedRegex(@"^namespace (?<name>[A-Za-z.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Namespace();
}
