using System.ComponentModel;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Digest;

/// <summary>Whether what is stated can be read at all: a name nobody knows, or a value of another kind, is a sentence.</summary>
internal static class SettingForms
{
    private const string Root = "Digest";

    /// <summary>What the names below <c>Digest</c> and their values are not.</summary>
    public static IEnumerable<string> Faults(IConfiguration configuration)
    {
        foreach (var section in configuration.GetSection(Root).GetChildren())
        {
            var faults = Property(typeof(Settings), section.Key) is { } options
                ? section.GetChildren().SelectMany(setting => Faults(options.PropertyType, setting))
                : [Unknown(section)];
            foreach (var fault in faults)
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> Faults(Type options, IConfigurationSection setting) => Property(options, setting.Key) switch
    {
        null => [Unknown(setting)],
        { PropertyType: { IsGenericType: true } list } when list.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) =>
            setting.GetChildren().SelectMany(one => Unreadable(list.GetGenericArguments()[0], one)),
        var property => Unreadable(property.PropertyType, setting),
    };

    private static IEnumerable<string> Unreadable(Type type, IConfigurationSection setting)
    {
        if (setting.Value is { Length: > 0 } value && !TypeDescriptor.GetConverter(type).IsValid(value))
        {
            yield return $"{setting.Path} is '{value}'; it must be {Kind(Nullable.GetUnderlyingType(type) ?? type)}.";
        }
    }

    private static string Unknown(IConfigurationSection setting) => $"There is no setting {setting.Path}; README.md lists those there are.";

    private static PropertyInfo? Property(Type type, string name) => type.GetProperties().FirstOrDefault(property => property.CanWrite && property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string Kind(Type type) =>
        type == typeof(bool) ? "true or false"
        : type == typeof(TimeSpan) ? "a time like '00:00:30', or days like '365.00:00:00'"
        : type == typeof(DateTimeOffset) ? "a moment like '2026-11-22T08:00:00Z'"
        : "a number";
}
