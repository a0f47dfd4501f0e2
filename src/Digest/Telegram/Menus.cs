using Digest.Bot;
using Digest.Bot.Views;
using Digest.Telegram.Api;

namespace Digest.Telegram;

/// <summary>The lists of commands that Telegram shows beside the field for words: one a language.</summary>
public static class Menus
{
    /// <summary>A menu in each language, and English for those whose language we do not speak.</summary>
    public static IReadOnlyList<SetMyCommands> Of(IReadOnlyList<ICommand> commands) =>
        [Of(commands, Words.English, language: null), .. Words.Codes.Select(code => Of(commands, Words.In(code), code))];

    private static SetMyCommands Of(IReadOnlyList<ICommand> commands, Words words, string? language) => new()
    {
        Commands = [.. commands.Select(command => new BotCommand(command.Name, HelpView.Does(words, command)))],
        LanguageCode = language,
    };
}
