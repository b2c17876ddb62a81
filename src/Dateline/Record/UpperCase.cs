using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dateline.Record;

/// <summary>Date is written DATE, as in TIMEX3.</summary>
internal sealed class UpperCase<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) where TEnum : struct, Enum;
