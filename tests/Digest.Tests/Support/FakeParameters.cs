using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Digest.Tests.Support;

/// <summary>
/// A request's parameters as Telegram sees them: a JSON body that does not parse has none, and a null is the word "null".
/// </summary>
internal static class FakeParameters
{
    /// <summary>Parameters by name; an object's or array's value is its JSON. A file is <c>name</c> with its file name, <c>name:bytes</c> and <c>name:text</c>.</summary>
    public static async Task<Dictionary<string, string>> Read(HttpRequest request, Action<string> violate)
    {
        var parameters = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            foreach (var field in form)
            {
                parameters[field.Key] = field.Value.ToString();
            }

            foreach (var file in form.Files)
            {
                parameters[file.Name] = Uri.UnescapeDataString(file.FileName);
                parameters[$"{file.Name}:bytes"] = $"{file.Length}";
                using var content = new StreamReader(file.OpenReadStream());
                parameters[$"{file.Name}:text"] = await content.ReadToEndAsync();
            }

            return parameters;
        }

        using var reader = new StreamReader(request.Body);
        Add(parameters, await reader.ReadToEndAsync(), violate);
        return parameters;
    }

    private static void Add(Dictionary<string, string> parameters, string body, Action<string> violate)
    {
        if (body.Length == 0)
        {
            return;
        }

        JsonObject? json = null;
        try
        {
            json = JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            violate("a body that is no JSON");
        }

        foreach (var (name, value) in json ?? [])
        {
            if (value is null)
            {
                violate($"a null for {name}");
            }

            parameters[name] = value switch
            {
                null => "null",
                JsonValue text when text.TryGetValue<string>(out var plain) => plain,
                _ => value.ToJsonString(),
            };
        }
    }
}
