using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Dateline.App.Api;

/// <summary>One article as JSON: <paramref name="Text"/> or <paramref name="Html"/>, or <paramref name="Url"/> alone for a page to fetch; and what is known beside it, in the names of JSON Lines.</summary>
/// <param name="Published">Day of publication, YYYY-MM-DD; takes precedence over what the article says.</param>
/// <param name="At">For an explanation: the offset of a character of the word that is asked about, in UTF-16 code units.</param>
internal sealed record ReadRequest(
    string? Text = null, string? Html = null, string? Url = null, string? Id = null, string? Title = null, string? Source = null, string? Published = null, int? At = null)
{
    /// <exception cref="Problem">The body is not such a request.</exception>
    public static async Task<ReadRequest> From(HttpRequest request)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, ApiSerializer.Default.ReadRequest, request.HttpContext.RequestAborted) ?? throw new JsonException("null");
        }
        catch (JsonException fault)
        {
            string place = fault.Path is { Length: > 1 } path ? $" (at {path})" : "";
            throw new Problem(StatusCodes.Status400BadRequest, "Bad request", $"The body is not the JSON object that is wanted here{place}. Send {{\"text\": \"…\"}}; /openapi/v1.json has all names.");
        }
    }

    /// <exception cref="Problem">It is not a day.</exception>
    public static DateOnly? Day(string? said)
    {
        if (string.IsNullOrEmpty(said)) return null;
        return DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new Problem(StatusCodes.Status400BadRequest, "Bad request", $"\"published\" is \"{said}\", which is not a day. Write it as 2017-04-13.");
    }
}
