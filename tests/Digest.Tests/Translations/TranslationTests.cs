using System.Text.RegularExpressions;
using Digest.Bot;
using Digest.Bot.Languages;

namespace Digest.Tests.Translations;

/// <summary>Every language says everything, with the same values in it.</summary>
public sealed partial class TranslationTests
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

    private static HashSet<string> Places(Template template) => [.. Place().Matches(template.Text).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]+)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
