using Digest.Text.Cutting;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Text.Cutting;

public sealed class SentencesTests
{
    private static readonly string[] Languages = ["en", "de", "ru", "hy", "el", "zh", "th", "und", ""];

    // The bar marks where a sentence ends.
    [Theory]
    [InlineData("en", "The talks began at noon. | They ended at dusk.")]
    [InlineData("en", "Dr. Hall met Mrs. Vane at St. Mary's Hospital. | She was late.")]
    [InlineData("en", "The firm, Acme Inc. of Delaware, was sold. | It had debts.")]
    [InlineData("en", "She joined Acme Inc. | The board agreed.")]
    [InlineData("en", "The U.S. Senate voted. | Who won?")]
    [InlineData("en", "He flew to the U.S. | He stayed.")]
    [InlineData("en", "At 7 a.m. Mr. Ross left. | He was back by 9 p.m. | Nobody saw him.")]
    [InlineData("en", "Prices rose 3.5 per cent. | See p. 12 and fig. 3.")]
    [InlineData("en", "J. K. Moor wrote it. | It sold.")]
    [InlineData("en", "They chose plan A. | Nobody asked.")]
    [InlineData("en", "Oranges hold vitamin C. | Lemons too.")]
    [InlineData("en", "The author J. Moor and the lawyer A. Reed won.")]
    [InlineData("de", "Das ist Plan B. | Niemand fragte.")]
    [InlineData("ru", "Это план А. | Никто не спросил.")]
    [InlineData("mr", "प्रा. जोशी आणि न्या. राणे ता. जत येथे आले. | नंतर ते गेले.")]
    [InlineData("sk", "Podľa MVDr. Nováka stojí byt č. 5 asi 90 tis. eur, t. j. málo. | Kúpil ho.")]
    [InlineData("en", "Is it you?! | Yes... | No... not me.")]
    [InlineData("en", "\"We won. We are glad,\" she said. | Then she left.")]
    [InlineData("en", "“Stop.” | He stopped.")]
    [InlineData("en", "The vote (see Jan. 5. It was close) stands. | Next.")]
    [InlineData("en", "It is proven.[1][2] | Or not. [3] | We shall see.")]
    [InlineData("en", "He works at Yahoo! in Rome.")]
    [InlineData("en", "It was done.|Then he left.")]
    [InlineData("en", "Write to Ann.Lee@example.org. | Visit www.Example.org too.")]
    [InlineData("de", "Am 3. Oktober kam Prof. Klein, z. B. mit dem Zug. | Es regnete.")]
    [InlineData("de", "»Wohin?« | »Nach Hause.«")]
    [InlineData("fr", "M. Petit est là. | « Je viens. » | Il part à 8 h. avec Mme Roy.")]
    [InlineData("es", "El Sr. Ruiz llegó. | ¿Quién es? | ¡Nadie!")]
    [InlineData("it", "L'avv. Neri parla con il dott. Bianchi. | È tardi.")]
    [InlineData("pt", "O Sr. Lima saiu. | A Dra. Reis ficou.")]
    [InlineData("ru", "Он живёт на ул. Мира, д. 5. | А. С. Петров уехал в 1998 г. | Все ждали.")]
    [InlineData("ru", "«Куда ты? — спросил он. — Домой?» — и ушёл.")]
    [InlineData("uk", "Він мешкає в м. Львів на вул. Зеленій. | Це далеко.")]
    [InlineData("pl", "Ul. Długa 5 jest zamknięta. | Prof. Nowak wie.")]
    [InlineData("cs", "Narodil se 5. května 1950. | Žil v Praze.")]
    [InlineData("cs", "Stálo to 5 mil. Kč. | Potom odešel.")]
    [InlineData("de", "Das kostet ca. 5 Mio. Euro. | Dr. Lind zahlte.")]
    [InlineData("fr", "J.-P. Lind est parti. | C'est env. 5 km.")]
    [InlineData("vi", "Ông ấy ở TP. Hà Nội. | Bạn đi đâu?")]
    [InlineData("nl", "Dhr. Visser komt om 9 uur. | Hij is moe.")]
    [InlineData("el", "Πού είσαι; | Εδώ.")]
    [InlineData("hy", "Նա եկավ: | Մենք գնացինք:")]
    [InlineData("zh", "他来了。|“你去哪里？”他问。|“我们等。”")]
    [InlineData("zh", "他来了。|他说：“好！我去。”|然后走了。")]
    [InlineData("ja", "雨です。|「傘は？ない。」と言った。|帰ろう！")]
    [InlineData("hi", "वह आया। | मैं गया।")]
    [InlineData("ar", "هل جاء؟ | نعم جاء. | ثم ذهب.")]
    [InlineData("my", "သူလာတယ်။ | ငါသွားတယ်။")]
    [InlineData("am", "መጣ። | ሄድኩ።")]
    [InlineData("ur", "وہ آیا۔ | میں گیا۔")]
    public void A_text_is_cut_where_a_reader_would_pause(string language, string marked) =>
        Cut(string.Concat(marked.Split('|')).Trim(), language).ShouldBe(Expected(marked));

