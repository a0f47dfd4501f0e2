namespace Digest.Feeds.Formats;

/// <summary>Addresses as feeds write them, made absolute.</summary>
internal static class Address
{
    /// <summary>An absolute http or https address, or null when it is none and <paramref name="baseAddress"/> does not make it one.</summary>
    public static string? Web(string? stated, Uri? baseAddress) =>
        Absolute(stated, baseAddress) is { } address && IsWeb(address) ? address : null;

    /// <summary>An absolute address of any harmless scheme; as stated when it has one already.</summary>
    public static string? Absolute(string? stated, Uri? baseAddress)
    {
        var text = WithoutControls(stated)?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (IsWeb(text))
        {
            return text;
        }

        if (HasScheme(text))
        {
            return IsHarmless(text) ? text : null;
        }

        return baseAddress is not null && Uri.TryCreate(baseAddress, text, out var address) ? address.AbsoluteUri : null;
    }

    /// <summary>The address against which what lies inside is resolved: <paramref name="stated"/> itself resolved, or <paramref name="outer"/>.</summary>
    public static Uri? Base(string? stated, Uri? outer)
    {
        if (string.IsNullOrWhiteSpace(stated))
        {
            return outer;
        }

        return Uri.TryCreate(stated, UriKind.Absolute, out var address) && IsWeb(stated) ? address
            : outer is not null && Uri.TryCreate(outer, stated, out var joined) && IsWeb(joined.AbsoluteUri) ? joined
            : outer;
    }

    /// <summary>Whether it begins like an address on the web.</summary>
    public static bool IsWeb(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a browser would run what it says instead of opening it.</summary>
    public static bool Runs(string text) => WithoutControls(text) is { } address && !IsHarmless(address.TrimStart());

    /// <summary>A browser passes over line ends inside an address, even inside its scheme.</summary>
    private static string? WithoutControls(string? stated) =>
        stated is null || !stated.AsSpan().ContainsAnyInRange('\0', '\u001f') ? stated : new string([.. stated.Where(letter => !char.IsControl(letter))]);

    /// <summary>Schemes a browser would run instead of open.</summary>
    private static bool IsHarmless(string text) =>
        !text.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) &&
        !text.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase) &&
        !text.StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    private static bool HasScheme(string text)
    {
        var colon = text.AsSpan().IndexOfAny(':', '/', '?');
        return colon > 0 && text[colon] == ':' && text.AsSpan(0, colon).IndexOfAnyExcept(SchemeLetters) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> SchemeLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
}
