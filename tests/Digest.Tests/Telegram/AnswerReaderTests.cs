using System.Text;
using Digest.Telegram.Api;

namespace Digest.Tests.Telegram;

/// <summary>Whatever comes back from Telegram, or from what stands before it, is a result and never an exception.</summary>
public sealed class AnswerReaderTests
{
    private const string Sent =
        """{"ok":true,"result":{"message_id":7,"chat":{"id":1,"type":"private"},"date":1,"text":"a \u00e9 \"b\"","entities":[{"type":"bold","offset":0,"length":1}]}}""";

    [Theory]
    [InlineData(Sent)]
    [InlineData("""{"result":{"message_id":7},"parameters":null,"description":null,"error_code":null,"ok":true}""")]
    [InlineData("""{"new":[{"ok":false}],"ok":true,"result":{"of the future":{"message_id":8},"message_id":7}}""")]
    public void A_message_that_arrived_has_its_number(string body) =>
        Read(body).ShouldBe(new ApiResult<SentMessage>.Ok(new SentMessage { MessageId = 7 }));

    [Theory]
    [InlineData("""{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":5}}""", 429, 5, null)]
    [InlineData("""{"ok":false,"error_code":400,"description":"Too Many Requests","parameters":{"more":[1],"migrate_to_chat_id":-1001}}""", 400, 9, -1001L)]
    [InlineData("""{"ok":false,"error_code":1.5,"description":"Too Many Requests","parameters":[{"retry_after":5}]}""", 403, 9, null)]
    [InlineData("""{"ok":false,"error_code":9223372036854775807,"description":"Too Many Requests"}""", 403, 9, null)]
    public void A_refusal_says_what_machines_need(string body, int code, int seconds, long? moved) =>
        AnswerReader.Read(403, Encoding.UTF8.GetBytes(body), TimeSpan.FromSeconds(9), BotApiJson.Telegram.SentMessage)
            .ShouldBe(new ApiResult<SentMessage>.Refused(code, "Too Many Requests", TimeSpan.FromSeconds(seconds), moved));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("""{"result":{"message_id":7}}""")]
    [InlineData("""{"ok":"true","result":{"message_id":7}}""")]
    [InlineData("""{"ok":true}""")]
    [InlineData("""{"ok":true,"result":null}""")]
    [InlineData("""{"ok":true,"result":"seven"}""")]
    [InlineData("""{"ok":true,"result":{"message_id":"seven"}}""")]
    [InlineData("""{"ok":false,"description":"\ud800"}""")]
    [InlineData("""{"ok":true,"result":{"message_id":7}} and more""")]
    public void What_is_not_understood_leaves_it_open(string body) => Read(body).ShouldBeOfType<ApiResult<SentMessage>.Unsure>();

    [Fact]
    public void An_answer_that_is_cut_short_anywhere_leaves_it_open()
    {
        for (var length = 0; length < Sent.Length; length++)
        {
            Read(Sent[..length]).ShouldBeOfType<ApiResult<SentMessage>.Unsure>();
        }
    }

    private static ApiResult<SentMessage> Read(string body) =>
        AnswerReader.Read(200, Encoding.UTF8.GetBytes(body), null, BotApiJson.Telegram.SentMessage);
}
