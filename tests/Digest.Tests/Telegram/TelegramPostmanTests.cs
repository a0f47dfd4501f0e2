using Digest.Bot;
using Digest.Editions;
using Digest.Editions.Deliveries;
using Digest.Telegram;
using Digest.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Digest.Tests.Telegram;

public sealed class TelegramPostmanTests : IAsyncLifetime
{
    private Wire wire = null!;
    private FakeChat chat = null!;
    private TelegramPostman postman = null!;

    private FakeTelegram Telegram => wire.Telegram;

    public async Task InitializeAsync()
    {
        wire = await Wire.Start();
        chat = Telegram.Private(7);
        postman = new TelegramPostman(new MessageWriter(wire.Api, new Pace(wire.Time), NullLogger<MessageWriter>.Instance));
    }

    public async Task DisposeAsync() => await wire.DisposeAsync();

    [Fact]
    public async Task A_delivery_arrives_with_its_marks_and_buttons()
    {
        var body = ReplyJson.Write(new Reply
        {
            Text = new RichText().Bold("Title").Line().Link("Source", "https://example.com/1"),
            Buttons = [[new Button("More", "/story 1")]],
        });
        var sent = (await Send(body)).ShouldBeOfType<SendOutcome.Sent>();
        var message = Telegram.Sent.ShouldHaveSingleItem();
        message.Id.ShouldBe(sent.MessageId);
        message.Text.Text.ShouldBe("Title\nSource");
        message.Text.Entities.Select(entity => entity.Type).ShouldBe(["b", "text_link"]);
        message.Buttons.ShouldHaveSingleItem().ShouldHaveSingleItem().ShouldBe(("More", "/story 1"));
        Telegram.Violations.ShouldBeEmpty();
        Telegram.Silent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("403 Forbidden: bot was blocked by the user", "the reader has blocked the bot")]
    [InlineData("403 Forbidden: user is deactivated", "the reader's account is gone")]
    [InlineData("403 Forbidden: bot can't initiate conversation with a user", "the reader has never started the bot")]
    [InlineData("403 Forbidden: bot was kicked from the supergroup chat", "the bot was removed from the chat")]
    [InlineData("403 Forbidden: bot is not a member of the channel chat", "the bot is not in the chat")]
    [InlineData("403 Forbidden: the group chat was deleted", "the group was deleted")]
    [InlineData("403 Forbidden: something new", "Forbidden: something new")]
    [InlineData("400 Bad Request: chat not found", "Telegram knows no such chat, or the bot was never in it")]
    [InlineData("403 Forbidden: bot was kicked from the group chat", "the bot was removed from the chat")]
    [InlineData("403 Forbidden: bot was kicked from the channel chat", "the bot was removed from the chat")]
    [InlineData("403 Forbidden: bot is not a member of the supergroup chat", "the bot is not in the chat")]
    [InlineData("403 Forbidden: bot is not a member of the group chat", "the bot is not in the chat")]
    [InlineData("403 Forbidden: the bot can't send messages to the bot", "the chat belongs to a bot")]
    [InlineData("400 Bad Request: private chat not found", "the reader has never started the bot")]
    [InlineData("400 Bad Request: TOPIC_DELETED", "the topic is gone")]
    [InlineData("400 Bad Request: TOPIC_CLOSED", "the topic is closed")]
    [InlineData("400 Bad Request: message thread not found", "the topic is gone")]
    [InlineData("400 Bad Request: not enough rights to send text messages to the chat", "the bot may not write in the chat")]
    [InlineData("400 Bad Request: CHAT_WRITE_FORBIDDEN", "the bot may not write in the chat")]
    [InlineData("400 Bad Request: need administrator rights in the channel chat", "the bot must be an administrator to write in the channel")]
    public async Task A_chat_that_takes_nothing_is_closed_with_a_reason(string refusal, string why)
    {
        chat.Refusal = refusal;
        (await Send()).ShouldBe(new SendOutcome.Closed(why));
    }

