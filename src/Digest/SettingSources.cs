using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Digest;

/// <summary>Where settings come from, and sentences about what of it cannot be read.</summary>
public sealed record SettingSources(IConfiguration Configuration, IReadOnlyList<string> Faults)
{
    private const string FileName = "appsettings.json";

    /// <summary>Opens them, the later ones first in rank: appsettings.json beside the program and in the working directory, user secrets, the environment.</summary>
    public static SettingSources Open()
    {
        var faults = new List<string>();
        var builder = new ConfigurationBuilder();
        foreach (var path in FilePaths())
        {
            builder.AddConfiguration(ReadFile(path, faults));
        }

        return new SettingSources(builder.AddUserSecrets(typeof(Settings).Assembly, optional: true).AddEnvironmentVariables().Build(), faults);
    }

    /// <summary>The settings; what cannot be read, or is not allowed, is a fault.</summary>
    public (Settings? Settings, IReadOnlyList<string> Faults) Read() => Faults.Count > 0 ? (null, Faults) : Settings.Read(Configuration);

    private static IEnumerable<string> FilePaths() =>
        new[] { AppContext.BaseDirectory, Environment.CurrentDirectory }.Select(folder => Path.GetFullPath(Path.Combine(folder, FileName))).Distinct();

    private static IConfiguration ReadFile(string path, List<string> faults)
    {
        try
        {
            return new ConfigurationBuilder().AddJsonFile(path, optional: true).Build();
        }
        catch (InvalidDataException error)
        {
            faults.Add($"{path} is no whole JSON{Place(error)}.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            faults.Add($"{path} cannot be read: see that this user may.");
        }

        return new ConfigurationBuilder().Build();
    }

    private static string Place(Exception error) => error.GetBaseException() is JsonException { LineNumber: { } line } ? $": look at line {line + 1}" : "";
}
