using System.Reflection;
using System.Text.Json;
using Dateline.Reading;
using Microsoft.AspNetCore.Http;

namespace Dateline.App.Api;

/// <summary>The articles of <c>examples/</c>, for somebody who has none at hand.</summary>
internal static class ExampleEndpoints
{
    private const string Folder = "examples/", Ending = ".txt";
    private const int FirstWords = 80;

    public sealed record Example(string Name, string Title);

    public static Task List(HttpContext context)
    {
        Example[] all =
        [
            .. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .Select(name => name[Folder.Length..^Ending.Length]).Select(name => new Example(name, Title(WireCopy.Read(Text(name)!)))),
        ];
        context.Response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(context.Response.Body, all, ApiSerializer.Default.ExampleArray);
    }

    public static Task Get(HttpContext context)
    {
        string name = (string)context.Request.RouteValues["name"]!;
        string text = Text(name) ?? throw new Problem(StatusCodes.Status404NotFound, "Not found", $"There is no example \"{name}\". /api/examples lists them.");
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text);
    }

    /// <summary>Wire copy without a headline is known by its first words.</summary>
    private static string Title(Article article)
    {
        if (article.Title is { } title) return title;
        var words = article.Body[0].In(article.Text).Trim();
        return words.Length <= FirstWords ? words.ToString() : $"{words[..words[..FirstWords].LastIndexOf(' ')]} …";
    }

    private static string? Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name + Ending);
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }
}
