using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Digest.Benchmarks.Speed.Corpus;
using Digest.Bot;
using Digest.Telegram;
using Digest.Telegram.Api;

namespace Digest.Benchmarks.Speed.Parts;

/// <summary>What comes from a messenger and goes to it: a hundred updates read, a digest of twenty stories cut into messages and printed.</summary>
public class ChatParts
{
    private const int Updates = 100;
    private const int Stories = 20;

    private readonly byte[] updates = Encoding.UTF8.GetBytes($$"""{"ok":true,"result":[{{string.Join(',', Enumerable.Range(1, Updates).Select(Update))}}]}""");
    private readonly RichText digest = Digest();

    [Benchmark(OperationsPerInvoke = Updates)]
    public bool ReadUpdates() => AnswerReader.ReadUpdates(200, updates, null) is ApiResult<IReadOnlyList<Update>>.Ok { Value.Count: Updates };

    [Benchmark]
    public int PrintDigest() => MessagePart.Of(digest).Sum(message => message.Html.Length);

    private static string Update(int number) =>
        $$"""{"update_id":{{number}},"message":{"message_id":{{number}},"date":1793527200,"chat":{"id":5,"type":"private","first_name":"A"},"from":{"id":5,"is_bot":false,"first_name":"A","language_code":"en"},"text":{{JsonSerializer.Serialize($"/search harbour {number}")}} } }""";

    private static RichText Digest()
    {
        var text = new RichText();
        foreach (var (article, place) in ReadyArticles.Of(new NewsCorpus(1, Stories), 0, 0).Select((ready, place) => (ready.Article, place + 1)))
        {
            text.Line($"{place}. ").Headline(article.Title).Line().Line(article.Text[..Math.Min(400, article.Text.Length)]).Link(article.Source, article.Address).Line();
        }

        return text;
    }
}
