using System.Text.Json;
using Dateline.Record;

namespace Dateline.Tests.Record;

/// <summary>Tools outside the project read these names: none may change, move or go missing.</summary>
public sealed class ContractTests
{
    private static readonly MadeBy By = new("0.1.0", "d", "m");

    internal static readonly string[] Names =
    [
        "article", "article.id", "article.sourceId", "article.source", "article.url", "article.title", "article.published",
        "article.filings", "article.filings.name", "article.filings.start", "article.filings.end", "article.language", "article.text",
        "sentences", "sentences.start", "sentences.end",
        "actors", "actors.id", "actors.name", "actors.kind", "actors.country", "actors.sectors", "actors.code", "actors.wikidata",
        "actors.roles", "actors.roles.title", "actors.roles.start", "actors.roles.end",
        "actors.mentions", "actors.mentions.start", "actors.mentions.end", "actors.mentions.kind",
        "times", "times.id", "times.start", "times.end", "times.type", "times.value",
        "places", "places.id", "places.start", "places.end", "places.name", "places.country", "places.geonames", "places.feature", "places.latitude", "places.longitude", "places.precision",
        "quotes", "quotes.id", "quotes.kind", "quotes.content", "quotes.content.start", "quotes.content.end", "quotes.speaker",
        "quotes.speakerMention", "quotes.speakerMention.start", "quotes.speakerMention.end", "quotes.cue", "quotes.cue.start", "quotes.cue.end", "quotes.addressees", "quotes.within", "quotes.venue", "quotes.venue.start", "quotes.venue.end", "quotes.others",
        "events", "events.id", "events.type", "events.modes", "events.contexts", "events.cameo", "events.quad", "events.ploverScore", "events.goldstein",
        "events.actors", "events.recipients", "events.symmetric", "events.date", "events.date.first", "events.date.last", "events.date.from", "events.place", "events.status", "events.background",
        "events.accordingTo", "events.quote",
        "events.assertions", "events.assertions.source", "events.assertions.certainty", "events.assertions.polarity", "events.assertions.cue",
        "events.counts", "events.counts.of", "events.counts.low", "events.counts.high", "events.counts.start", "events.counts.end", "events.counts.saidBy",
        "events.trigger", "events.trigger.start", "events.trigger.end", "events.evidence", "events.evidence.start", "events.evidence.end",
        "events.mentions", "events.mentions.trigger", "events.mentions.trigger.start", "events.mentions.trigger.end",
        "events.mentions.evidence", "events.mentions.evidence.start", "events.mentions.evidence.end",
        "events.foundBy", "events.confidence",
        "claims", "claims.incident", "claims.proposition", "claims.holder", "claims.chain", "claims.stance", "claims.evidence", "claims.evidence.start", "claims.evidence.end",
        "madeBy", "madeBy.code", "madeBy.data", "madeBy.model",
    ];

    [Fact]
    public void The_document_has_the_names_of_the_contract_in_its_order()
    {
        using var json = JsonDocument.Parse(ArticleRecord.From(HandMade.Analysis(), HandMade.Codebook, By).ToJson());
        var names = new List<string>();
        Collect(json.RootElement, "", names);
        Assert.Equal(Names, names.Distinct());
    }

    [Fact]
    public void Spellings_are_those_of_the_contract()
    {
        string json = System.Text.Encoding.UTF8.GetString(ArticleRecord.From(HandMade.Analysis(), HandMade.Codebook, By).ToJson());
        Assert.Contains("\"kind\":\"organisation\"", json, StringComparison.Ordinal);
        Assert.Contains("\"type\":\"DATE\",\"value\":\"2024-03-04\"", json, StringComparison.Ordinal);
        Assert.Contains("\"published\":\"2024-03-05\"", json, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"alleged\"", json, StringComparison.Ordinal);
        Assert.Contains("\"status\":null", json, StringComparison.Ordinal);
        Assert.Contains("\"source\":[\"narrator\"],\"certainty\":\"uncommitted\",\"polarity\":\"unknown\",\"cue\":null", json, StringComparison.Ordinal);
        Assert.Contains("\"source\":[\"narrator\",\"a1\",null],\"certainty\":\"certain\",\"polarity\":\"positive\"", json, StringComparison.Ordinal);
        Assert.Contains("\"stance\":\"demands-proof\"", json, StringComparison.Ordinal);
        Assert.Contains("\"holder\":\"narrator\",\"chain\":[\"narrator\"]", json, StringComparison.Ordinal);
        Assert.Contains("\"confidence\":0.812", json, StringComparison.Ordinal);
        Assert.Contains("“rebels shelled Vik", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Actors_are_the_named_and_those_who_take_part_in_the_order_of_first_mention()
    {
        var record = ArticleRecord.From(HandMade.Analysis(), HandMade.Codebook, By);
        Assert.Equal(["a1 Ola Brandt", "a2 Norland", "a3 rebels"], record.Actors.Select(a => $"{a.Id} {a.Name}"));
    }

    [Fact]
    public void A_group_whose_members_are_known_acts_as_its_members()
        => Assert.Equal(["a1", "a2"], ArticleRecord.From(HandMade.Analysis(), HandMade.Codebook, By).Events[0].Recipients);

    [Fact]
    public void A_vague_time_dates_nothing()
    {
        var record = ArticleRecord.From(HandMade.Analysis(), HandMade.Codebook, By);
        Assert.Equal(new RecordedDate(new(2024, 3, 4), new(2024, 3, 4), "t1"), record.Events[0].Date);
        Assert.Null(record.Events[1].Date);
    }

    [Fact]
    public void What_lies_a_century_ahead_dates_nothing()
        => Assert.Null(Assert.Single(RealReader.Read("Date: 2021-03-12\n\nKenya will cooperate with Uganda in the next millennium.").Events).Date);

    [Fact]
    public void A_record_read_back_is_the_record()
    {
        byte[] json = ArticleRecord.From(HandMade.Analysis(), HandMade.Codebook, By).ToJson();
        Assert.Equal(json, ArticleRecord.FromJson(json).ToJson());
    }

    [Fact]
    public void A_document_without_a_name_of_the_contract_is_refused()
        => Assert.Throws<JsonException>(() => ArticleRecord.FromJson("""{"article":null}"""u8));

    [Fact]
    public void The_record_holds_no_token_and_no_tree_and_nothing_that_can_be_set()
    {
        var seen = new HashSet<Type>();
        Walk(typeof(ArticleRecord), seen);
        Assert.Contains(typeof(RecordedEvent), seen);
        Assert.Empty(seen.Where(t => t.Namespace is "Dateline.Language" || t.Name.Contains("Token", StringComparison.Ordinal)));
        Assert.Empty(seen.Where(t => t.Namespace == "Dateline.Record").SelectMany(t => t.GetProperties())
            .Where(p => p.SetMethod is { } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))));
    }

    private static void Walk(Type type, HashSet<Type> seen)
    {
        foreach (var argument in type.GetGenericArguments()) Walk(argument, seen);
        if (type.Namespace?.StartsWith("Dateline", StringComparison.Ordinal) != true || !seen.Add(type)) return;
        foreach (var property in type.GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance))
            Walk(property.PropertyType, seen);
    }

    private static void Collect(JsonElement element, string path, List<string> names)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Collect(item, path, names);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                string name = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
                // An assertion's cue is a passage here and null there; the contract lists the name alone.
                names.Add(name);
                if (name != "events.assertions.cue") Collect(property.Value, name, names);
            }
        }
    }
}
