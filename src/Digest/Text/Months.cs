using System.Collections.Frozen;

namespace Digest.Text;

/// <summary>
/// Names of months and weekdays in the languages news is dated in. A word is compared folded: case, accents and
/// a closing full stop do not matter, so <c>Août</c>, <c>aout</c> and <c>AOÛT.</c> are one name.
/// </summary>
public static class Months
{
    /// <summary>The longest word worth looking up; anything longer is no name of ours.</summary>
    private const int LongestName = 24;

    /// <summary>The last of the signs that letters are the same without.</summary>
    private const char LastMark = '\u200f';

    /// <summary>A line is a language (or a second set of one), a column a month; <c>|</c> parts spellings, <c>_</c> stands for a blank.</summary>
    /// <remarks>Where languages disagree (<c>listopad</c> is November in Polish and Czech, October in Croatian) the first line wins.</remarks>
    private const string MonthTable = """
        January|Jan February|Feb March|Mar April|Apr May June|Jun July|Jul August|Aug September|Sep|Sept October|Oct November|Nov December|Dec
        Januar|Jänner|Jän Februar|Feber|Febr März|Maerz|Mär|Mrz April Mai Juni Juli August September Oktober|Okt November Dezember|Dez
        janvier|janv février|févr|fév mars avril|avr mai juin juillet|juil août septembre octobre novembre décembre|déc
        enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre|set octubre noviembre diciembre|dic
        janeiro fevereiro|fev março abril maio|mai junho julho agosto setembro|set outubro|out novembro dezembro|dez
        gennaio|gen febbraio|febb marzo aprile maggio|mag giugno|giu luglio|lug agosto settembre|sett ottobre|ott novembre dicembre
        gener|gen febrer març abril maig juny juliol agost setembre octubre novembre desembre|des
        januari februari maart|mrt april mei juni juli augustus september oktober|okt november december
        januari februari mars april maj juni juli augusti september oktober november december
        januar februar mars|marts april mai|maj juni juli august september oktober november desember|december
        janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember
        tammikuu|tammikuuta helmikuu|helmikuuta maaliskuu|maaliskuuta huhtikuu|huhtikuuta toukokuu|toukokuuta kesäkuu|kesäkuuta heinäkuu|heinäkuuta elokuu|elokuuta syyskuu|syyskuuta lokakuu|lokakuuta marraskuu|marraskuuta joulukuu|joulukuuta
        jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember
        января|январь|янв февраля|февраль|фев|февр марта|март|мар апреля|апрель|апр мая|май июня|июнь|июн июля|июль|июл августа|август|авг сентября|сентябрь|сен|сент октября|октябрь|окт ноября|ноябрь|ноя|нояб декабря|декабрь|дек
        січня|січень|січ лютого|лютий|лют березня|березень|бер квітня|квітень|кві|квіт травня|травень|тра|трав червня|червень|чер|черв липня|липень|лип серпня|серпень|сер|серп вересня|вересень|вер жовтня|жовтень|жов|жовт листопада|листопад|лист|лис грудня|грудень|гру
        студзеня|студзень лютага|люты сакавіка|сакавік красавіка|красавік траўня|травень|мая чэрвеня|чэрвень ліпеня|ліпень жніўня|жнівень верасня|верасень кастрычніка|кастрычнік лістапада|лістапад снежня|снежань
        януари|яну февруари март април май юни юли август септември|септ октомври ноември декември
        јануар|јан фебруар|феб март|мар април|апр мај јун|јуни јул|јули август|авг септембар|септември октобар|октомври новембар|ноември децембар|декември
        januar|siječnja|siječanj februar|veljače|veljača mart|ožujka|ožujak april|travnja|travanj maj|svibnja|svibanj jun|lipnja|lipanj jul|srpnja|srpanj avgust|kolovoza|kolovoz septembar|rujna|rujan oktobar|listopad novembar|studenoga|studenog|studeni decembar|prosinca|prosinac
        stycznia|styczeń|sty lutego|luty|lut marca|marzec kwietnia|kwiecień|kwi maja|maj czerwca|czerwiec|cze lipca|lipiec|lip sierpnia|sierpień|sie września|wrzesień|wrz października|październik|paź listopada|lis grudnia|grudzień|gru
        ledna|leden|led února|únor|úno března|březen|bře dubna|duben|dub května|květen|kvě června|červen|čvn července|červenec|čvc srpna|srpen|srp září|zář října|říjen|říj listopadu|listopad prosince|prosinec|pro
        januára|január februára|február marca|marec apríla|apríl mája|máj júna|jún júla|júl augusta|august septembra|september októbra|október novembra|november decembra|december
        januar februar marec|marca april maj junij|junija julij|julija avgust|avg september oktober november december
        január|jan február|febr március|márc április|ápr május|máj június|jún július|júl augusztus|aug szeptember|szept október|okt november|nov december|dec
        ianuarie|ian februarie martie aprilie mai iunie|iun iulie|iul august septembrie octombrie noiembrie|noi decembrie
        janāris|janvāris|janvārī februāris|februārī marts|martā aprīlis|aprīlī maijs|maijā jūnijs|jūnijā jūlijs|jūlijā augusts|augustā septembris|septembrī oktobris|oktobrī novembris|novembrī decembris|decembrī
        sausio|sausis vasario|vasaris kovo|kovas balandžio|balandis gegužės|gegužė birželio|birželis liepos|liepa rugpjūčio|rugpjūtis rugsėjo|rugsėjis spalio|spalis lapkričio|lapkritis gruodžio|gruodis
        Ιανουαρίου|Ιανουάριος|Ιαν|Γενάρης Φεβρουαρίου|Φεβρουάριος|Φεβ|Φεβρ|Φλεβάρης Μαρτίου|Μάρτιος|Μαρ|Μάρτης Απριλίου|Απρίλιος|Απρ|Απρίλης Μαΐου|Μάιος|Μαι|Μάης Ιουνίου|Ιούνιος|Ιουν|Ιούνης Ιουλίου|Ιούλιος|Ιουλ|Ιούλης Αυγούστου|Αύγουστος|Αυγ|Αύγ Σεπτεμβρίου|Σεπτέμβριος|Σεπ|Σεπτ|Σεπτέμβρης Οκτωβρίου|Οκτώβριος|Οκτ|Οκτώβρης Νοεμβρίου|Νοέμβριος|Νοε|Νοέμβρης Δεκεμβρίου|Δεκέμβριος|Δεκ|Δεκέμβρης
        Ocak|Oca Şubat|Şub Mart Nisan|Nis Mayıs Haziran|Haz Temmuz|Tem Ağustos|Ağu Eylül|Eyl Ekim|Eki Kasım|Kas Aralık|Ara
        yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr
        Januari Februari|Pebruari Maret|Mac April Mei Juni|Jun Juli|Julai Agustus|Ogos|Agt|Agu September Oktober|Okt November|Nopember|Nop Desember|Disember|Des|Dis
        Enero Pebrero Marso Abril Mayo Hunyo Hulyo Agosto Setyembre Oktubre Nobyembre Disyembre
        Januari Februari Machi Aprili Mei Juni Julai Agosti Septemba Oktoba Novemba Desemba
        يناير فبراير مارس أبريل|إبريل مايو يونيو|يونية يوليو|يولية أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
        كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول
        جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر
        ژانویه فوریه مارس آوریل|آپریل مه|می|مى ژوئن|جون ژوئیه|جولای اوت|آگوست|اگست سپتامبر|ستمبر اکتبر نوامبر|نومبر دسامبر|دسمبر
        فروردین اردیبهشت خرداد تیر مرداد|امرداد شهریور مهر آبان آذر دی بهمن اسفند
        جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
        ינואר|בינואר|ינו פברואר|בפברואר|פבר מרץ|במרץ|מרס|במרס אפריל|באפריל|אפר מאי|במאי יוני|ביוני יולי|ביולי אוגוסט|באוגוסט|אוג ספטמבר|בספטמבר|ספט אוקטובר|באוקטובר|אוק נובמבר|בנובמבר|נוב דצמבר|בדצמבר|דצמ
        जनवरी|जन फरवरी|फ़रवरी|फर मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर
        জানুয়ারি|জানুয়ারী ফেব্রুয়ারি|ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট|আগষ্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর
        มกราคม|ม.ค กุมภาพันธ์|ก.พ มีนาคม|มี.ค เมษายน|เม.ย พฤษภาคม|พ.ค มิถุนายน|มิ.ย กรกฎาคม|ก.ค สิงหาคม|ส.ค กันยายน|ก.ย ตุลาคม|ต.ค พฤศจิกายน|พ.ย ธันวาคม|ธ.ค
        一月|正月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月
        """;

