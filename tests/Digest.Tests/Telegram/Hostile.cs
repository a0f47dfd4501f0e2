using System.Collections;
using System.Reflection;
using Digest.Bot;
using Digest.Editions;
using Digest.Editions.Rules;
using Digest.Stories;
using Digest.Text;
using Words = Digest.Bot.Words;

namespace Digest.Tests.Telegram;

/// <summary>Makes a value of any type that a view may be given, filled with texts that nobody would write.</summary>
internal sealed class Hostile(Random random)
{
    /// <summary>Every text is at least this long, so that places in it are.</summary>
    private const int Shortest = 40;

    private const int MostItems = 4;
    private const int Deepest = 7;

    private static readonly string[] Pieces =
    [
        " ", "\n", "\r\n", "\t", "\0", "\u200B", "\u202E", "\u2028", "\u2066", "\uFEFF", "\u00A0", "\u2800", "\u200E", "\u200F",
        "<b>", "</b>", "</", "<a href=\"x\">", "&", "&amp;", "&lt", "&#60;", "&#xD83D;", "\"", "'", "<!--", "</code></a>", "<tg-spoiler>",
        "a", "word ", "A sentence. ", "Ещё одно предложение! ", "дом", "漢字", "é", "e\u0301", "\u030A", "שלום", "سلام ", "हिन्दी",
        "😀", "👨‍👩‍👧‍👦", "🇩🇪", "\uD83D", "\uDE00", "tg://user?id=1", "@someone", "/stop", "{count}", "{", "}", "javascript:alert(1)",
        new('x', 300), new('<', 700), string.Concat(Enumerable.Repeat("😀", 300)), "o" + new string('\u0301', 200),
    ];

    private static readonly string[] Addresses =
    [
        "", "https://example.com/a?b=1&c=\"2\"", "javascript:alert(1)", "http://localhost:3000/", "tg://user?id=42", "/relative",
        "https://example.com/" + new string('q', 1_900), "https://user:pw@example.com/", "https://example.com/\"><b>", "http://x.\uD83D/",
    ];

    private static readonly string[] Zones = ["UTC", "Asia/Tokyo", "America/St_Johns"];

    /// <summary>How many texts were made.</summary>
    public int Texts { get; private set; }

