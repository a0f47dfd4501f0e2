using Digest.Bot;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Telegram;

/// <summary>Rich text as nobody would write it.</summary>
internal static class HostileText
{
    /// <summary>Enough for several messages.</summary>
    private const int MostSpans = 12;

    private static readonly string[] Pieces =
    [
        "", " ", "\n", "\n\n", "\r\n", "\t", "\0", "\u200B", "\u202E", "\u2028", "\u2066", "\uFEFF", "\u00A0", "\u2800",
        "<b>", "</b>", "</", "<a href=\"x\">", "&", "&amp;", "&lt", "&#60;", "&#xD83D;", "\"", "'", "<!--", "</code></a>",
        "a", "word ", "A sentence. ", "Ещё одно предложение! ", "дом", "漢字", "é", "e\u0301", "\u030A", "a\u0336\u0337\u0338",
        "😀", "👨‍👩‍👧‍👦", "🇩🇪", "\uD83D", "\uDE00", "\uDE00\uD83D", "tg://user?id=1", "@someone", "/stop",
        new('x', 300), new('<', 1_000), new('&', 3_000), string.Concat(Enumerable.Repeat("😀", 900)), "o" + new string('\u0301', 500),
        string.Concat(Enumerable.Repeat("Кто-то сказал что-то. ", 150)), string.Concat(Enumerable.Repeat("строка\n", 300)),
    ];

    private static readonly string?[] Links =
    [
        null, null, null, "", "https://example.com/a?b=1&c=\"2\"", "http://пример.рф/путь", "javascript:alert(1)", "http://localhost:3000/",
        "tg://user?id=42", "/relative", "http://a.b", "https://example.com/" + new string('q', 1_900), "https://user:pw@example.com/",
        "mailto:a@b.c", "http://[::1]/", "http://localhost./", "https://example.com/\"><b>", "https://example.com/😀", "http://x.\uD83D/",
    ];

    public static Gen<RichText> Texts => Gen.ListOf(Spans)
        .Select(spans => new RichText(spans.Take(MostSpans)));

    private static Gen<Span> Spans =>
        from pieces in Gen.NonEmptyListOf(Gen.OneOf(Gen.Elements(Pieces), ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")))
        from marks in Gen.Choose(0, 15)
        from link in Gen.Elements(Links)
        select new Span(string.Concat(pieces.Take(4)), (Mark)marks, link);
}
