using System.Text.RegularExpressions;
using Digest.Bot;
using Digest.Tests.House;
using Digest.Tests.Support;

namespace Digest.Tests.Bot.Languages;

/// <summary>What the program says stands in its file, and the file holds nothing that nobody says.</summary>
public sealed partial class PhrasesTests
{
    [Fact]
    public async Task Every_key_that_the_program_says_is_there_and_every_key_is_said()
    {
        await using var app = await DigestApp.Start();
        var commands = app.Get<IEnumerable<ICommand>>().Where(command => !command.Hidden).Select(command => $"help.{command.Name}").ToList();
        var sources = Repository.Sources("src", "Digest").Select(File.ReadAllText).ToList();
        var said = sources.SelectMany(source => Said().Matches(source)).Select(match => match.Groups["key"].Value).Distinct().ToList();
        var made = sources.SelectMany(source => Made().Matches(source)).Select(match => match.Groups["prefix"].Value).Where(prefix => prefix != "help.").Append("trouble.").Distinct().ToList();
        var named = sources.SelectMany(source => Literal().Matches(source)).Select(match => match.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);

        said.Concat(commands).Except(Words.English.Keys).ShouldBeEmpty("said, but in no file");
        Words.English.Keys
            .Where(key => !named.Contains(key) && !commands.Contains(key) && !made.Exists(prefix => key.StartsWith(prefix, StringComparison.Ordinal)))
            .ShouldBeEmpty("in the file, but never said");
    }

    /// <summary>A key where it is said.</summary>
    [GeneratedRegex(@"\b(Say|Count|Rich)\(\s*""(?<key>[a-z][A-Za-z]*\.[A-Za-z0-9.]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Said();

    /// <summary>A key that is put together where it is said.</summary>
    [GeneratedRegex(@"\b(Say|Count|Rich)\(\s*\$""(?<prefix>[a-z][A-Za-z]*\.([A-Za-z]+\.)*)\{", RegexOptions.ExplicitCapture)]
    private static partial Regex Made();

    /// <summary>A key by itself: it may be chosen in one place and said in another.</summary>
    [GeneratedRegex(@"""(?<key>[a-z][A-Za-z]*\.[A-Za-z0-9.]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Literal();
}
