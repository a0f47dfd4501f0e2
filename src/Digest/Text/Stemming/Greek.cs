namespace Digest.Text.Stemming;

/// <summary>Endings of nouns, adjectives and verbs, accents already folded.</summary>
internal static class Greek
{
    private static readonly Suffixes Endings = new(3, """
        ουσ ων εσ οσ ησ ασ εωσ εισ ιων ιου ιοσ ια ιο οι αι α η ο ι υ ου ω ε
        ματα ματοσ ματων μα ικοσ ικη ικο ικου ικησ ικων ικα ικοι ικεσ ικουσ
        ηκαν ηκε ουν ουσαν ονται εται ειται ουνται ει εισ ουμε ετε ησε ησαν ισε ισαν ωσε ωσαν σει σουν θηκε θηκαν θει θουν
        """);

    public static ReadOnlySpan<char> Stem(string word) => Endings.Cut(word);
}
