using System.Collections.Frozen;

namespace Digest.Text.Naming;

/// <summary>Adjectives of peoples: capitalised, part of names (Indian Navy), but no names by themselves.</summary>
internal static class Demonyms
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = (
        "Afghan African Albanian Algerian American Arab Arabic Argentine Argentinian Armenian Asian Australian Austrian Azerbaijani Bangladeshi Belarusian Belgian "
        + "Bolivian Bosnian Brazilian British Bulgarian Burmese Cambodian Cameroonian Canadian Catalan Chechen Chilean Chinese Christian Colombian Congolese Croatian Cuban Cypriot Czech "
        + "Danish Dutch Ecuadorian Egyptian English Eritrean Estonian Ethiopian European Filipino Finnish French Georgian German Ghanaian Greek Haitian Hungarian "
        + "Icelandic Indian Indonesian Iranian Iraqi Irish Islamic Israeli Italian Ivorian Jamaican Japanese Jewish Jordanian Kazakh Kenyan Korean Kosovan Kurdish Kuwaiti Kyrgyz "
        + "Latin Latvian Lebanese Liberian Libyan Lithuanian Macedonian Malaysian Maltese Mexican Moldovan Mongolian Moroccan Mozambican Muslim Nepalese Nepali Nigerian "
        + "Norwegian Pakistani Palestinian Panamanian Paraguayan Peruvian Polish Portuguese Qatari Roman Romanian Russian Rwandan Saudi Scottish Senegalese Serbian Sicilian Singaporean "
        + "Slovak Slovenian Somali Soviet Spanish Sudanese Swedish Swiss Syrian Taiwanese Tajik Tanzanian Thai Tibetan Tunisian Turkish Turkmen Ugandan Ukrainian Uruguayan "
        + "Uzbek Venezuelan Vietnamese Welsh Western Eastern Northern Southern Yemeni Yemenite Zambian Zimbabwean "
        + "Americans Australians Britons Germans Indians Iranians Israelis Italians Palestinians Russians Ukrainians Muslims Christians Jews Arabs Europeans Africans Asians Koreans "
        + "Catholic Protestant Orthodox Sunni Shia Shiite Hindu Buddhist Democrat Democrats Republican Republicans Democratic").Split(' ').ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => Words.Contains(word);
}
