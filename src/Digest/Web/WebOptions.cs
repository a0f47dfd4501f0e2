namespace Digest.Web;

/// <summary>What machines may ask the program: the section <c>Digest:Web</c>.</summary>
public sealed class WebOptions
{
    public const string Section = "Digest:Web";

    /// <summary>Where it listens, as in <c>http://127.0.0.1:8080</c>; empty: nowhere. Whoever reaches it may read health and numbers.</summary>
    public string Address { get; set; } = "";

    /// <summary>Where numbers are sent by OTLP over HTTP, as in <c>http://127.0.0.1:4318</c>; empty: nowhere.</summary>
    public string Otlp { get; set; } = "";
}
