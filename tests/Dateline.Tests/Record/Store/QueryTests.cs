using Dateline.Record.Store;
using Dateline.Tests.Record;
using Dateline.Understanding.Factuality;
using Dateline.Understanding.Quotes;

namespace Dateline.Tests.Record.Store;

/// <summary>Questions find what they ask for, and their near misses stay away.</summary>
public sealed class QueryTests : IDisposable
{
    private readonly Stores _stores = new();
    private readonly RecordStore _store;
    private readonly StoredRun _run;

    public QueryTests()
    {
        _run = _stores.Fill("r1",
            Stores.Wire("Rebels shelled Vik on Monday. Norway's army said on Tuesday that it would answer.", "2024-03-05"),
            Stores.Wire("France and Germany held talks in Oslo on Wednesday. “We agreed on fish,” French President Anne Duval told reporters.", "2024-03-07"),
            Stores.Wire("France accused Germany of spying on Friday. Germany denied that its agents had attacked a French ship. “Norway will not take sides,” Prime Minister Ola Brandt said in Oslo.", "2024-03-09"));
        _store = _stores.Read();
    }

    public void Dispose()
    {
        _store.Dispose();
        _stores.Dispose();
    }

    private string[] Types(EventQuery query) => [.. _store.Events(_run, query).Select(hit => hit.Event.Type)];

    private string[] Said(QuoteQuery query) => [.. _store.Quotes(_run, query).Select(hit => hit.Record.Article.Text[hit.Quote.Content[0].Start..hit.Quote.Content[0].End])];

