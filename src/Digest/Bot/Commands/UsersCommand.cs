using System.Globalization;
using Digest.Bot.Views;

namespace Digest.Bot.Commands;

public sealed class UsersCommand(People people, TimeProvider time) : ICommand
{
    public string Name => "users";

    public string Example => "/users";

    public int Place => 220;

    public Audience Audience => Audience.Owners;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var words = call.Argument.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["out", var stated] when Person(stated) is { } person => await Dismiss(call.Words, person),
            ["in", var stated] when Person(stated) is { } person => await Readmit(call, person),
            [var stated] when Person(stated) is { } page => await Show(call, (int)page),
            _ => await Show(call, 1),
        };
    }

    private async Task<Reply> Show(Call call, int page) =>
        PeopleView.Of(call.Words, await people.All(), page, call.Subscription.TimeZone, time.GetUtcNow());

    private async Task<Reply> Dismiss(Words words, long person)
    {
        var name = (await people.All()).FirstOrDefault(one => one.Id == person)?.Name ?? person.ToString(CultureInfo.InvariantCulture);
        return await people.Dismiss(person)
            ? PeopleView.Dismissed(words, person, name)
            : Reply.Say(words.Say("users.unknown"));
    }

    private async Task<Reply> Readmit(Call call, long person)
    {
        await people.Readmit(person, call.Request.Sender);
        return await Show(call, 1);
    }

    private static long? Person(string stated) =>
        long.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id <= int.MaxValue * 1_000_000L ? id : null;
}
