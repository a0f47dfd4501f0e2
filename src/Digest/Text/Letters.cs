namespace Digest.Text;

/// <summary>How a word is written.</summary>
internal enum Letters : byte
{
    /// <summary>No case at all: a number, an ideograph, Arabic.</summary>
    Caseless,

    /// <summary>Begins with a small letter.</summary>
    Lower,

    /// <summary>Begins with a capital.</summary>
    Capital,

    /// <summary>Two capitals or more and nothing small.</summary>
    Caps,

    /// <summary>Begins with a digit.</summary>
    Number,
}
