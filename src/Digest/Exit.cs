namespace Digest;

/// <summary>How the program ends: its exit codes, and what it says last.</summary>
internal static class Exit
{
    public const int Well = 0;

    private const int Badly = 1;

    /// <summary>Says what is wrong on the error stream, a sentence a line. Returns the exit code.</summary>
    public static int Because(params IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
        {
            Console.Error.WriteLine(sentence);
        }

        return Badly;
    }
}
