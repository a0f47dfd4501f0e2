namespace Digest.Text;

/// <summary>
/// One named part of a score; the parts of a score add up to it. <paramref name="Key"/> says which it is, for the views to tell in the
/// reader's language, with the number (<paramref name="Count"/>) and the words of a source (<paramref name="Thing"/>) it speaks of.
/// </summary>
public sealed record Part(string Key, double Value, long Count = 0, string Thing = "");
