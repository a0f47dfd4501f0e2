namespace Digest.Cli;

/// <summary>A line that cannot be answered; the message is one sentence for whoever wrote it.</summary>
internal sealed class LineFault(string message) : Exception(message)
{
    /// <summary>A field is not there, or is of another kind.</summary>
    /// <param name="wanted">The field and its kind, such as <c>text "question"</c>.</param>
    public static LineFault Lacks(string wanted) => new($"The line has no {wanted}.");
}
