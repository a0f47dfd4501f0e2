using System.Collections.Frozen;
using Lookup = System.Collections.Frozen.FrozenSet<string>.AlternateLookup<System.ReadOnlySpan<char>>;

namespace Digest.Text.Naming;

/// <summary>Words with a part of their own in names: titles, joiners, and those that never name.</summary>
internal static class NameWords
{
    private static readonly Lookup Titles = Set(
        "Mr Mrs Ms Mister Miss Dr Prof Professor Sir Dame Lord Lady Baroness Rev Reverend Father Sister Bishop Archbishop Cardinal Pope Rabbi Imam Sheikh Ayatollah "
        + "President Vice Prime Premier Minister Chancellor Secretary Senator Sen Rep Representative Congressman Congresswoman Gov Governor Mayor Ambassador Councillor "
        + "King Queen Prince Princess Duke Duchess Emperor Judge Justice Attorney Prosecutor Sheriff Chief Officer Engineer Engineers Champion Englishman GM QB RB WR CB LB MP MEP Deputy Coroner Detective Agent Trooper Warden Marshal Patrolman Surgeon Inspector Constable Commissioner Superintendent "
        + "Gen General Lt Lieutenant Col Colonel Maj Major Capt Captain Sgt Sergeant Cpl Corporal Adm Admiral Commander Marshal Foreign Defence Defense Finance Interior Home "
        + "CEO CFO COO CTO Chairman Chairperson President-elect Chairwoman Director Manager Coach Spokesman Spokeswoman Spokesperson Leader Actor Actress Singer Comedian Rapper Novelist Author Writer Editor Reporter Correspondent Lawyer Counsel Biologist Doctor Nurse Midfielder Defender Striker Goalkeeper Quarterback Linebacker Receiver Pitcher Forward Guard Center "
        + "Herr Frau Bundeskanzler Bundespräsident Präsident Präsidentin Minister Ministerin Kanzler Kanzlerin "
        + "Monsieur Madame Président Présidente Ministre Señor Señora Presidente Presidenta Ministro Ministra Senhor Senhora Doutor Dom Dona Don "
        + "Президент Министр Премьер Глава Генерал Депутат Губернатор");

    private static readonly Lookup Never = Set(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December "
        + "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun AM PM GMT UTC EST EDT PST PDT "
        + "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Januar Februar März Mai Juni Juli Oktober Dezember "
        + "I I'm I’m I’ve I’ll I’d I've I'll I'd Yes No OK Later Earlier Today Yesterday Tomorrow Now Then Last Former While When After Before During Despite Following According Since Under Why How What Where Who Only Even Still Just Once Early Late Recently Speaking Asked However Meanwhile Named Fired Although Though But And");

    private static readonly Lookup Hollow = Set(
        "TV DVD CD SUV GPS DNA DUI PC Internet Web Christmas Easter Earth God Posted Published Updated Share Photo Photos Video Read More Click Story Image Images Copyright "
        + "Street Avenue Road Club Act Department Club City County North South East West");

    private static readonly Lookup Joiners = Set("of de da do dos das del della di du des la le van von der den bin ibn al el y e zu");

    private static readonly Lookup Owners = Set("People Women Men Children Workers Farmers Teachers World King Queen Veterans Lloyd Macy McDonald Levi");

    private static readonly Lookup Bodies = Set(
        "Academy Administration Agency Association Authority Board Bureau Center Centre Commission Committee Council Department Directorate Federation Foundation "
        + "Institute Ministry Office Organisation Organization School Service Services Society University College Faculty Union Bank");

    private static readonly Lookup WithOf = Set(
        "States Republic Republics Kingdom Court Courts Commonwealth Federation Chamber Museum Gallery Hall Church House Assembly Congress Parliament Senate Party Front Movement Army Navy Command Fleet Guard Force Forces "
        + "Gulf Bay Isle Isles Island Islands Cape Sea Strait Mount Lake Valley Port Cathedral Basilica Library Garden Gardens Tower Palace Castle Bridge Airport Hospital Clinic Center Centre Theatre Theater "
        + "League Cup Championship Championships Games Open Act Treaty Battle War Prize Order Medal Journal Times Institutes Schools Studies Sciences Arts Division District Diocese Conference Band Knights Daughters Sons House Heart Game Lord Speaker Fund Organisation Organization Programme Program Network Alliance Group Company Corporation Team Club Foundation Trust");

    /// <summary>Whether a word is what bodies and places are called that are "of" something: a court, a gulf, a ministry.</summary>
    public static bool HasOf(ReadOnlySpan<char> word) => IsBody(word) || WithOf.Contains(word);

    /// <summary>Whether a word stands before a person's name and is no part of it.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => Titles.Contains(word);

    /// <summary>Whether a title is a form of address alone, so that it is read as a part of what somebody is called: Mr Hughes, Dr. Lane.</summary>
    public static bool IsCourtesy(ReadOnlySpan<char> title) => title is "Mr" or "Mrs" or "Ms" or "Miss" or "Dr";

    /// <summary>Whether a word is what bodies are called: a ministry, a bank.</summary>
    public static bool IsBody(ReadOnlySpan<char> word) => Bodies.Contains(word);

    /// <summary>Whether a word is capitalised without naming anything: days, months, "I".</summary>
    public static bool IsNever(ReadOnlySpan<char> word) => Never.Contains(word);

    /// <summary>Whether a word, capitalised as it may be, names nothing when it stands alone.</summary>
    public static bool IsHollow(ReadOnlySpan<char> word) => Hollow.Contains(word);

    /// <summary>Whether a stop word is a given name as well where it is capitalised inside a sentence: Will.</summary>
    public static bool IsStopAndName(ReadOnlySpan<char> word) => word is "Will";

    /// <summary>Whether a company's name ends with this word.</summary>
    public static bool EndsCompany(ReadOnlySpan<char> word) => word is "Ltd" or "Inc" or "LLC" or "Plc" or "PLC" or "GmbH" or "Corp";

    /// <summary>Whether a small word may stand inside a name.</summary>
    public static bool Joins(ReadOnlySpan<char> word) => Joiners.Contains(word);

    /// <summary>Whether a possessive of this word stands inside names: the People's Republic.</summary>
    public static bool OwnsInNames(ReadOnlySpan<char> word) => Owners.Contains(word);

    private static Lookup Set(string words) => words.Split(' ').ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
}
