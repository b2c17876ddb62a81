using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dateline.Ontology;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Factuality;
using Dateline.Understanding.Places;
using Dateline.Understanding.Quotes;
using Dateline.Understanding.Times;

namespace Dateline.Record;

/// <summary>Names and spellings of the JSON document. Generated at build time: no reflection, so it starts quickly and survives trimming.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters =
    [
        typeof(LowerCase<EntityKind>), typeof(LowerCase<MentionKind>), typeof(LowerCase<PlaceFeature>), typeof(LowerCase<QuotationKind>),
        typeof(LowerCase<EventStatus>), typeof(LowerCase<Certainty>), typeof(LowerCase<Polarity>), typeof(LowerCase<Stance>), typeof(LowerCase<QuadCategory>),
        typeof(UpperCase<TimeType>),
    ])]
[JsonSerializable(typeof(ArticleRecord))]
internal sealed partial class RecordSerializer : JsonSerializerContext
{
    /// <summary>Letters, quotation marks and dashes stand as themselves: the document is read by people too, and is never put inside HTML.</summary>
    public static RecordSerializer Plain => _plain.Value;

    // Lazy: the order of static fields across the generated parts is nobody's to know.
    private static readonly Lazy<RecordSerializer> _plain = new(() => new(new JsonSerializerOptions(Default!.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
}
