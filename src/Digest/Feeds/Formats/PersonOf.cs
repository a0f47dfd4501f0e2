namespace Digest.Feeds.Formats;

/// <summary>A person as an element: a name inside, a mail inside, or text that holds either.</summary>
internal static class PersonOf
{
    /// <summary>The name, else the mail, else the address; null when nothing is stated.</summary>
    public static string? Element(XmlNode person)
    {
        if (person.First is null)
        {
            return PersonName.Of(person.Text);
        }

        return Part(person, "name") ?? Part(person, "email") ?? Part(person, "uri") ?? Part(person, "url") ?? PersonName.Of(person.Text);
    }

    private static string? Part(XmlNode person, string name)
    {
        foreach (var part in person)
        {
            if (part.Name == name && PersonName.Of(part.Text) is { } stated)
            {
                return stated;
            }
        }

        return null;
    }
}
