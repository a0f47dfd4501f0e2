using System.Text.RegularExpressions;
using Digest.Bot;
using Digest.Bot.Languages;
using Digest.Tests.House;
using Digest.Tests.Support;

namespace Digest.Tests.Bot.Languages;

/// <summary>Every language says everything, with the same values in it, and nothing that nobody says.</summary>
public sealed partial class PhrasesTests
{
    public static TheoryData<string> Languages => new(Words.Codes);

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_every_sentence_and_no_other(string code) =>
        Words.In(code).Keys.Order(StringComparer.Ordinal).ShouldBe(Words.English.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_sentence_holds_the_same_values_in_every_form_of_every_language(string code)
    {
        foreach (var key in Words.English.Keys)
        {
            var wanted = Places(Words.English.Phrase(key).Only);
            var counted = Words.English.Phrase(key).Forms.Count > 1;
            foreach (var (form, template) in Words.In(code).Phrase(key).Forms)
            {
                // The number itself may be left unsaid: "same names Kim, Putin", "one story".
                Places(template).Except(wanted).Except(counted ? ["count"] : []).ShouldBeEmpty($"{code} {key} {form}");
                wanted.Except(Places(template)).Except(counted && form != PluralRules.Other ? ["count"] : []).ShouldBeEmpty($"{code} {key} {form}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_sentence_with_a_number_has_the_forms_that_the_language_counts_by(string code)
    {
        foreach (var key in Words.English.Keys.Where(key => Words.English.Phrase(key).Forms.Count > 1))
        {
            var forms = Words.In(code).Phrase(key).Forms.Keys;
            PluralRules.Categories(code).Except(forms).ShouldBeEmpty($"{code} {key}");
            forms.Except(PluralRules.Categories(code)).ShouldBeSubsetOf([PluralRules.Other], $"{code} {key}");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_no_empty_sentence_and_no_stray_brace(string code)
    {
        foreach (var (key, form) in Words.In(code).Keys.SelectMany(key => Words.In(code).Phrase(key).Forms.Values.Select(form => (key, form))))
        {
            form.Text.Trim('\u200E', '\u200F').ShouldNotBeEmpty($"{code} {key}");
            Place().Replace(form.Text, "").ShouldNotContain("{", customMessage: $"{code} {key}");
        }
    }

    [Fact]
    public async Task Every_key_that_the_program_says_is_there_and_every_key_is_said()
    {
        await using var app = await DigestApp.Start();
        var commands = app.Get<IEnumerable<ICommand>>().Where(command => !command.Hidden).Select(command => $"help.{command.Name}").ToList();
        var sources = Repository.Sources("src", "Digest").Select(File.ReadAllText).ToList();
        var said = sources.SelectMany(source => Said().Matches(source)).Select(match => match.Groups["key"].Value).Distinct().ToList();
        var made = sources.SelectMany(source => Made().Matches(source)).Select(match => match.Groups["prefix"].Value).Where(prefix => prefix != "help.").Distinct().ToList();
        var named = sources.SelectMany(source => Literal().Matches(source)).Select(match => match.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);

        said.Concat(commands).Except(Words.English.Keys).ShouldBeEmpty("said, but in no file");
        Words.English.Keys
            .Where(key => !named.Contains(key) && !commands.Contains(key) && !made.Exists(prefix => key.StartsWith(prefix, StringComparison.Ordinal)))
            .ShouldBeEmpty("in the file, but never said");
    }

    private static HashSet<string> Places(Template template) => [.. Place().Matches(template.Text).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]+)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();

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
