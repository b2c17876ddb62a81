using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dateline.App.Api;

/// <summary>The JSON of the API that is not the record. Generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ReadRequest))]
[JsonSerializable(typeof(Explanation))]
[JsonSerializable(typeof(AboutEndpoint.About))]
[JsonSerializable(typeof(ExampleEndpoints.Example[]))]
internal sealed partial class ApiSerializer : JsonSerializerContext;
