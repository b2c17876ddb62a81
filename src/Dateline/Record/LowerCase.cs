using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dateline.Record;

/// <summary>DemandsProof is written demands-proof.</summary>
internal sealed class LowerCase<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) where TEnum : struct, Enum;
