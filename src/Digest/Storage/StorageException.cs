namespace Digest.Storage;

/// <summary>The database cannot be used as it is. The message is one sentence that says what to do.</summary>
public sealed class StorageException : Exception
{
    public StorageException()
    {
    }

    public StorageException(string sentence)
        : base(sentence)
    {
    }

    public StorageException(string sentence, Exception cause)
        : base(sentence, cause)
    {
    }
}
