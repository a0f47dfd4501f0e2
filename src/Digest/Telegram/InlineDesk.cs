using Digest.Bot;
using Digest.Telegram.Api;

namespace Digest.Telegram;

/// <summary>Answers what somebody types behind our name in any chat. An answer that is late or refused is nobody's concern: the next letter asks again.</summary>
internal sealed class InlineDesk(BotApi api, Reception reception)
{
    /// <summary>How long Telegram may show the same answer to the same person, seconds: news come in by the minute.</summary>
    private const int Fresh = 60;

    private const int LongestTitle = 200;

    public async Task Answer(InlineQuery query, CancellationToken cancellation)
    {
        var cards = await reception.Cards(new Request
        {
            Chat = new(query.From.Id),
            Sender = query.From.Id,
            Text = query.Query,
            Language = query.From.LanguageCode,
        });
        await api.AnswerInlineQuery(
            new AnswerInlineQuery
            {
                InlineQueryId = query.Id,
                Results = [.. cards.Select(Article)],
                CacheTime = Fresh,
                IsPersonal = true,
            },
            cancellation);
    }

    private static InlineQueryResultArticle Article(Card card) => new()
    {
        Id = card.Id,
        Title = Line(card.Title),
        Description = Line(card.Description),
        InputMessageContent = new InputTextMessageContent
        {
            MessageText = TelegramHtml.Render(MessageParts.Split(card.Text)[0]),
            ParseMode = ParseMode.Html,
            LinkPreviewOptions = new LinkPreviewOptions { IsDisabled = true },
        },
    };

    private static string Line(string text) =>
        MessageParts.Split(new RichText().Add(CleanText.Of(text).Replace('\n', ' ')), LongestTitle)[0].ToString();
}
