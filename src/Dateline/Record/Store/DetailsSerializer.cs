using System.Text.Json.Serialization;

namespace Dateline.Record.Store;

[JsonSerializable(typeof(Details))]
internal sealed partial class DetailsSerializer : JsonSerializerContext;
