namespace Digest.Text.Answers;

/// <summary>What a question asks for, and so what its answer must hold.</summary>
public enum AnswerKind
{
    /// <summary>Nothing that can be told from the outside of a sentence.</summary>
    Any,

    /// <summary>Who, which company: a name that the question does not give.</summary>
    Name,

    /// <summary>When, what year: a date, a weekday, a time.</summary>
    Time,

    /// <summary>Where, what city: a place.</summary>
    Place,

    /// <summary>How many, how old, what percentage: a number.</summary>
    Number,

    /// <summary>Why: a reason.</summary>
    Reason,
}
