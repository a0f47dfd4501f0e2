using Digest.Bot;
using Digest.Bot.Views;
using Digest.Telegram.Api;

namespace Digest.Telegram;

/// <summary>
/// The lists of commands that Telegram shows beside the field for words: what is wanted every day, for each language and for each kind of reader.
/// The narrowest scope with the reader's language is the one he sees.
/// </summary>
public static class Menus
{
    /// <summary>For everybody; in groups the administrators alone see what changes things.</summary>
    public static IReadOnlyList<SetMyCommands> ForAll(IReadOnlyList<ICommand> commands) =>
    [
        .. Of(Upto(commands, Audience.Changers), scope: null),
        .. Of(Upto(commands, Audience.Readers), new BotCommandScope("all_group_chats")),
        .. Of(Upto(commands, Audience.Changers), new BotCommandScope("all_chat_administrators")),
    ];

    /// <summary>For an owner, in his private chat: what is his alone too.</summary>
    public static IReadOnlyList<SetMyCommands> ForOwner(IReadOnlyList<ICommand> commands, long owner) =>
        Of(Upto(commands, Audience.Owners), new BotCommandScope("chat", owner));

    private static List<ICommand> Upto(IEnumerable<ICommand> commands, Audience audience) =>
        [.. commands.Where(command => command.Audience <= audience && (command.InMenu || command.Audience == Audience.Owners))];

    /// <summary>A menu in each language, and English for those whose language we do not speak.</summary>
    private static IReadOnlyList<SetMyCommands> Of(IReadOnlyList<ICommand> commands, BotCommandScope? scope) =>
        [Of(commands, scope, Words.English, language: null), .. Words.Codes.Select(code => Of(commands, scope, Words.In(code), code))];

    private static SetMyCommands Of(IReadOnlyList<ICommand> commands, BotCommandScope? scope, Words words, string? language) => new()
    {
        Commands = [.. commands.Select(command => new BotCommand(command.Name, HelpView.Does(words, command)))],
        Scope = scope,
        LanguageCode = language,
    };
}