    [Fact]
    public async Task An_update_answers_the_first_post_and_comes_even_where_that_is_gone()
    {
        (await postman.Send(new ChatAddress(7), Body("a"), 41, default)).ShouldBeOfType<SendOutcome.Sent>();

        var parameters = Telegram.Calls.Last(call => call.Method.Equals("sendMessage", StringComparison.OrdinalIgnoreCase)).Parameters["reply_parameters"];
        parameters.ShouldContain("\"message_id\":41");
        parameters.ShouldContain("\"allow_sending_without_reply\":true");
        Telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refusal_nobody_knows_is_final()
    {
        chat.Refusal = "400 Bad Request: SOMETHING_NEW";
        (await Send()).ShouldBe(new SendOutcome.Refused("400 Bad Request: SOMETHING_NEW"));
        Telegram.CallsOf("sendMessage").ShouldBe(1);
    }

    [Fact]
    public async Task A_pause_is_kept_for_the_chat_that_needs_it()
    {
        Telegram.Private(8);
        Telegram.Fail("sendMessage", FakeFault.TooMany(60));
        (await Send()).ShouldBe(new SendOutcome.Later(TimeSpan.FromSeconds(60), "Telegram asks for a pause"));
        (await Send()).ShouldBeOfType<SendOutcome.Later>().Wait.TotalSeconds.ShouldBeInRange(50, 60.2);
        (await postman.Send(new ChatAddress(8), Body("a"), null, default)).ShouldBeOfType<SendOutcome.Sent>();
        Telegram.CallsOf("sendMessage").ShouldBe(2);
        Telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_restarting_server_is_asked_again_later()
    {
        Telegram.Fail("sendMessage", FakeFault.Restart);
        (await Send()).ShouldBeOfType<SendOutcome.Later>();
    }

    [Fact]
    public async Task A_lost_answer_is_not_asked_for_again()
    {
        Telegram.Fail("sendMessage", FakeFault.ResetAfter);
        (await Send()).ShouldBeOfType<SendOutcome.Unknown>();
        Telegram.Sent.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_server_that_is_away_has_got_nothing()
    {
        await Telegram.DisposeAsync();
        (await Send()).ShouldBeOfType<SendOutcome.Later>().Why.ShouldNotContain(FakeTelegram.Token);
    }

    [Fact]
    public async Task A_group_that_moved_says_where_to()
    {
        Telegram.Migrate(chat, -1007);
        (await Send()).ShouldBe(new SendOutcome.Moved(-1007));
    }

    [Fact]
    public async Task What_Telegram_cannot_parse_goes_once_as_plain_text()
    {
        Telegram.Fail("sendMessage", FakeFault.Refuse(400, "Bad Request: can't parse entities: Unsupported start tag"));
        (await postman.Send(new ChatAddress(7), ReplyJson.Write(new Reply { Text = new RichText().Bold("a < b") }), null, default)).ShouldBeOfType<SendOutcome.Sent>();
        var message = Telegram.Sent.ShouldHaveSingleItem();
        message.Text.Text.ShouldBe("a < b");
        message.Text.Entities.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_Telegram_cannot_parse_twice_is_refused()
    {
        Telegram.Fail("sendMessage", FakeFault.Refuse(400, "Bad Request: can't parse entities: what"), times: 3);
        (await Send()).ShouldBeOfType<SendOutcome.Refused>();
        Telegram.CallsOf("sendMessage").ShouldBe(2);
    }

    [Fact]
    public async Task What_Telegram_finds_too_long_goes_in_smaller_parts()
    {
        Telegram.Fail("sendMessage", FakeFault.Refuse(400, "Bad Request: message is too long"));
        (await Send(Body(string.Concat(Enumerable.Repeat("A sentence. ", 300))))).ShouldBeOfType<SendOutcome.Sent>();
        Telegram.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_long_delivery_is_several_messages_with_the_buttons_under_the_last()
    {
        var body = ReplyJson.Write(new Reply { Text = new RichText().Add(string.Concat(Enumerable.Repeat("A sentence. ", 500))), Buttons = [[new Button("x", "/x")]] });
        var sent = (await Send(body)).ShouldBeOfType<SendOutcome.Sent>();
        Telegram.Sent.Select(message => message.Buttons.Count).ShouldBe([0, 1]);
        Telegram.Sent[1].Id.ShouldBe(sent.MessageId);
    }

    [Fact]
    public async Task Half_a_delivery_in_the_chat_is_not_begun_anew()
    {
        Telegram.Fail("sendMessage", new FakeFault { AfterProcessing = true, Status = 200, Body = "{\"ok\":true,\"result\":{\"message_id\":1}}" });
        Telegram.Fail("sendMessage", FakeFault.Refuse(403, "Forbidden: bot was blocked by the user"));
        (await Send(Body(string.Concat(Enumerable.Repeat("A sentence. ", 500))))).ShouldBeOfType<SendOutcome.Unknown>().Why.ShouldContain("only 1 of 2");
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, null)]
    [InlineData(5, 5L)]
    public async Task A_topic_is_stated_unless_it_is_the_general_one(long thread, long? stated)
    {
        chat.Topics[5] = true;
        (await postman.Send(new ChatAddress(7, thread), Body("a"), null, default)).ShouldBeOfType<SendOutcome.Sent>();
        Telegram.Sent.ShouldHaveSingleItem().Thread.ShouldBe(stated);
    }

    [Fact]
    public async Task A_delivery_comes_without_a_sound_and_with_a_pages_card_where_the_reader_wants_it()
    {
        await Send(ReplyJson.Write(Reply.Say("A digest") with { Silent = true, Preview = "https://example.com/lead" }));

        var call = Telegram.Calls.Last(call => call.Method.Equals("sendMessage", StringComparison.OrdinalIgnoreCase));
        call.Parameters["disable_notification"].ShouldBe("true");
        call.Parameters["link_preview_options"].ShouldBe("""{"url":"https://example.com/lead"}""");
        Telegram.Violations.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Bad Request: failed to get HTTP URL content")]
    [InlineData("Bad Request: wrong type of the web page content")]
    [InlineData("Bad Request: WEBPAGE_CURL_FAILED")]
    public async Task A_picture_that_cannot_be_had_holds_no_digest_up(string why)
    {
        Telegram.Fail("sendMessage", FakeFault.Refuse(400, why));

        (await Send(ReplyJson.Write(Reply.Say("A digest") with { Preview = "https://example.com/lead" }))).ShouldBeOfType<SendOutcome.Sent>();

        Telegram.Calls.Last(call => call.Method.Equals("sendMessage", StringComparison.OrdinalIgnoreCase)).Parameters["link_preview_options"].ShouldBe("""{"is_disabled":true}""");
    }

    [Fact]
    public async Task A_body_that_is_no_reply_is_refused() =>
        (await Send("<html>")).ShouldBeOfType<SendOutcome.Refused>();

    private Task<SendOutcome> Send() => Send(Body("a text"));

    private Task<SendOutcome> Send(string body) => postman.Send(new ChatAddress(7), body, null, CancellationToken.None);

    private static string Body(string text) => ReplyJson.Write(Reply.Say(text));
}
