namespace Digest.Web;

/// <summary>Nobody can listen where the settings say. The message is one sentence that says what to do.</summary>
public sealed class ListenerException : Exception
{
    public ListenerException()
    {
    }

    public ListenerException(string sentence)
        : base(sentence)
    {
    }

    public ListenerException(string sentence, Exception cause)
        : base(sentence, cause)
    {
    }
}
