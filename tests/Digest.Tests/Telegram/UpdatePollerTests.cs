using System.Text.Json.Nodes;
using Digest.Bot;
using Digest.Editions;
using Digest.Telegram.Api;
using Digest.Tests.Support;

namespace Digest.Tests.Telegram;

public class UpdatePollerTests
{
    private static readonly Func<Reply, Task> Nowhere = _ => Task.CompletedTask;

    [Fact]
    public async Task A_question_in_a_private_chat_is_answered_there()
    {
        await using var bench = await PollerBench.Start();
        bench.Telegram.Say(bench.Telegram.Private(7, "Ann"), 7, "/search Kursk");
        await bench.Telegram.Until(fake => fake.Sent.Count == 1);
        bench.Telegram.Sent[0].Text.Text.ShouldBe("/search Kursk");
        (bench.Requests.ShouldHaveSingleItem() with { Tell = Nowhere, Once = null }).ShouldBe(new Request { Tell = Nowhere, Chat = new ChatAddress(7), Sender = 7, Text = "/search Kursk", ChatTitle = "Ann", Language = "en", Bot = FakeTelegram.BotName });
        bench.Telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_menus_are_set_at_the_start()
    {
        await using var bench = await PollerBench.Make();
        bench.Menus =
        [
            new SetMyCommands { Commands = [new BotCommand("help", "what there is")] },
            new SetMyCommands { Commands = [new BotCommand("help", "что есть")], LanguageCode = "ru" },
        ];
        await bench.Run();
        await bench.Telegram.Until(fake => fake.Menus.Count == 2);
        bench.Health.BotName.ShouldBe(FakeTelegram.BotName);
        bench.Telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_tap_is_answered_at_once_and_edits_its_message()
    {
        await using var bench = await PollerBench.Start();
        bench.Answer = request => Task.FromResult<Reply?>(new Reply
        {
            Text = new RichText().Add(request.Text),
            Buttons = [[new Button("Next", "/page 2")]],
        });
        bench.Telegram.Say(bench.Telegram.Private(7), 7, "/page 1");
        await bench.Telegram.Until(fake => fake.Sent.Count == 1);
        bench.Telegram.Press(bench.Telegram.Sent[0], "Next");
        await bench.Telegram.Until(fake => fake.Edits.Count == 1);
        bench.Telegram.Texts(bench.Telegram.Sent[0].Chat).ShouldBe(["/page 2"]);
        bench.Telegram.UnansweredQueries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_tap_that_changes_nothing_is_no_failure()
    {
        await using var bench = await PollerBench.Start();
        bench.Answer = _ => Task.FromResult<Reply?>(new Reply { Text = new RichText().Add("same"), Buttons = [[new Button("Again", "/same")]] });
        bench.Telegram.Say(bench.Telegram.Private(7), 7, "/same");
        await bench.Telegram.Until(fake => fake.Sent.Count == 1);
        bench.Telegram.Press(bench.Telegram.Sent[0], "Again");
        await bench.Telegram.Until(fake => fake.CallsOf("editMessageText") == 1 && fake.Pending == 0);
        bench.Telegram.Sent.Count.ShouldBe(1);
        bench.Log.ShouldNotContain(line => line.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_the_message_cannot_be_edited_a_new_one_is_written(bool outOfReach)
    {
        await using var bench = await PollerBench.Start();
        var chat = bench.Telegram.Private(7);
        var gone = new FakeMessage { Id = 999, Chat = chat, Text = new FakeText("old", []), At = bench.Time.GetUtcNow() };
        bench.Telegram.Query(gone, "/page 2", outOfReach: outOfReach);
        await bench.Telegram.Until(fake => fake.Sent.Count == 1);
        bench.Telegram.CallsOf("editMessageText").ShouldBe(outOfReach ? 0 : 1);
        bench.Telegram.UnansweredQueries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_tap_is_answered_even_when_its_command_fails()
    {
        await using var bench = await PollerBench.Start();
        bench.Answer = _ => throw new InvalidOperationException("broken");
        var chat = bench.Telegram.Private(7);
        bench.Telegram.Query(new FakeMessage { Id = 999, Chat = chat, Text = new FakeText("old", []), At = bench.Time.GetUtcNow() }, "/page 2");
        await bench.Telegram.Until(fake => fake.Sent.Count == 1);
        bench.Telegram.UnansweredQueries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_tap_that_is_too_old_to_be_answered_is_carried_out_and_not_asked_about_again()
    {
        await using var bench = await PollerBench.Start();
        var chat = bench.Telegram.Private(7);
        bench.Telegram.Fail("answerCallbackQuery", FakeFault.Refuse(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"));
        bench.Telegram.Say(chat, 7, "/page 1");
        await bench.Telegram.Until(fake => fake.Sent.Count == 1);
        bench.Telegram.Query(bench.Telegram.Sent[0], "/page 2");
        await bench.Telegram.Until(fake => fake.Edits.Count == 1 && fake.Pending == 0);
        bench.Telegram.CallsOf("answerCallbackQuery").ShouldBe(1);
        bench.Log.ShouldNotContain(line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_throws_three_times_is_put_aside_and_the_others_go_on()
    {
        await using var bench = await PollerBench.Start();
        bench.Answer = request => request.Text == "poison"
            ? throw new InvalidOperationException($"no {FakeTelegram.Token} here: bot{FakeTelegram.Token}")
            : Task.FromResult<Reply?>(Reply.Say("fine"));
        var chat = bench.Telegram.Private(7);
        bench.Telegram.Say(chat, 7, "poison");
        bench.Telegram.Say(chat, 7, "hello");
        await bench.Telegram.Until(fake => fake.Sent.Count == 2);
        bench.Requests.Select(request => request.Text).ShouldBe(["poison", "poison", "poison", "hello"]);
        bench.Telegram.Texts(chat)[1].ShouldBe("fine");
        await bench.AllHandled();
        bench.Log.ShouldContain(line => line.Contains("put aside"));
    }

    [Fact]
    public async Task An_update_that_comes_twice_has_one_effect()
    {
        await using var bench = await PollerBench.Start();
        var chat = bench.Telegram.Private(7);
        bench.Telegram.NextUpdate = 500;
        bench.Telegram.Say(chat, 7, "once");
        await bench.AllHandled();
        bench.Telegram.NextUpdate = 500;
        bench.Telegram.Say(chat, 7, "twice");
        bench.Telegram.Say(chat, 7, "next");
        await bench.AllHandled();
        bench.Requests.Select(request => request.Text).ShouldBe(["once", "next"]);
    }

    [Fact]
    public async Task A_crash_before_the_confirmation_has_no_second_effect()
    {
        await using var bench = await PollerBench.Make();
        var chat = bench.Telegram.Private(7);
        bench.Telegram.Say(chat, 7, "once");
        bench.Answer = request =>
        {
            bench.Telegram.Fail("getUpdates", new FakeFault { Hangs = true });
            return Task.FromResult<Reply?>(Reply.Say(request.Text));
        };
        await bench.Run();
        await bench.Telegram.Until(fake => fake.Sent.Count == 1 && fake.CallsOf("getUpdates") == 2);
        await bench.Stop();
        bench.Telegram.Pending.ShouldBe(1);
        bench.Telegram.Mend();
        await bench.Run();
        await bench.AllHandled();
        bench.Requests.Count.ShouldBe(1);
        bench.Telegram.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Numbers_that_jump_are_followed()
    {
        await using var bench = await PollerBench.Start();
        var chat = bench.Telegram.Private(7);
        foreach (var (number, text) in new[] { (1_000L, "first"), (900_000L, "far"), (5L, "back") })
        {
            await bench.AllHandled();
            bench.Telegram.NextUpdate = number;
            bench.Telegram.Say(chat, 7, text);
            await bench.Telegram.Until(_ => bench.Requests.LastOrDefault()?.Text == text);
        }

        await bench.AllHandled();
    }

    [Fact]
    public async Task A_chat_is_answered_in_order_and_holds_up_no_other()
    {
        await using var bench = await PollerBench.Start();
        var slow = new TaskCompletionSource();
        bench.Answer = async request =>
        {
            if (request.Text == "slow")
            {
                await slow.Task;
            }

            return Reply.Say(request.Text);
        };
        var (ann, bob) = (bench.Telegram.Private(7), bench.Telegram.Private(8));
        bench.Telegram.Say(ann, 7, "slow");
        bench.Telegram.Say(ann, 7, "after");
        bench.Telegram.Say(bob, 8, "quick");
        await bench.Telegram.Until(fake => fake.Texts(bob).Count == 1);
        bench.Telegram.Say(bob, 8, "new");
        await bench.Telegram.Until(fake => fake.Texts(bob).Count == 2);
        bench.Telegram.Texts(ann).ShouldBeEmpty();
        slow.SetResult();
        await bench.Telegram.Until(fake => fake.Texts(ann).Count == 2);
        bench.Telegram.Texts(ann).ShouldBe(["slow", "after"]);
        await bench.AllHandled();
        bench.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task What_waited_too_long_is_told_once_and_not_carried_out()
    {
        await using var bench = await PollerBench.Make();
        var (chat, group) = (bench.Telegram.Private(7), bench.Telegram.Group(-100));
        var old = bench.Time.GetUtcNow().AddMinutes(-11);
        for (var number = 0; number < 2_500; number++)
        {
            bench.Telegram.Say(chat, 7, $"/old {number}", old);
            bench.Telegram.Say(group, 7, $"/old {number}", old);
        }

        bench.Telegram.Say(chat, 7, "/new");
        await bench.Run();
        await bench.Telegram.Until(fake => fake.Texts(chat).Count == 2 && fake.Pending == 0);
        bench.Requests.ShouldHaveSingleItem().Text.ShouldBe("/new");
        bench.Telegram.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_kind_nobody_knows_is_passed_over()
    {
        await using var bench = await PollerBench.Start();
        bench.Telegram.Push("subscription", new JsonObject { ["state"] = 3 });
        bench.Telegram.Push("message", new JsonObject { ["chat"] = null });
        bench.Telegram.Push("message", new JsonObject { ["message_id"] = 1, ["date"] = 1, ["chat"] = new JsonObject { ["id"] = 7, ["type"] = "hall" }, ["checklist"] = new JsonObject() });
        await bench.AllHandled();
        bench.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_edited_afterwards_is_not_carried_out()
    {
        await using var bench = await PollerBench.Start();
        var message = new JsonObject { ["message_id"] = 1, ["date"] = bench.Time.GetUtcNow().ToUnixTimeSeconds(), ["chat"] = new JsonObject { ["id"] = 7, ["type"] = "private" }, ["from"] = new JsonObject { ["id"] = 7, ["is_bot"] = false, ["first_name"] = "Ann" }, ["text"] = "/digest" };
        bench.Telegram.Push("edited_message", message.DeepClone());
        bench.Telegram.Push("edited_channel_post", message.DeepClone());
        await bench.AllHandled();
        bench.Requests.ShouldBeEmpty();
        bench.Telegram.Calls.First(call => call.Method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase)).Parameters["allowed_updates"].ShouldNotContain("edited");
    }

    [Theory]
    [InlineData("gateway")]
    [InlineData("garbage")]
    [InlineData("reset")]
    [InlineData("restart")]
    public async Task A_poll_that_fails_is_tried_again(string how)
    {
        await using var bench = await PollerBench.Make();
        bench.Telegram.Fail("getUpdates", how switch
        {
            "gateway" => FakeFault.BadGateway,
            "garbage" => FakeFault.Garbage,
            "reset" => FakeFault.ResetBefore,
            _ => FakeFault.Restart,
        });
        bench.Telegram.Say(bench.Telegram.Private(7), 7, "hello");
        await bench.Run();
        await bench.Telegram.Until(fake => fake.Sent.Count == 1);
        await bench.AllHandled();
        bench.Requests.Count.ShouldBe(1);
        bench.Health.Trouble.ShouldBeNull();
    }

    [Fact]
    public async Task A_refused_token_is_said_once_and_ends_it()
    {
        await using var bench = await PollerBench.Make();
        bench.Telegram.TokenIsRevoked = true;
        await bench.Run();
        await bench.Telegram.Until(_ => !bench.Refusals.IsEmpty);
        bench.Refusals.ShouldHaveSingleItem().ShouldContain("Digest:Telegram:Token");
        bench.Health.Trouble.ShouldNotBeNull();
        bench.Log.Count(line => line.StartsWith("Critical", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_token_that_is_revoked_later_ends_it_too()
    {
        await using var bench = await PollerBench.Start();
        var chat = bench.Telegram.Private(7);
        bench.Telegram.Say(chat, 7, "hello");
        await bench.Telegram.Until(fake => fake.Sent.Count == 1);
        bench.Telegram.TokenIsRevoked = true;
        bench.Telegram.Say(chat, 7, "again");
        await bench.Telegram.Until(_ => !bench.Refusals.IsEmpty);
    }

    [Fact]
    public async Task A_webhook_that_was_left_is_removed()
    {
        await using var bench = await PollerBench.Make();
        bench.Telegram.Webhook = "https://example.com/hook";
        bench.Telegram.Say(bench.Telegram.Private(7), 7, "hello");
        await bench.Run();
        await bench.Telegram.Until(fake => fake.Sent.Count == 1);
        bench.Telegram.Webhook.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_poller_makes_this_one_wait_and_say_so()
    {
        await using var bench = await PollerBench.Start();
        await bench.Telegram.Until(fake => fake.CallsOf("getUpdates") == 1);
        using var other = new BotApi(bench.Telegram.Options, TimeProvider.System);
        var poll = other.GetUpdates(new GetUpdates { AllowedUpdates = ["message"], Timeout = 1 }, CancellationToken.None);
        await bench.Telegram.Until(_ => bench.Health.Trouble?.Contains("another program") == true);
        (await poll).ShouldBeOfType<ApiResult<IReadOnlyList<Update>>.Ok>();
        bench.Telegram.CallsOf("getUpdates").ShouldBe(2);
    }

    [Fact]
    public async Task A_chat_that_shuts_or_opens_is_told()
    {
        await using var bench = await PollerBench.Start();
        var chat = bench.Telegram.Private(7);
        bench.Telegram.Block(chat);
        bench.Telegram.Unblock(chat);
        await bench.AllHandled();
        bench.Tidings.ShouldBe([(new ChatAddress(7), "the reader has blocked the bot"), (new ChatAddress(7), null)]);
    }

    [Fact]
    public async Task A_chat_that_shuts_before_the_answer_is_told()
    {
        await using var bench = await PollerBench.Start();
        var chat = bench.Telegram.Private(7);
        chat.Refusal = "403 Forbidden: bot was blocked by the user";
        bench.Telegram.Say(chat, 7, "hello");
        await bench.Telegram.Until(_ => !bench.Tidings.IsEmpty);
        bench.Tidings.ShouldHaveSingleItem().Why.ShouldBe("the reader has blocked the bot");
        bench.Telegram.CallsOf("sendMessage").ShouldBe(1);
    }

    [Fact]
    public async Task A_group_that_moves_is_told()
    {
        await using var bench = await PollerBench.Start();
        bench.Telegram.Migrate(bench.Telegram.BasicGroup(-5), -1005);
        await bench.AllHandled();
        bench.Moves.Distinct().ShouldHaveSingleItem().ShouldBe((-5, -1005));
        bench.Moves.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_follows_a_group_that_moved_silently()
    {
        await using var bench = await PollerBench.Start();
        var group = bench.Telegram.BasicGroup(-5);
        var moved = bench.Telegram.Migrate(group, -1005, silently: true);
        bench.Telegram.Say(group, 7, "/help");
        await bench.Telegram.Until(fake => fake.Texts(moved).Count == 1);
        bench.Moves.ShouldHaveSingleItem().ShouldBe((-5, -1005));
    }

    [Theory]
    [InlineData("sendMessage")]
    [InlineData("editMessageText")]
    [InlineData("answerCallbackQuery")]
    public async Task A_pause_is_kept_and_the_answer_still_comes(string method)
    {
        await using var bench = await PollerBench.Start();
        var (chat, other) = (bench.Telegram.Private(7), bench.Telegram.Private(8));
        bench.Answer = request => Task.FromResult<Reply?>(new Reply { Text = new RichText().Add(request.Text), Buttons = [[new Button("Go", "/go")]] });
        bench.Telegram.Say(other, 8, "/start");
        await bench.Telegram.Until(fake => fake.Sent.Count == 1);
        bench.Telegram.Fail(method, FakeFault.TooMany(1));
        if (method == "sendMessage")
        {
            bench.Telegram.Say(chat, 7, "/go");
        }
        else
        {
            bench.Telegram.Press(bench.Telegram.Sent[0], "Go");
        }

        await bench.Telegram.Until(fake => fake.Sent.Concat(fake.Edits).Any(message => message.Text.Text == "/go") && fake.UnansweredQueries.Count == 0);
        bench.Telegram.CallsOf(method).ShouldBeGreaterThanOrEqualTo(2);
        bench.Telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_not_given_twice()
    {
        await using var bench = await PollerBench.Start();
        var chat = bench.Telegram.Private(7);
        bench.Telegram.Fail("sendMessage", FakeFault.ResetAfter);
        bench.Telegram.Say(chat, 7, "one");
        bench.Telegram.Say(chat, 7, "two");
        await bench.Telegram.Until(fake => fake.Texts(chat).Count == 2);
        bench.Telegram.Texts(chat).ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task A_flood_in_one_chat_holds_up_no_other()
    {
        await using var bench = await PollerBench.Start();
        var (flood, other) = (bench.Telegram.Private(7), bench.Telegram.Private(8));
        for (var number = 0; number < 200; number++)
        {
            bench.Telegram.Say(flood, 7, $"/x {number}");
        }

        bench.Telegram.Say(other, 8, "/y");
        await bench.Telegram.Until(fake => fake.Texts(other).Count == 1 && fake.Pending == 0);
        bench.Requests.Count.ShouldBe(201);
        bench.Telegram.Texts(flood).Count.ShouldBeLessThan(100);
    }

    [Fact]
    public async Task The_token_is_in_no_line_of_the_log()
    {
        await using var bench = await PollerBench.Make();
        foreach (var fault in new[] { FakeFault.BadGateway, FakeFault.ResetBefore, FakeFault.Refuse(400, $"Bad Request: /bot{FakeTelegram.Token}/x") })
        {
            bench.Telegram.Fail("getMe", fault);
        }

        bench.Answer = _ => throw new InvalidOperationException($"https://api.telegram.org/bot{FakeTelegram.Token}/sendMessage");
        bench.Telegram.Say(bench.Telegram.Private(7), 7, "hello");
        await bench.Run();
        await bench.Telegram.Until(fake => fake.Sent.Count == 1);
        bench.Log.Count().ShouldBeGreaterThan(5);
        bench.Log.ShouldAllBe(line => !line.Contains(FakeTelegram.Token));
    }
}
