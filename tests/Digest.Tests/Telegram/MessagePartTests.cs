using System.Text.Json;
using Digest.Bot;
using Digest.Telegram;
using Digest.Telegram.Api;

namespace Digest.Tests.Telegram;

public sealed class MessagePartTests
{
    private static readonly RichText Long = new RichText().Bold("Title").Line().Add(new string('a', 5_000));

    [Fact]
    public void What_stands_is_written_once() =>
        MessagePart.Of(new Reply { Text = Long, Stands = true }).ShouldBeSameAs(MessagePart.Of(new Reply { Text = Long, Stands = true, Answers = 4 }));

    [Fact]
    public void What_is_said_once_is_not_kept() =>
        MessagePart.Of(new Reply { Text = Long }).ShouldNotBeSameAs(MessagePart.Of(new Reply { Text = Long }));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_part_is_what_the_text_is_cut_into(bool stands) =>
        MessagePart.Of(new Reply { Text = Long, Stands = stands }).Select(part => part.Html)
            .ShouldBe(MessageParts.Split(Long).Select(TelegramHtml.Render));

    [Fact]
    public void What_stands_is_the_same_JSON_as_what_is_said_once()
    {
        var text = new RichText().Bold("A < B & \"C\"").Line().Add("Ünï — 東京 😀 \\ ").Link("here", "https://a.example/?q=1&r=2");

        Json(stands: true).ShouldBe(Json(stands: false));

        string Json(bool stands) => JsonSerializer.Serialize(
            new SendMessage { ChatId = 7, Text = MessagePart.Of(new Reply { Text = text, Stands = stands })[0].Sent },
            BotApiJson.Telegram.SendMessage);
    }
}
