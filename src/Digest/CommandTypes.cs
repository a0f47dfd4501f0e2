using System.Reflection;

namespace Digest;

/// <summary>The types of the commands, one a file in <c>Bot/Commands</c> and <c>Cli</c>, as the build has noted them down: no other type is loaded.</summary>
internal static class CommandTypes
{
    /// <summary>Those of a namespace, by their names.</summary>
    public static IEnumerable<Type> In(string space) => Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(note => note.Value is "command" && note.Key.StartsWith($"{space}.", StringComparison.Ordinal))
        .OrderBy(note => note.Key, StringComparer.Ordinal)
        .Select(note => Assembly.GetExecutingAssembly().GetType(note.Key, throwOnError: true)!);
}
