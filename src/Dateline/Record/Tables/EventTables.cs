using Dateline.Record.Store;

namespace Dateline.Record.Tables;

/// <summary>Events, claims and counts, a row each.</summary>
internal static class EventTables
{
    public static RecordTable Events { get; } = new("events", "Events of the world as the articles tell them: who did what to whom, when and where, and by whose account.", "event_id",
    [
        new("event_id", ColumnType.Text, "Article and the offset of the words that name the event; the same in every run."),
        new("article_id", ColumnType.Text, "SHA-256 of the article's text."),
        new("event_date", ColumnType.Date, "First day of the event; empty when the article does not say."),
        new("event_date_last", ColumnType.Date, "Last day, inclusive; the first again when the day is known."),
        new("published", ColumnType.Date, "Day of publication of the article."),
        new("plover", ColumnType.Text, "PLOVER event type."),
        new("plover_mode", ColumnType.Text, "PLOVER modes, parted by \"; \"."),
        new("plover_context", ColumnType.Text, "PLOVER contexts, parted by \"; \"."),
        new("cameo", ColumnType.Text, "CAMEO code as text; its leading zero is part of it."),
        new("quad_class", ColumnType.Text, "verbal-cooperation, material-cooperation, verbal-conflict or material-conflict."),
        new("plover_score", ColumnType.Number, "PLOVER's score of type and mode, -10 to 10."),
        new("goldstein", ColumnType.Number, "Goldstein's score of the CAMEO code, -10 to 10; a property of the type, not of this event."),
        new("status", ColumnType.Text, "happened, alleged, denied, planned, possible, negated or hypothetical: what the article commits to. Only happened counts as done."),
        new("background", ColumnType.Boolean, "True when it is told as background to the news."),
        new("plover_auxiliary", ColumnType.Text, "PLOVER's auxiliary modes, parted by \"; \": historical, future, hypothetical, negation."),
        new("actor", ColumnType.Text, "Who acts: names, parted by \"; \"."),
        new("actor_code", ColumnType.Text, "Their codes (country and sector), in the same order."),
        new("actor_country", ColumnType.Text, "Their countries, ISO 3166-1 alpha-3, in the same order."),
        new("recipient", ColumnType.Text, "Who is acted upon: names, parted by \"; \"."),
        new("recipient_code", ColumnType.Text, "Their codes, in the same order."),
        new("recipient_country", ColumnType.Text, "Their countries, in the same order."),
        new("symmetric", ColumnType.Boolean, "True when the parties do it to each other and the sides are not ordered."),
        new("according_to", ColumnType.Text, "On whose word it rests: names, parted by \"; \"; empty when the article says so itself."),
        new("certainty", ColumnType.Text, "What the last teller commits to: certain, probable, possible or uncommitted."),
        new("polarity", ColumnType.Text, "positive, negative or unknown, by the last teller."),
        new("place", ColumnType.Text, "Where: the usual English name."),
        new("place_country", ColumnType.Text, "ISO 3166-1 alpha-3."),
        new("latitude", ColumnType.Number, "Degrees north; for a country or region a point in the middle of it."),
        new("longitude", ColumnType.Number, "Degrees east."),
        new("place_precision", ColumnType.Text, "How large an area the point stands for: country, region, city, facility or other."),
        new("geonames", ColumnType.Integer, "GeoNames id."),
        new("killed_low", ColumnType.Integer, "Fewest killed that the article gives, by whomever; see counts for each figure and who gave it."),
        new("killed_high", ColumnType.Integer, "Most killed; empty also when words set no upper bound."),
        new("mentions", ColumnType.Integer, "How often the article speaks of the event. Not a number of events."),
        new("words", ColumnType.Text, "The words that name the event."),
        new("sentence", ColumnType.Text, "The words that say so, as they stand in the text."),
        new("start", ColumnType.Integer, "Offset of the naming words, UTF-16 code units."),
        new("end", ColumnType.Integer, "End of them, exclusive."),
        new("quote_id", ColumnType.Text, "The quotation that it is told in."),
        new("found_by", ColumnType.Text, "The line of the data, or the model, that found it."),
        new("confidence", ColumnType.Number, "How likely the coding is right, 0 to 1."),
        new("source", ColumnType.Text, "The outlet."),
        new("url", ColumnType.Text, "Where the article was found."),
    ], EventRows);

    public static RecordTable Claims { get; } = new("claims", "Who takes which stance on what is reported. Accounts side by side, no verdict.", "claim_id",
    [
        new("claim_id", ColumnType.Text, "Article and the offset of the words."),
        new("event_id", ColumnType.Text, "The event that the claim is about."),
        new("article_id", ColumnType.Text, "SHA-256 of the article's text."),
        new("published", ColumnType.Date, "Day of publication."),
        new("holder", ColumnType.Text, "Who claims it: a name, or narrator."),
        new("holder_code", ColumnType.Text, "Country and sector of the holder."),
        new("holder_country", ColumnType.Text, "ISO 3166-1 alpha-3."),
        new("stance", ColumnType.Text, "asserts, denies, disputes, demands-proof, offers-alternative or cites-evidence."),
        new("proposition", ColumnType.Text, "What is claimed, in words of the text."),
        new("chain", ColumnType.Text, "The tellers, outermost first, parted by \"; \"."),
        new("sentence", ColumnType.Text, "The words that show it."),
        new("start", ColumnType.Integer, "Offset of those words, UTF-16 code units."),
        new("end", ColumnType.Integer, "End of them, exclusive."),
    ], ClaimRows);

