namespace Digest.Feeds.Formats;

/// <summary>People as feeds write them: <c>Name (mail)</c>, <c>mail (Name)</c>, <c>Name &lt;mail&gt;</c>, or either alone.</summary>
internal static class PersonName
{
    /// <summary>The name, or the mail address when there is no name; null when nothing is left.</summary>
    public static string? Of(string? stated)
    {
        var text = Html.Line(stated ?? "");
        if (text.Contains('@', StringComparison.Ordinal))
        {
            text = text.Replace("<", " (", StringComparison.Ordinal).Replace('>', ')');
        }

        var open = text.IndexOf('(');
        if (open < 0)
        {
            return WithoutMail(text);
        }

        var close = text.IndexOf(')', open);
        var inside = text[(open + 1)..(close < 0 ? text.Length : close)].Trim();
        var outside = text[..open].Trim();
        return IsMail(outside) || outside.Length == 0 ? WithoutMail(inside) ?? Tidy(outside)
            : IsMail(inside) ? WithoutMail(outside)
            : Tidy(text);
    }

    /// <summary><c>ann@example.org Ann Archer</c> is Ann Archer; a lone mail address stays.</summary>
    private static string? WithoutMail(string text)
    {
        if (!text.Contains('@', StringComparison.Ordinal) || !text.Contains(' ', StringComparison.Ordinal))
        {
            return Tidy(text);
        }

        var words = text.Split(' ').Where(word => !IsMail(word));
        return Tidy(string.Join(' ', words)) ?? Tidy(text);
    }

    private static string? Tidy(string text)
    {
        var tidy = text.Trim().Trim('"', ',', ';').Trim();
        tidy = tidy.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? tidy[7..] : tidy;
        return tidy.Length == 0 ? null : tidy;
    }

    private static bool IsMail(string text) => text.Contains('@', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal);
}
