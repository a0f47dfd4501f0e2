using System.Collections.Frozen;

namespace Digest.Text.Summaries;

/// <summary>Tells whether a sentence hangs in the air without the one before it: it opens with a pronoun, or says "also" of somebody.</summary>
internal static class Leaning
{
    // "Kim also said", "The minister, too, …": the word that points back stands near the beginning.
    private const int OpeningWords = 5;

    // By language, for a word means little in another: English "On Monday" is no Czech "he". What points back stands behind the bar.
    private static readonly FrozenDictionary<string, Signs> ByLanguage = new Dictionary<string, string>
    {
        ["en"] = "He She They It This That These Those His Her Their Its But And Also However Meanwhile Moreover Furthermore Additionally So Then Yet Nor Or Thus Therefore | also likewise",
        ["de"] = "Er Sie Es Dies Diese Dieser Dieses Dabei Damit Dazu Dafür Deshalb Daher Dennoch Trotzdem Zudem Außerdem Ihm Ihr Ihre Sein Seine Aber Und Auch Doch Also | auch ebenfalls außerdem zudem",
        ["fr"] = "Il Elle Ils Elles Cela Ceci Cette Ce Ces Son Sa Ses Leur Leurs Celui-ci Celle-ci Mais Et Aussi Puis Cependant Toutefois Pourtant Ainsi | également aussi",
        ["es"] = "Él Ella Ellos Ellas Esto Eso Este Esta Su Sus Pero Y Además También Asimismo Sin Luego Entonces | también además asimismo",
        ["pt"] = "Ele Ela Eles Elas Isto Isso Este Esta Esse Essa Seu Sua Seus Suas Mas E Além Também Porém Contudo Depois Então | também ainda",
        ["it"] = "Egli Lui Lei Loro Essa Esso Questo Questa Ciò Suo Sua Ma E Anche Inoltre Però Tuttavia Poi Quindi | anche inoltre",
        ["nl"] = "Hij Zij Ze Het Dit Dat Deze Zijn Haar Hun Maar En Ook Daarnaast Daarom Toch | ook eveneens",
        ["ru"] = "Он Она Они Оно Это Этот Эта Эти Его Её Ее Их Ему Ей Им Но А И Также Однако Поэтому Кроме При Тогда Затем Потом Причем Причём | также тоже",
        ["uk"] = "Він Вона Вони Воно Це Цей Ця Ці Його Її Їх Йому Їм Але А І Й Також Однак Проте Тому Крім При Тоді Потім | також теж",
        ["be"] = "Ён Яна Яны Яно Гэта Гэты Яго Яе Іх Але А І Таксама Аднак Таму | таксама",
        ["bg"] = "Той Тя Те То Това Този Тази Тези Неговият Нейният Но А И Също Освен Обаче Затова | също",
        ["sr"] = "Он Она Они Оне То Ово Овај Ова Његов Њен Али А И Такође Међутим Зато On Ona Oni One To Ovo Ovaj Ova Njegov Njen Ali A I Takođe Međutim Zato | такође takođe",
        ["hr"] = "On Ona Oni One To Ovo Ovaj Ova Njegov Njezin Ali A I Također Međutim Zato | također",
        ["pl"] = "On Ona Oni One To Ten Ta Te Jego Jej Ich Ale A I Także Również Jednak Dlatego Ponadto | także również też",
        ["cs"] = "On Ona Oni To Ten Ta Tento Tato Jeho Její Jejich Ale A Také Avšak Proto Navíc Přitom | také rovněž",
        ["sk"] = "On Ona Oni To Ten Tá Tento Táto Jeho Jej Ich Ale A Tiež Avšak Preto Navyše Pritom | tiež takisto",
        ["sv"] = "Han Hon De Det Den Detta Denna Hans Hennes Deras Men Och Också Dessutom Därför | också även",
        ["da"] = "Han Hun De Det Den Dette Denne Hans Hendes Deres Men Og Også Desuden Derfor | også",
        ["nb"] = "Han Hun De Det Den Dette Denne Hans Hennes Deres Men Og Også Dessuten Derfor | også",
        ["fi"] = "Hän He Se Ne Tämä Nämä Hänen Heidän Mutta Ja Myös Lisäksi Siksi | myös",
        ["tr"] = "O Onlar Bu Bunlar Şu Onun Onların Ama Ancak Ve Ayrıca Fakat Bunun Böylece | ayrıca",
        ["id"] = "Dia Ia Mereka Ini Itu Hal Namun Tetapi Tapi Dan Juga Selain Karena | juga",
        ["ar"] = "هو هي هم وهو وهي وهم هذا هذه وهذا وهذه ذلك وذلك لكن ولكن وقال وأضاف وأكد وأوضح وأشار كما وتابع | أيضا أيضاً",
        ["fa"] = "او وی آنها آن این اما ولی همچنین و | نیز همچنین",
        ["hi"] = "यह वह वे ये उन्होंने उसने इसने इस उस इसके उसके उनके उनकी लेकिन और इसलिए | भी",
        ["el"] = "Αυτός Αυτή Αυτό Αυτοί Αυτές Αυτά Εκείνος Εκείνη Όμως Αλλά Και Επίσης Ωστόσο Επιπλέον Έτσι | επίσης",
        ["he"] = "הוא היא הם הן זה זו זאת אלה אלו אך אבל גם וגם לכן אולם בנוסף כך | גם",
        ["ro"] = "El Ea Ei Ele Acesta Aceasta Acest Această Aceștia Acestea Dar Însă Și Totuși Astfel Apoi | asemenea",
        ["hu"] = "Ő Ők Ez Ezt Ezek De És Azonban Emellett Ezért Viszont Így | szintén",
        ["ca"] = "Ell Ella Ells Elles Això Aquest Aquesta Aquests Aquestes Però I També Tanmateix Així | també",
        ["vi"] = "Họ Nó Đây Nhưng Và | cũng",
        ["ur"] = "یہ وہ اس ان انہوں لیکن اور جبکہ تاہم چنانچہ | بھی",
        ["ko"] = "그는 그녀는 그들은 이는 이것은 그것은 이에 그러나 하지만 그리고 또 또한 | 또한",
    }.ToFrozenDictionary(pair => pair.Key, pair => Signs.Of(pair.Value));