    public static RecordTable Counts { get; } = new("counts", "Every number that an article ties to an event, with who gave it. Nothing is averaged.", "count_id",
    [
        new("count_id", ColumnType.Text, "Article and the offset of the number."),
        new("event_id", ColumnType.Text, "The event."),
        new("article_id", ColumnType.Text, "SHA-256 of the article's text."),
        new("of", ColumnType.Text, "killed, injured, arrested, size …"),
        new("low", ColumnType.Integer, "Lower bound."),
        new("high", ColumnType.Integer, "Upper bound; empty when the words set none (\"scores\")."),
        new("said_by", ColumnType.Text, "Who gave the number; empty for the article itself."),
        new("words", ColumnType.Text, "The words of the number."),
        new("start", ColumnType.Integer, "Offset of those words, UTF-16 code units."),
        new("end", ColumnType.Integer, "End of them, exclusive."),
    ], CountRows);

    private static IEnumerable<object?[]> EventRows(TableSource source)
    {
        var article = source.Record.Article;
        for (int i = 0; i < source.Record.Events.Length; i++)
        {
            var told = source.Record.Events[i];
            var place = source.PlaceOf(told.Place);
            var last = told.Assertions.LastOrDefault();
            var killed = told.Counts.Where(c => c.Of == "killed").ToArray();
            yield return
            [
                source.EventKeys[i].ToString(), article.Id, told.Date?.First, told.Date?.Last, article.Published, told.Type, TableSource.Joined(told.Modes), TableSource.Joined(told.Contexts), told.Cameo,
                RecordIndex.Word(told.Quad), told.PloverScore, told.Goldstein, RecordIndex.Word(told.Status), told.Background, TableSource.Joined(AuxiliaryModes.Of(told)),
                Side(told.Actors, a => a.Name), Side(told.Actors, a => a.Code), Side(told.Actors, a => a.Country),
                Side(told.Recipients, a => a.Name), Side(told.Recipients, a => a.Code), Side(told.Recipients, a => a.Country), told.Symmetric,
                Side(told.AccordingTo, a => a.Name), last is null ? null : RecordIndex.Word<Understanding.Factuality.Certainty>(last.Certainty), last is null ? null : RecordIndex.Word<Understanding.Factuality.Polarity>(last.Polarity),
                place?.Name, place?.Country, place?.Latitude, place?.Longitude, RecordIndex.Word(place?.Precision), place?.Geonames,
                killed.Length == 0 ? null : (long)killed.Min(c => c.Low), killed.Length == 0 || killed.Any(c => c.High is null) ? null : (long)killed.Max(c => c.High!.Value),
                (long)told.Mentions.Length, source.Words(told.Trigger), source.Words(told.Evidence[0]), (long)told.Trigger.Start, (long)told.Trigger.End, source.QuoteKey(told.Quote),
                told.FoundBy, told.Confidence, article.Source, article.Url,
            ];
        }

        string? Side(IEnumerable<string> ids, Func<RecordedActor, string?> what) => TableSource.Joined(ids.Select(id => what(source.Actor(id))));
    }

    private static IEnumerable<object?[]> ClaimRows(TableSource source)
    {
        var article = source.Record.Article;
        for (int i = 0; i < source.Record.Claims.Length; i++)
        {
            var claim = source.Record.Claims[i];
            var holder = claim.Holder == "narrator" ? null : source.Actor(claim.Holder);
            yield return
            [
                source.ClaimKeys[i].ToString(), source.EventKey(claim.Incident), article.Id, article.Published, holder?.Name ?? "narrator", holder?.Code, holder?.Country, RecordIndex.Word(claim.Stance),
                claim.Proposition, TableSource.Joined(claim.Chain.Select(source.Name)), source.Words(claim.Evidence), (long)claim.Evidence.Start, (long)claim.Evidence.End,
            ];
        }
    }

    private static IEnumerable<object?[]> CountRows(TableSource source)
    {
        var record = source.Record;
        var keys = RecordKey.Of(record, 'n', record.Events.SelectMany(e => e.Counts).Select(c => c.Start));
        int at = 0;
        for (int i = 0; i < record.Events.Length; i++)
            foreach (var count in record.Events[i].Counts)
                yield return
                [
                    keys[at++].ToString(), source.EventKeys[i].ToString(), record.Article.Id, count.Of, (long)count.Low, (long?)count.High, source.Name(count.SaidBy),
                    record.Article.Text[count.Start..count.End], (long)count.Start, (long)count.End,
                ];
    }
}