    /// <summary>Weekdays, in no order: a date is read without them.</summary>
    private const string WeekdayTable = """
        Monday Mon Tuesday Tue Tues Wednesday Wed Weds Thursday Thu Thur Thurs Friday Fri Saturday Sat Sunday Sun
        Montag Mo Dienstag Di Mittwoch Mi Donnerstag Do Freitag Fr Samstag Sonnabend Sa Sonntag So
        lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim
        lunes martes miércoles mié jueves jue viernes vie sábado sáb domingo dom
        segunda segunda-feira seg terça terça-feira ter quarta quarta-feira qua quinta quinta-feira qui sexta sexta-feira sex
        lunedì martedì mercoledì giovedì gio venerdì sabato sab domenica
        dilluns dimarts dimecres dijous divendres dissabte diumenge
        maandag ma dinsdag di woensdag wo donderdag do vrijdag vr zaterdag za zondag zo
        måndag mån tisdag tis onsdag ons torsdag tor tors fredag fre lördag lör söndag sön mandag man tirsdag lørdag lør søndag søn
        maanantai maanantaina tiistai tiistaina keskiviikko keskiviikkona torstai torstaina perjantai perjantaina lauantai lauantaina sunnuntai sunnuntaina
        понедельник пн вторник вт среда ср четверг чт пятница пт суббота сб воскресенье вс
        понеділок вівторок середа четвер пʼятниця п'ятниця субота неділя понеделник вторник сряда четвъртък петък събота неделя
        poniedziałek pon wtorek wt środa śr czwartek czw piątek pt sobota sob niedziela nd
        pondělí po úterý út středa st čtvrtek čt pátek pá sobota so neděle ne pondelok utorok streda štvrtok piatok nedeľa
        ponedjeljak ponedeljak utorak srijeda sreda četvrtak petak subota nedjelja nedelja
        hétfő hét kedd szerda sze csütörtök csü péntek pén szombat szo vasárnap vas
        luni marți marţi miercuri joi vineri sâmbătă duminică
        Δευτέρα Δευ Τρίτη Τρι Τετάρτη Τετ Πέμπτη Πεμ Παρασκευή Παρ Σάββατο Σαβ Κυριακή Κυρ
        Pazartesi Pzt Salı Sal Çarşamba Çar Perşembe Per Cuma Cum Cumartesi Cmt Pazar Paz
        Senin Sen Selasa Sel Rabu Rab Kamis Kam Jumat Jum Sabtu Sab Minggu Min Isnin Khamis Jumaat Ahad
        الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
        دوشنبه سه‌شنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه شنبه یکشنبه
        שני שלישי רביעי חמישי שישי שבת ראשון
        सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार
        월요일 화요일 수요일 목요일 금요일 토요일 일요일 월 화 수 목 금 토 일
        星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日
        """;

