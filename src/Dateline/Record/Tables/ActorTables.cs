using Dateline.Record.Store;

namespace Dateline.Record.Tables;

/// <summary>Actors, and every mention of an actor, a place or a time.</summary>
internal static class ActorTables
{
    public static RecordTable Actors { get; } = new("actors", "Who the articles speak of, a row for each article that does.", "actor_id",
    [
        new("actor_id", ColumnType.Text, "Article and the offset of the first mention."),
        new("article_id", ColumnType.Text, "SHA-256 of the article's text."),
        new("published", ColumnType.Date, "Day of publication."),
        new("name", ColumnType.Text, "The fullest name that the article gives."),
        new("kind", ColumnType.Text, "person, organisation, country, group or role."),
        new("country", ColumnType.Text, "ISO 3166-1 alpha-3."),
        new("sectors", ColumnType.Text, "PLOVER sectors, the primary one first, parted by \"; \"."),
        new("code", ColumnType.Text, "Country and primary sector together."),
        new("wikidata", ColumnType.Text, "Wikidata id."),
        new("roles", ColumnType.Text, "Offices and titles as the article gives them, parted by \"; \"."),
        new("mentions", ColumnType.Integer, "How often the article mentions the actor, pronouns included."),
    ], ActorRows);

    public static RecordTable Mentions { get; } = new("mentions", "Every place of a text where an actor is mentioned, and every time expression and place name.", "mention_id",
    [
        new("mention_id", ColumnType.Text, "Article, what it is (m actor, t time, p place) and its number there."),
        new("article_id", ColumnType.Text, "SHA-256 of the article's text."),
        new("of", ColumnType.Text, "actor, time or place."),
        new("actor_id", ColumnType.Text, "The actor; empty for times and places."),
        new("kind", ColumnType.Text, "Of an actor: name, nominal, pronoun or metonym. Of a time: date, time, duration or set. Of a place: country, region, city, facility or other."),
        new("value", ColumnType.Text, "The actor's name; the TIMEX3 value of a time; the usual name of a place."),
        new("words", ColumnType.Text, "As it stands in the text."),
        new("start", ColumnType.Integer, "Offset, UTF-16 code units."),
        new("end", ColumnType.Integer, "End, exclusive."),
    ], MentionRows);

    private static IEnumerable<object?[]> ActorRows(TableSource source)
    {
        var article = source.Record.Article;
        for (int i = 0; i < source.Record.Actors.Length; i++)
        {
            var actor = source.Record.Actors[i];
            yield return
            [
                source.ActorKeys[i].ToString(), article.Id, article.Published, actor.Name, RecordIndex.Word(actor.Kind), actor.Country, TableSource.Joined(actor.Sectors), actor.Code, actor.Wikidata,
                TableSource.Joined(actor.Roles.Select(r => r.Title).Distinct()), (long)actor.Mentions.Length,
            ];
        }
    }

    private static IEnumerable<object?[]> MentionRows(TableSource source)
    {
        var (record, article) = (source.Record, source.Record.Article);
        string prefix = article.Id[..RecordKey.ArticleDigits];
        int number = 0;
        for (int i = 0; i < record.Actors.Length; i++)
            foreach (var mention in record.Actors[i].Mentions)
                yield return Row($"m{++number}", "actor", source.ActorKeys[i].ToString(), RecordIndex.Word(mention.Kind), record.Actors[i].Name, mention.Start, mention.End);
        foreach (var time in record.Times) yield return Row(time.Id, "time", null, RecordIndex.Word(time.Type), time.Value, time.Start, time.End);
        foreach (var place in record.Places) yield return Row(place.Id, "place", null, RecordIndex.Word(place.Feature), place.Name, place.Start, place.End);

        object?[] Row(string id, string of, string? actor, string? kind, string value, int start, int end) => [$"{prefix}.{id}", article.Id, of, actor, kind, value, article.Text[start..end], (long)start, (long)end];
    }
}