    /// <summary>A value of a type.</summary>
    /// <param name="type">Anything that a view takes.</param>
    /// <param name="name">What it is called there: some numbers and texts mean something by their name.</param>
    /// <param name="depth">How deep it lies in others.</param>
    public object? Make(Type type, string name, int depth = 0)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return random.Next(3) == 0 ? null : Make(inner, name, depth);
        }

        return type switch
        {
            _ when type == typeof(string) => Text(name),
            _ when type == typeof(Words) => Words.In(Words.Codes[random.Next(Words.Codes.Count)]),
            _ when type == typeof(bool) => random.Next(2) == 0,
            _ when type == typeof(int) => (int)Number(name),
            _ when type == typeof(long) => Number(name),
            _ when type == typeof(double) => (random.NextDouble() * 20) - 5,
            _ when type == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch.AddMinutes(random.Next(40_000_000)),
            _ when type == typeof(DateOnly) => DateOnly.FromDayNumber(random.Next(730_000, 740_000)),
            _ when type == typeof(TimeSpan) => TimeSpan.FromMinutes(random.Next(10_000)),
            _ when type == typeof(TimeZoneInfo) => TimeZoneInfo.FindSystemTimeZoneById(Zones[random.Next(Zones.Length)]),
            _ when type == typeof(Cadence) => Cadence.Parse("08:00,18:30 mon-fri"),
            _ when type == typeof(RichText) => new RichText().Bold(Text(name)).Link(Text(name), Address()),
            _ when type == typeof(Func<int, string>) => (int page) => $"/page x {page}",
            _ when type.IsAssignableTo(typeof(Delegate)) => null,
            _ when type.IsEnum => Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length)),
            _ when Item(type) is { } item => List(type, item, name, depth),
            _ when type.IsInterface || type.IsAbstract => Derived(type, name, depth),
            _ => Whole(type, depth),
        };
    }

    private static readonly string[] Kinds = [Rule.Keep, Rule.Drop, Rule.Mute, Rule.Weight];

    private string Text(string name)
    {
        Texts++;
        switch (name.ToLowerInvariant())
        {
            case "zone":
                return Zones[random.Next(Zones.Length)];
            case "cadence":
                return "every 2h 8-22";
            case "language":
                return "en";
            case "quiet":
                return "23:00-07:00";
            case "kind":
                return Kinds[random.Next(Kinds.Length)];
            case "style":
                return Style.All[random.Next(Style.All.Count)];
            case "address" or "site" or "link" or "url":
                return Address();
            case "placedwhy":
                return Reason.Write([new Reason("names", 2, [Piece(), Piece()]), Reason.Began]);
            case "parts":
                return System.Text.Json.JsonSerializer.Serialize(new[] { new Part("sources", 1.5) });
        }

        var text = new System.Text.StringBuilder();
        for (var pieces = random.Next(1, 8); pieces > 0 || text.Length < Shortest; pieces--)
        {
            text.Append(Piece());
        }

        return text.ToString();
    }

    private string Piece() => Pieces[random.Next(Pieces.Length)];

    private string Address() => Addresses[random.Next(Addresses.Length)];

    /// <summary>Places in a text lie in order and inside; instants are of our time.</summary>
    private long Number(string name) => name switch
    {
        "Starts" or "starts" or "Start" or "start" or "Item1" => random.Next(10),
        "Ends" or "ends" or "End" or "end" or "Item2" => random.Next(20, Shortest),
        _ when name.EndsWith("At", StringComparison.Ordinal) || name.EndsWith("Until", StringComparison.Ordinal) || name is "Slot" or "From" or "To" or "instant" => random.NextInt64(1_700_000_000_000, 1_800_000_000_000),
        _ => random.Next(1, 50),
    };

    private static Type? Item(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments()[^1]
        : null;

    private object List(Type type, Type item, string name, int depth)
    {
        var arguments = type.GetGenericArguments();
        var count = depth >= Deepest ? 0 : random.Next(1, MostItems);
        var items = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        for (var made = 0; made < count; made++)
        {
            items.Add(Make(item, name, depth + 1));
        }

        return arguments.Length == 2 ? Keyed(type, arguments, items, name, depth)
            : type.IsArray ? ToArray(items, item)
            : type.IsAssignableFrom(items.GetType()) ? items
            : Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(item), items)!;
    }

    private static Array ToArray(IList items, Type item)
    {
        var array = Array.CreateInstance(item, items.Count);
        items.CopyTo(array, 0);
        return array;
    }

    /// <summary>Dictionaries and lookups; one key is 1, since the views look articles up by their numbers.</summary>
    private object Keyed(Type type, Type[] arguments, IList items, string name, int depth)
    {
        var dictionary = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
        foreach (var item in items)
        {
            dictionary[Make(arguments[0], name, depth + 1)!] = item;
        }

        return type.Name.StartsWith("ILookup", StringComparison.Ordinal)
            ? typeof(Hostile).GetMethod(nameof(Lookup), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(arguments).Invoke(null, [dictionary])!
            : dictionary;
    }

    private static ILookup<TKey, TValue> Lookup<TKey, TValue>(Dictionary<TKey, TValue> entries)
        where TKey : notnull => entries.ToLookup(entry => entry.Key, entry => entry.Value);

    private object? Derived(Type type, string name, int depth)
    {
        var kinds = type.Assembly.GetTypes().Where(one => one.IsAssignableTo(type) && one is { IsAbstract: false, IsInterface: false }).ToList();
        return kinds.Count == 0 ? null : Make(kinds[random.Next(kinds.Count)], name, depth + 1);
    }

    private object? Whole(Type type, int depth)
    {
        if (depth >= Deepest || type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).MaxBy(one => one.GetParameters().Length) is not { } constructor)
        {
            return type.IsValueType ? Activator.CreateInstance(type) : null;
        }

        var whole = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType, parameter.Name!, depth + 1))]);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite && constructor.GetParameters().All(parameter => parameter.Name != property.Name)))
        {
            property.SetValue(whole, Make(property.PropertyType, property.Name, depth + 1));
        }

        return whole;
    }
}