    [Fact]
    public void Items_of_a_list_in_one_line_are_sentences() =>
        Cut("1) Buy milk 2) Buy bread", "en").ShouldBe(["1) Buy milk", "2) Buy bread"]);

    [Fact]
    public void A_headline_ends_with_its_line() =>
        Cut("Rain in Spain\nIt rained all day. It will go on.\n\nMore soon", "en").ShouldBe(["Rain in Spain", "It rained all day.", "It will go on.", "More soon"]);

    [Fact]
    public void A_line_that_was_only_wrapped_goes_on() =>
        Cut("It rained all day in the\nnorth of the country. It will go on.", "en").Count.ShouldBe(2);

    [Fact]
    public void A_bracket_that_is_never_closed_holds_nothing_together() =>
        Cut("He came (late. She left. They met.", "en").Count.ShouldBe(3);

    [Fact]
    public void Capitals_alone_change_nothing() =>
        Cut("THE TALKS BEGAN. THEY ENDED. DR. HALL LEFT.", "en").Count.ShouldBe(3);

    [Fact]
    public void Every_character_that_is_not_blank_is_in_exactly_one_sentence() =>
        Prop.ForAll(Hostile.Texts, text => Languages.All(language => Covers(text, Sentences.Split(text, language)))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public void A_blank_text_has_no_sentence(string text) => Sentences.Split(text, "en").ShouldBeEmpty();

    [Theory]
    [InlineData("(")]
    [InlineData("\" ")]
    [InlineData("'a ")]
    [InlineData("a.")]
    [InlineData("A. ")]
    [InlineData("x")]
    [InlineData("• ")]
    [InlineData(". ")]
    [InlineData("\t2. A")]
    public void A_text_of_one_thing_a_million_times_is_answered(string thing)
    {
        var text = string.Concat(Enumerable.Repeat(thing, 1_000_000 / thing.Length));

        Covers(text, Sentences.Split(text, "en")).ShouldBeTrue();
    }

    private static bool Covers(string text, IReadOnlyList<Sentence> sentences)
    {
        var at = 0;
        foreach (var (start, end) in sentences)
        {
            if (start < at || end <= start || end > text.Length)
            {
                return false;
            }

            if (!text.AsSpan(at, start - at).IsWhiteSpace())
            {
                return false;
            }

            if (char.IsWhiteSpace(text[start]) || char.IsWhiteSpace(text[end - 1]))
            {
                return false;
            }

            at = end;
        }

        return text.AsSpan(at).IsWhiteSpace();
    }

    private static List<string> Cut(string text, string language) => [.. Sentences.Split(text, language).Select(sentence => sentence.Of(text))];

    private static string[] Expected(string marked) => marked.Split('|', StringSplitOptions.TrimEntries);
}
