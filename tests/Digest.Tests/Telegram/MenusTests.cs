using System.Text.Json.Nodes;
using Digest.Bot;

namespace Digest.Tests.Telegram;

public sealed class MenusTests
{
    private const string Groups = """{"type":"all_group_chats"}""";
    private const string Administrators = """{"type":"all_chat_administrators"}""";
    private const string OwnersChat = """{"type":"chat","chat_id":1}""";

    [Fact]
    public async Task Each_kind_of_reader_sees_what_he_may_use_in_his_language()
    {
        await using var bot = await WholeBot.Start();

        await bot.Telegram.Until(fake => fake.Menus.Count == 4 * (1 + Words.Codes.Count));

        var menus = bot.Telegram.Menus;
        menus["default"].ShouldContain("\"schedule\"");
        menus["default"].ShouldNotContain("\"invite\"");
        menus[Groups].ShouldContain("\"search\"");
        menus[Groups].ShouldNotContain("\"schedule\"");
        menus[Administrators].ShouldContain("\"schedule\"");
        menus[OwnersChat].ShouldContain("\"invite\"");
        JsonNode.Parse(menus["default"])!.AsArray().Select(line => line!["command"]!.GetValue<string>())
            .ShouldBe(["digest", "story", "why", "search", "ask", "timeline", "schedule", "add", "sources", "follow", "help", "start"]);
        foreach (var code in Words.Codes)
        {
            JsonNode.Parse(menus[$"default {code}"])!.AsArray().Select(line => line!["description"]!.GetValue<string>()).ShouldContain(Words.In(code).Say("help.digest"));
        }

        bot.Telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_becomes_the_owner_gets_the_owners_menu_at_once()
    {
        await using var bot = await WholeBot.Start(settings => settings.Bot.Owners = []);
        var code = await bot.App.Get<Access>().Code();

        (await bot.Ask(bot.Telegram.Private(1), 1, $"/start {code}")).Text.Text.ShouldContain("Welcome");

        await bot.Telegram.Until(fake => fake.Menus.ContainsKey(OwnersChat));
    }
}
