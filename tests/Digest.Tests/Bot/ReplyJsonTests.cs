using Digest.Bot;

namespace Digest.Tests.Bot;

public class ReplyJsonTests
{
    [Fact]
    public void A_reply_comes_back_as_it_was()
    {
        var reply = new Reply
        {
            Text = new RichText().Bold("Заголовок \"<b>\"").Line().Link("q", "https://example.com/", Mark.Italic).Add("😀", Mark.Quote),
            Buttons = [[new Button("More", "/story 1"), new Button("Less", "/less")], [new Button("x", "/x")]],
        };
        var back = ReplyJson.Read(ReplyJson.Write(reply))!;
        back.Text.Spans.ShouldBe(reply.Text.Spans);
        back.Buttons.SelectMany(row => row).ShouldBe(reply.Buttons.SelectMany(row => row));
        back.Buttons.Select(row => row.Count).ShouldBe([2, 1]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"text\":null,\"buttons\":[]}")]
    [InlineData("{\"text\":[{\"te")]
    public void What_is_no_reply_is_none(string json) => ReplyJson.Read(json).ShouldBeNull();
}
