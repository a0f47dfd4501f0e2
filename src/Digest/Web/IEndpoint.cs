using Microsoft.AspNetCore.Http;

namespace Digest.Web;

/// <summary>What answers under one path of the listener: a page for machines, or a hook that others call. Found by its registration.</summary>
public interface IEndpoint
{
    /// <summary>The first part of the path, as in <c>/healthz</c>; what stands behind it is the endpoint's own.</summary>
    string Path { get; }

    /// <summary>Answers one request. What it throws is a 500 without words, and logged.</summary>
    Task Answer(HttpContext http);
}