    [Fact]
    public void Everything_is_found_when_nothing_is_asked_in_the_order_of_days()
    {
        var all = _store.Events(_run, new()).ToArray();
        Assert.Equal(_store.Records(_run).Sum(r => r.Read().Events.Length), all.Length);
        var days = all.Select(hit => hit.Event.Date?.First ?? hit.Record.Article.Published).ToArray();
        Assert.Equal(days.Order(), days);
        Assert.All(all, hit => Assert.StartsWith(hit.Record.Article.Id[..16] + ".e", hit.Key.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void An_actor_is_found_by_country_by_code_and_by_words_of_the_name()
    {
        Assert.Contains("ACCUSE", Types(new() { Actor = "FRA" }));
        Assert.Contains("CONSULT", Types(new() { Party = "germany" }));
        Assert.DoesNotContain("ASSAULT", Types(new() { Actor = "FRA" }));
        Assert.Equal(["ACCUSE"], Types(new() { Actor = "FRA", Recipient = "DEU", Type = "accuse" }));
        Assert.Empty(Types(new() { Actor = "Nobody" }));
    }

    [Fact]
    public void Status_place_and_days_part_events()
    {
        Assert.Contains("ASSAULT", Types(new() { Status = EventStatus.Denied }));
        Assert.DoesNotContain("ACCUSE", Types(new() { Status = EventStatus.Denied }));
        Assert.All(_store.Events(_run, new() { Place = "NOR" }), hit => Assert.Equal("NOR", hit.Record.Places.Single(p => p.Id == hit.Event.Place).Country));
        Assert.Contains("CONSULT", Types(new() { Place = "Oslo" }));
        Assert.Equal(Types(new() { Place = "Oslo" }), Types(new() { Place = "sl" }));
        Assert.Empty(Types(new() { Place = "Bergen" }));
        Assert.Contains("ASSAULT", Types(new() { Until = new DateOnly(2024, 3, 4) }));
        Assert.DoesNotContain("CONSULT", Types(new() { Until = new DateOnly(2024, 3, 4) }));
        Assert.DoesNotContain("ASSAULT", Types(new() { Since = new DateOnly(2024, 3, 6), Until = new DateOnly(2024, 3, 7) }));
    }

    [Fact]
    public void Words_are_looked_for_in_the_evidence_itself()
    {
        Assert.Contains("ASSAULT", Types(new() { Text = "shelled vik" }));
        Assert.DoesNotContain("ACCUSE", Types(new() { Text = "shelled" }));
        Assert.Empty(Types(new() { Text = "\" OR * NEAR(" }));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\\")]
    public void Wildcards_and_quotation_marks_mean_themselves(string name)
    {
        Assert.Empty(Types(new() { Actor = name }));
        Assert.Empty(Types(new() { Place = name }));
        Assert.Empty(Said(new() { Speaker = name }));
    }

    [Fact]
    public void Quotations_are_found_by_speaker_subject_kind_and_words()
    {
        Assert.Equal(["We agreed on fish"], Said(new() { Speaker = "Duval", Kind = QuotationKind.Direct }).Select(words => words.TrimEnd(',')));
        Assert.Contains("Norway will not take sides", Said(new() { About = "Norway" }).Select(words => words.TrimEnd(',')));
        Assert.Contains("Norway will not take sides", Said(new() { About = "NOR" }).Select(words => words.TrimEnd(',')));
        Assert.DoesNotContain(Said(new() { About = "NOR" }), words => words.Contains("fish", StringComparison.Ordinal));
        Assert.Single(Said(new() { Text = "agreed FISH" }));
        Assert.Empty(Said(new() { Text = "fish", Since = new DateOnly(2024, 3, 8) }));
    }

    [Fact]
    public void A_page_of_answers_goes_on_where_the_last_one_ended()
    {
        string[] all = [.. _store.Events(_run, new()).Select(hit => hit.Key.ToString())];
        string[] pages = [.. _store.Events(_run, new() { Take = 2 }).Concat(_store.Events(_run, new() { Skip = 2 })).Select(hit => hit.Key.ToString())];
        Assert.Equal(all, pages);
        Assert.Empty(_store.Events(_run, new() { Take = 0 }));
    }

    [Fact]
    public void Articles_are_searched_by_words_and_beginnings_of_words()
    {
        Assert.Equal(2, _store.Articles(_run, new() { Text = "oslo" }).Count());
        Assert.Single(_store.Articles(_run, new() { Text = "oslo sid*" }));
        Assert.Equal(3, _store.Articles(_run, new()).Count());
        Assert.Single(_store.Articles(_run, new() { Since = new DateOnly(2024, 3, 8) }));
    }

    [Fact]
    public void Counts_agree_with_the_lists()
    {
        var all = _store.Events(_run, new()).ToArray();
        Assert.Equal(all.Length, _store.CountEvents(_run, new()).Sum(c => c.Events));
        Assert.Equal(all.Count(hit => hit.Event.Type == "ASSAULT"), _store.CountEvents(_run, new() { Type = "ASSAULT" }).Sum(c => c.Events));
        Assert.Equal(1, _store.CountDyads(_run, new() { Type = "ACCUSE" }).Single(d => (d.Actor, d.Recipient) == ("FRA", "DEU")).Events);
        var france = _store.CountActors(_run, "FRA", 10);
        Assert.Contains(france, actor => actor.Name == "Anne Duval" && actor.Speaks >= 1);
        Assert.All(france, actor => Assert.Equal("FRA", actor.Country));
    }

    [Fact]
    public void Sums_that_were_made_and_counts_made_anew_are_the_same()
    {
        Assert.Equal(1, Summed());
        var (days, actors, dyads) = (_store.CountEvents(_run, new()), _store.CountActors(_run, null, 100), _store.CountDyads(_run, new()));
        Assert.NotEmpty(dyads);
        Write("UPDATE run SET summed = 0");
        Assert.Equal(_store.CountEvents(_run, new()), days);
        Assert.Equal(_store.CountActors(_run, null, 100), actors);
        Assert.Equal(_store.CountDyads(_run, new()), dyads);
    }

    [Fact]
    public void Sums_of_a_run_that_goes_on_are_dropped()
    {
        using (var writer = _stores.Write())
        {
            var run = writer.Begin("watched", _run.MadeBy, "watch", "{}", null, Stores.Noon);
            Add(writer, run, 0, "France and Germany held talks in Oslo on Wednesday.");
            writer.Finish(run, Stores.Noon);
            Assert.Equal(2, Summed());
            Add(writer, run, 1, "France accused Germany of spying on Friday.");
            writer.Commit();
            Assert.Equal(1, Summed());
            Assert.Contains(_store.CountEvents(run, new()), count => count.Type == "ACCUSE");
            writer.Finish(run, Stores.Noon);
            Assert.Equal(2, Summed());
            Assert.Contains(_store.CountEvents(run, new()), count => count.Type == "ACCUSE");
        }

        static void Add(StoreWriter writer, StoredRun run, int number, string text)
        {
            var article = Stores.Wire(text, "2024-03-07");
            writer.Add(run, writer.InputNamed(run, "feed"), new Arrival(number, "feed", article, default), Stores.Code(article), Stores.Noon);
        }
    }

    private long Summed()
    {
        using var connection = StoreFile.Open(Path.Combine(_stores.Folder, StoreFile.Name), Microsoft.Data.Sqlite.SqliteOpenMode.ReadOnly);
        return connection.Number("SELECT count(*) FROM run WHERE summed");
    }

    private void Write(string sql)
    {
        using var connection = StoreFile.Open(Path.Combine(_stores.Folder, StoreFile.Name), Microsoft.Data.Sqlite.SqliteOpenMode.ReadWriteCreate);
        connection.Run(sql);
    }

    [Fact]
    public void Another_run_answers_for_itself_alone()
    {
        var other = _stores.Fill("r2", Stores.Wire("Rebels shelled Bergen on Monday.", "2024-03-05"));
        Assert.All(_store.Events(other, new()), hit => Assert.Contains("Bergen", hit.Record.Article.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(_store.Events(_run, new()), hit => hit.Record.Article.Text.Contains("Bergen", StringComparison.Ordinal));
    }

    [Fact]
    public void All_that_can_be_rebuilt_is_rebuilt_the_same()
    {
        string[] before = [.. _store.Events(_run, new() { Text = "shelled" }).Select(h => h.Key.ToString())];
        var counts = _store.CountActors(_run, null, 100);
        using (var writer = _stores.Write()) writer.Reindex();
        Assert.Equal(before, _store.Events(_run, new() { Text = "shelled" }).Select(h => h.Key.ToString()));
        Assert.Equal(counts, _store.CountActors(_run, null, 100));
    }
}
