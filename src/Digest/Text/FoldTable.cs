namespace Digest.Text;

/// <summary>
/// What each character becomes when folded. Written by hand because globalization is invariant here:
/// <c>string.Normalize</c> leaves everything but ASCII as it is.
/// </summary>
internal static class FoldTable
{
    /// <summary>Stands for "leaves nothing behind": what an array holds from the start.</summary>
    public const char Dropped = '\0';

    /// <summary>Stands for "becomes more than one letter": see <see cref="Spelled"/>.</summary>
    public const char Several = '\u0001';

    /// <summary>Letters, in lower case, that fold to more than one.</summary>
    public static readonly Dictionary<char, string> Spelled =
        "ßss æae ǣae ǽae œoe þth ﬀff ﬁfi ﬂfl ﬃffi ﬄffl ﬅst ﬆst ĳij ևեւ ﻻلا ﻼلا ﻷلا ﻹلا ﻵلا"
            .Split(' ').ToDictionary(pair => pair[0], pair => pair[1..]);

    private static readonly (char To, string From)[] Letters =
    [
        ('a', "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặªⱥ"),
        ('b', "ḃḅḇƀɓ"),
        ('c', "çćĉċčḉƈȼ"),
        ('d', "ďḋḍḏḑḓđðɖɗ"),
        ('e', "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệəǝɛ"),
        ('f', "ḟƒ"),
        ('g', "ĝğġģǧǵḡǥɠ"),
        ('h', "ĥȟḣḥḧḩḫẖħ"),
        ('i', "ìíîïĩīĭįǐȉȋḭḯỉịıɨİ"),
        ('j', "ĵǰɉ"),
        ('k', "ķǩḱḳḵƙĸ"),
        ('l', "ĺļľḷḹḻḽłŀƚ"),
        ('m', "ḿṁṃ"),
        ('n', "ñńņňǹṅṇṉṋŋɲŉ"),
        ('o', "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøǿºɔɵ"),
        ('p', "ṕṗ"),
        ('r', "ŕŗřȑȓṙṛṝṟɍ"),
        ('s', "śŝşšșṡṣṥṧṩſẛ"),
        ('t', "ţťțṫṭṯṱẗŧ"),
        ('u', "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữựʉ"),
        ('v', "ṽṿʋ"),
        ('w', "ŵẁẃẅẇẉẘ"),
        ('x', "ẋẍ"),
        ('y', "ýÿŷȳẏẙỳỵỷỹƴ"),
        ('z', "źżžẑẓẕƶ"),
        ('α', "άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ"),
        ('ε', "έἐἑἒἓἔἕὲέ"),
        ('η', "ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ"),
        ('ι', "ΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ"),
        ('ο', "όὀὁὂὃὄὅὸό"),
        ('ρ', "ῤῥ"),
        ('σ', "ς"),
        ('υ', "ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ"),
        ('ω', "ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ"),
        // Russian writes ё or е for the same word; й and ї are letters of their own.
        ('е', "ёѐ"),
        ('и', "ѝ"),
        ('г', "ґ"),
        // Arabic spellings that writers mix: the seats of hamza, final ya, ta marbuta; Persian keyboards' ya and kaf.
        ('ا', "أإآٱ"),
        ('ي', "ىیئ"),
        ('و', "ؤ"),
        ('ه', "ةۀھہە"),
        ('ك', "ک"),
        ('\'', "’‘‛ʼʹ`´′＇"),
        ('"', "“”„‟«»″＂"),
        ('-', "‐‑‒–—―−﹣－"),
    ];

    // Accents and vowel points; tatweel; joiners, direction marks, soft hyphen: a word is the same word without them.
    private static readonly (char First, char Last)[] Silent =
    [
        ('\u0300', '\u036F'), ('\u0483', '\u0487'), ('\u0591', '\u05BD'), ('\u05BF', '\u05BF'), ('\u05C1', '\u05C7'),
        ('\u0610', '\u061A'), ('\u0640', '\u0640'), ('\u064B', '\u065F'), ('\u0670', '\u0670'), ('\u06D6', '\u06ED'),
        ('\u093C', '\u093C'), ('\u09BC', '\u09BC'), ('\u0A3C', '\u0A3C'), ('\u00AD', '\u00AD'), ('\u200B', '\u200F'),
        ('\u202A', '\u202E'), ('\u2060', '\u2064'), ('\u2066', '\u2069'), ('\uFE00', '\uFE0F'), ('\uFEFF', '\uFEFF'),
    ];

    // The zeros of the scripts whose ten digits readers and writers mix with ours.
    private const string Zeros = "٠۰०০੦૦୦௦౦೦൦๐໐༠၀០０";

    private const string HalfWidthKana = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

    /// <summary>For every UTF-16 unit the one it folds to, <see cref="Dropped"/> or <see cref="Several"/>.</summary>
    public static readonly char[] Folded = Make();

    private static char[] Make()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = (char)i;
        }

        // The full-width forms are the printable ASCII characters, 0xFEE0 further on.
        for (var full = '！'; full <= '～'; full++)
        {
            table[full] = char.ToLowerInvariant((char)(full - 0xFEE0));
        }

        for (var i = 0; i < HalfWidthKana.Length; i++)
        {
            table['｡' + i] = HalfWidthKana[i];
        }

        foreach (var zero in Zeros)
        {
            for (var digit = 0; digit < 10; digit++)
            {
                table[zero + digit] = (char)('0' + digit);
            }
        }

        foreach (var letter in Spelled.Keys)
        {
            table[letter] = Several;
        }

        foreach (var (to, from) in Letters)
        {
            foreach (var letter in from)
            {
                table[letter] = to;
            }
        }

        for (var i = 0; i < table.Length; i++)
        {
            if (table[i] == i)
            {
                table[i] = char.ToLowerInvariant((char)i);
            }

            table[i] = table[table[i]];
        }

        foreach (var (first, last) in Silent)
        {
            table.AsSpan(first, last - first + 1).Clear();
        }

        table[Dropped] = ' ';
        table['\u0001'] = ' ';
        return table;
    }
}