    // Where no blank parts words a sentence opens with letters. What stands behind the bar opens alike and hangs on nothing: Yemen, Naples, a merger.
    private static readonly FrozenDictionary<string, OpeningLetters> Unspaced = new Dictionary<string, string>
    {
        ["zh"] = "他 她 它 这 這 那 此 该 該 其 但 而且 然而 不过 不過 因此 所以 于是 於是 另外 同时 同時 随后 隨後 接着 也 还 還 并 並 对此 對此 | 他国 他國 他人 那不勒斯 那曲 也门 也門 并购 並購 但丁 还原 還原 这一天 这个月 这周",
        ["ja"] = "彼 これ それ この その しかし また だが そして さらに 一方 同氏 同社 なお ただ | これまで このほど このところ またが",
        ["th"] = "เธอ พวกเขา แต่ และ นอกจากนี้ อย่างไรก็ตาม ดังนั้น ทั้งนี้ | แต่ง และเล็ม",
    }.ToFrozenDictionary(pair => pair.Key, pair => OpeningLetters.Of(pair.Value));

    // "This year", "These days": a time, known to everybody.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Times = (
        "day days week weeks month months year years morning afternoon evening night weekend time spring summer autumn fall winter season "
        + "Jahr Jahres Woche Mal année semaine fois matin soir mois año semana vez mañana ano manhã anno settimana volta mattina год году раз неделя рік року").Split(' ').ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the sentence of these words leans on the one before it; in a language without a table never.</summary>
    public static bool Leans(Passage passage, ReadOnlySpan<Mark> words)
    {
        if (!words.IsEmpty && Unspaced.TryGetValue(passage.Language, out var letters))
        {
            return letters.Open(passage.Text.AsSpan(words[0].Start));
        }

        if (words.IsEmpty || !ByLanguage.TryGetValue(passage.Language, out var signs))
        {
            return false;
        }

        if (signs.Openings.Contains(passage.Shown(words[0])))
        {
            return words.Length is 1 || !Times.Contains(passage.Shown(words[1]));
        }

        foreach (var word in words[..Math.Min(OpeningWords, words.Length)])
        {
            if (signs.PointingBack.Contains(passage.Shown(word)) || IsSetOffToo(passage, word))
            {
                return true;
            }
        }

        return false;
    }

    // "The minister, too, left": with a comma it is "also", without one a measure.
    private static bool IsSetOffToo(Passage passage, in Mark word) =>
        passage.Language is "en" && passage.Shown(word) is "too" && word.Start > 1 && passage.Text[word.Start - 2] is ',';

    private sealed record OpeningLetters(string[] Openings, string[] Known)
    {
        public static OpeningLetters Of(string words)
        {
            var halves = words.Split('|', StringSplitOptions.TrimEntries);
            return new OpeningLetters(halves[0].Split(' '), halves[1].Split(' '));
        }

        public bool Open(ReadOnlySpan<char> sentence) => Begins(sentence, Openings) && !Begins(sentence, Known);

        private static bool Begins(ReadOnlySpan<char> sentence, string[] openings)
        {
            foreach (var opening in openings)
            {
                if (sentence.StartsWith(opening, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private sealed record Signs(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openings, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PointingBack)
    {
        public static Signs Of(string words)
        {
            var halves = words.Split('|');
            return new Signs(Set(halves[0]), Set(halves[1]));
        }

        private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
            words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