    private const string Marked =
        "àáâãäåāăąạǎ" + "çćčĉċ" + "ďđ" + "èéêëēĕėęě" + "ğĝġģ" + "ìíîïĩīĭįıİ" + "ķ" + "łĺļľ" + "ñńņň" + "òóôõöøōŏő" +
        "ŕŗř" + "śşšșŝ" + "ťţț" + "ùúûüũūŭůűų" + "ýÿ" + "źżž" + "άέήίϊΐόύϋΰώς" + "ё" + "أإآٱىیکةۀئ";

    private const string Plain =
        "aaaaaaaaaaa" + "ccccc" + "dd" + "eeeeeeeee" + "gggg" + "iiiiiiiiii" + "k" + "llll" + "nnnn" + "ooooooooo" +
        "rrr" + "sssss" + "ttt" + "uuuuuuuuuu" + "yy" + "zzz" + "αεηιιιουυυωσ" + "е" + "ااااييكههي";

    private static readonly char[] Fold = FoldTable();
    private static readonly FrozenDictionary<string, int> Numbers = ReadMonths();
    private static readonly FrozenSet<string> Weekdays = ReadWeekdays();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> NumberOf = Numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WeekdayIs = Weekdays.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>1 to 12 for a month's name in any known language, full, short or inflected; 0 for any other word. Arabic double names are one word with one blank.</summary>
    public static int Number(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[LongestName];
        return Folded(word, folded) is { Length: > 0 } name && NumberOf.TryGetValue(name, out var number) ? number : 0;
    }

    /// <summary>Whether the word names a day of the week in any known language, full or short. Some short ones name a month elsewhere (<c>mar</c>).</summary>
    public static bool IsWeekday(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[LongestName];
        return Folded(word, folded) is { Length: > 0 } name && WeekdayIs.Contains(name);
    }

    private static ReadOnlySpan<char> Folded(ReadOnlySpan<char> word, Span<char> buffer)
    {
        word = word.Trim().TrimEnd('.');
        var length = 0;
        foreach (var letter in word)
        {
            var plain = FoldLetter(letter);
            if (plain == '\0')
            {
                continue;
            }

            if (length == buffer.Length)
            {
                return default;
            }

            buffer[length++] = plain;
        }

        return buffer[..length];
    }

    private static char FoldLetter(char letter)
    {
        var small = char.ToLowerInvariant(letter);
        return small < Fold.Length ? Fold[small] : small;
    }

    /// <summary>Combining accents, Arabic vowel signs, the tatweel and invisible joiners: letters are the same without them.</summary>
    private static bool IsMark(char letter) =>
        letter is (>= '\u0300' and <= '\u036f') or (>= '\u064b' and <= '\u0652') or '\u0640' or (>= '\u200b' and <= '\u200f');

    /// <summary>What each small letter is written as, up to the last sign that is written as something else.</summary>
    private static char[] FoldTable()
    {
        var table = new char[LastMark + 1];
        for (var letter = '\0'; letter < table.Length; letter++)
        {
            table[letter] = IsMark(letter) ? '\0' : letter;
        }

        for (var at = 0; at < Marked.Length; at++)
        {
            table[Marked[at]] = Plain[at];
        }

        return table;
    }

    private static FrozenDictionary<string, int> ReadMonths()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in MonthTable.Split('\n'))
        {
            var columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var month = 0; month < columns.Length; month++)
            {
                foreach (var name in columns[month].Split('|'))
                {
                    names.TryAdd(FoldName(name), month + 1);
                }
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenSet<string> ReadWeekdays() =>
        WeekdayTable.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(FoldName).ToFrozenSet(StringComparer.Ordinal);

    private static string FoldName(string name) => new(Folded(name.Replace('_', ' '), new char[LongestName]));
}
