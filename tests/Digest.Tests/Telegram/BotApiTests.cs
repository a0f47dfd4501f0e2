using System.Net;
using System.Net.Sockets;
using Digest.Telegram.Api;
using Digest.Tests.Support;

namespace Digest.Tests.Telegram;

public sealed class BotApiTests : IAsyncLifetime
{
    private Wire wire = null!;
    private FakeChat chat = null!;

    private FakeTelegram Telegram => wire.Telegram;

    private BotApi Api => wire.Api;

    public async Task InitializeAsync()
    {
        wire = await Wire.Start();
        chat = Telegram.Private(7);
    }

    public async Task DisposeAsync() => await wire.DisposeAsync();

    [Fact]
    public async Task A_message_arrives_as_it_was_written()
    {
        var message = (await Send("<b>a</b> &lt; é")).ShouldBeOfType<ApiResult<SentMessage>.Ok>().Value;
        var sent = Telegram.Sent.ShouldHaveSingleItem();
        sent.Text.Text.ShouldBe("a < é");
        sent.Id.ShouldBe(message.MessageId);
        Telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_method_sends_what_Telegram_knows_and_no_null()
    {
        Telegram.Keep("file1", [1, 2, 3]);
        chat.Members[5] = "administrator";
        Telegram.Webhook = "https://example.com/hook";
        var message = (await Send("text")).ShouldBeOfType<ApiResult<SentMessage>.Ok>().Value;

        (await Api.GetMe(default)).ShouldBeOfType<ApiResult<User>.Ok>().Value.Username.ShouldBe(FakeTelegram.BotName);
        (await Api.GetWebhookInfo(default)).ShouldBeOfType<ApiResult<WebhookInfo>.Ok>().Value.Url.ShouldBe("https://example.com/hook");
        (await Api.DeleteWebhook(new DeleteWebhook(), default)).ShouldBe(new ApiResult<bool>.Ok(true));
        (await Api.GetChatMember(new GetChatMember { ChatId = 7, UserId = 5 }, default)).ShouldBeOfType<ApiResult<ChatMember>.Ok>().Value.Status.ShouldBe("administrator");
        (await Api.SendChatAction(new SendChatAction { ChatId = 7 }, default)).ShouldBe(new ApiResult<bool>.Ok(true));
        (await Api.SetMyCommands(new SetMyCommands { Commands = [new BotCommand("help", "what there is")], Scope = new BotCommandScope("all_group_chats"), LanguageCode = "ru" }, default))
            .ShouldBe(new ApiResult<bool>.Ok(true));
        (await Api.EditMessageText(new EditMessageText { ChatId = 7, MessageId = message.MessageId, Text = "other" }, default)).ShouldBeOfType<ApiResult<SentMessage>.Ok>();
        var file = (await Api.GetFile(new GetFile { FileId = "file1" }, default)).ShouldBeOfType<ApiResult<TelegramFile>.Ok>().Value;
        (await Api.Download(file.FilePath!, 100, default)).ShouldBeOfType<ApiResult<byte[]>.Ok>().Value.ShouldBe([1, 2, 3]);
        (await Api.Download(file.FilePath!, 2, default)).ShouldBeOfType<ApiResult<byte[]>.Refused>().Code.ShouldBe(413);
        Telegram.Violations.ShouldBeEmpty();
        Telegram.Menus.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_file_keeps_its_name_in_any_script()
    {
        var file = new SendDocument { ChatId = 7, FileName = "ленты \"1\".opml", Content = new byte[] { 1 }, Caption = "все ленты" };
        (await Api.SendDocument(file, default)).ShouldBeOfType<ApiResult<SentMessage>.Ok>();
        Telegram.Sent.ShouldHaveSingleItem().FileName.ShouldBe("ленты \"1\".opml");
        Telegram.Sent[0].Text.Text.ShouldBe("все ленты");
    }

    [Fact]
    public async Task A_refusal_tells_what_to_do()
    {
        Telegram.Fail("sendMessage", FakeFault.TooMany(5));
        (await Send("a")).ShouldBe(new ApiResult<SentMessage>.Refused(429, "Too Many Requests: retry after 5", TimeSpan.FromSeconds(5)));

        var group = Telegram.BasicGroup(-5);
        Telegram.Migrate(group, -1005);
        (await Api.SendMessage(new SendMessage { ChatId = -5, Text = new SentText("a") }, default)).ShouldBeOfType<ApiResult<SentMessage>.Refused>().MigrateTo.ShouldBe(-1005);
    }

    [Fact]
    public async Task A_server_that_restarts_has_answered()
    {
        Telegram.Fail("sendMessage", FakeFault.Restart);
        (await Send("a")).ShouldBeOfType<ApiResult<SentMessage>.Refused>().Code.ShouldBe(500);
    }

    public static TheoryData<string> LostAnswers => ["gateway", "garbage", "half", "empty", "reset before", "reset after"];

    [Theory]
    [MemberData(nameof(LostAnswers))]
    public async Task A_lost_answer_leaves_it_open_whether_it_was_done(string how)
    {
        Telegram.Fail("sendMessage", how switch
        {
            "gateway" => FakeFault.BadGateway,
            "garbage" => FakeFault.Garbage,
            "half" => FakeFault.HalfJson,
            "empty" => FakeFault.Empty,
            "reset before" => FakeFault.ResetBefore,
            _ => FakeFault.ResetAfter,
        });
        (await Send("a")).ShouldBeOfType<ApiResult<SentMessage>.Unsure>();
        Telegram.CallsOf("sendMessage").ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_never_comes_is_lost_after_the_deadline()
    {
        var clock = new FakeClock();
        using var patient = new BotApi(Telegram.Options, clock);
        Telegram.Fail("sendMessage", FakeFault.TimeoutAfter);
        var call = patient.SendMessage(new SendMessage { ChatId = 7, Text = new SentText("a") }, default);
        await Telegram.Until(fake => fake.Sent.Count == 1);
        clock.Advance(TimeSpan.FromSeconds(20));
        (await call).ShouldBeOfType<ApiResult<SentMessage>.Unsure>();
    }

    [Fact]
    public async Task A_poll_that_is_never_answered_is_given_up_soon_after_its_time()
    {
        var clock = new FakeClock();
        using var patient = new BotApi(Telegram.Options, clock);
        Telegram.Fail("getUpdates", new FakeFault { Hangs = true });
        var call = patient.GetUpdates(new GetUpdates { AllowedUpdates = ["message"], Timeout = 50 }, default);
        await Telegram.Until(fake => fake.CallsOf("getUpdates") == 1);
        clock.Advance(TimeSpan.FromSeconds(49));
        call.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(11));
        (await call).ShouldBeOfType<ApiResult<IReadOnlyList<Update>>.Unsure>();
    }

    [Fact]
    public async Task Nothing_that_answers_means_nothing_was_done()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var lost = new BotApi(new TelegramOptions { Token = FakeTelegram.Token, BaseAddress = $"http://127.0.0.1:{port}" }, TimeProvider.System);
        (await lost.GetMe(default)).ShouldBeOfType<ApiResult<User>.Unreached>();
    }

    [Fact]
    public async Task A_server_without_TLS_is_not_spoken_to()
    {
        using var secure = new BotApi(new TelegramOptions { Token = FakeTelegram.Token, BaseAddress = Telegram.Address.Replace("http:", "https:") }, TimeProvider.System);
        (await secure.GetMe(default)).ShouldBeOfType<ApiResult<User>.Unreached>().Why.ShouldNotContain(FakeTelegram.Token);
    }

    [Fact]
    public async Task A_wrong_token_is_refused()
    {
        using var wrong = new BotApi(new TelegramOptions { Token = "1:wrong", BaseAddress = Telegram.Address }, TimeProvider.System);
        (await wrong.GetMe(default)).ShouldBeOfType<ApiResult<User>.Refused>().Code.ShouldBe(401);
    }

    [Fact]
    public async Task An_update_that_cannot_be_read_keeps_its_number_and_holds_up_no_other()
    {
        Telegram.Push("message", new System.Text.Json.Nodes.JsonObject { ["chat"] = "what" });
        Telegram.Push("a_kind_of_the_future", new System.Text.Json.Nodes.JsonObject());
        Telegram.Say(chat, 7, "hello");
        var updates = (await Api.GetUpdates(new GetUpdates { AllowedUpdates = ["message"], Timeout = 1 }, default))
            .ShouldBeOfType<ApiResult<IReadOnlyList<Update>>.Ok>().Value;
        updates.Select(update => update.UpdateId).ShouldBe([1000, 1001, 1002]);
        updates.Select(update => update.Message?.Text).ShouldBe([null, null, "hello"]);
    }

    [Theory]
    [InlineData("GET https://api.telegram.org/bot123:AB-c_d/getMe", "GET https://api.telegram.org/bot***/getMe")]
    [InlineData("bot1%3AABC no", "bot*** no")]
    [InlineData("a robot 12:30", "a robot 12:30")]
    public void A_token_is_masked(string text, string masked) => TokenMask.Hide(text).ShouldBe(masked);

    private Task<ApiResult<SentMessage>> Send(string html) =>
        Api.SendMessage(new SendMessage { ChatId = 7, Text = new SentText(html), ParseMode = ParseMode.Html }, default);
}
