using System.Data.Common;

namespace Digest.Storage;

/// <summary>
/// Work that has its effect once, however often it is asked for: what it writes and the entry that it has done so are one transaction.
/// </summary>
/// <param name="db">Where both are written.</param>
/// <param name="enter">Makes the entry; false: it was there.</param>
/// <param name="enterAlone">Makes the entry where nothing else is written, in a transaction of its choice; null: in one of its own.</param>
public sealed class Once(Db db, Func<DbConnection, Task<bool>> enter, Func<Task<bool>>? enterAlone = null)
{
    private bool isEntered;

    /// <summary>Runs the work. It may throw and be run again: of what failed nothing remains.</summary>
    /// <exception cref="DoneBeforeException">Somebody else has done it: of this run nothing remains.</exception>
    public async Task<T> Run<T>(Func<Task<T>> work)
    {
        var entered = false;
        var result = await db.Together(
            async connection =>
            {
                if (!await enter(connection))
                {
                    throw new DoneBeforeException();
                }

                entered = true;
            },
            work);
        isEntered |= entered;
        return result;
    }

    /// <summary>Makes the entry of work that wrote nothing. False: somebody else has done it.</summary>
    public async Task<bool> Enter() => isEntered || (isEntered = await (enterAlone?.Invoke() ?? db.Write(enter)));
}

/// <summary>What was to be done once has been done already.</summary>
public sealed class DoneBeforeException : Exception
{
    public DoneBeforeException()
        : base("it was done before")
    {
    }

    public DoneBeforeException(string message)
        : base(message)
    {
    }

    public DoneBeforeException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
