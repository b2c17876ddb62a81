using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Dateline.App.Api;

/// <summary>An error as RFC 9457 has it. Thrown from an endpoint it becomes the answer.</summary>
/// <param name="status">HTTP status.</param>
/// <param name="title">The kind of fault, a few words, the same every time.</param>
/// <param name="detail">What is wrong here, and what to do about it.</param>
internal sealed class Problem(int status, string title, string detail) : Exception(detail)
{
    public const string MediaType = "application/problem+json";

    public int Status => status;

    /// <summary>Input that cannot be read.</summary>
    public static Problem Of(Fault fault) => new(StatusCodes.Status422UnprocessableEntity, "Not readable", fault.ToString());

    /// <summary>One line of JSON, without a line end.</summary>
    public byte[] ToJson()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", title);
            json.WriteNumber("status", status);
            json.WriteString("detail", Message);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    public Task WriteTo(HttpResponse response)
    {
        response.StatusCode = status;
        response.ContentType = MediaType;
        return response.Body.WriteAsync(ToJson()).AsTask();
    }
}
