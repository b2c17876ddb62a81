using System.Collections.Immutable;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Text;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Events;
using Dateline.Understanding.Factuality;
using Dateline.Understanding.Names;
using Dateline.Understanding.Times;

namespace Dateline.Record;

/// <summary>Turns layers into a record: gives ids, and lets the tokens go.</summary>
internal sealed class RecordBuilder
{
    private const string Narrator = "narrator";
    private const int DaysOfACentury = 36_525;

    private readonly Analysis _analysis;
    private readonly Codebook _codebook;
    private readonly ImmutableArray<Entity> _actors;
    private readonly Dictionary<int, string> _actorIds = [];

    public RecordBuilder(Analysis analysis, Codebook codebook)
    {
        (_analysis, _codebook) = (analysis, codebook);
        _actors = ChooseActors();
        for (int i = 0; i < _actors.Length; i++) _actorIds[_actors[i].Id] = $"a{i + 1}";
    }

    public ArticleRecord Build(MadeBy madeBy) => new(
        Received(_analysis.Article, "en"),
        [.. _analysis.Sentences.All.Select(s => Passage.Of(s.Span))],
        [.. _actors.Select(Actor)],
        Times(),
        Places(),
        Quotes(),
        [.. _analysis.Events.All.Select(Event)],
        [.. _analysis.Factuality.Claims.Select(Claim)],
        madeBy);

    /// <summary>The named, and all who take part in something, in the order of first mention.</summary>
    private ImmutableArray<Entity> ChooseActors()
    {
        var (entities, chosen) = (_analysis.Entities, new HashSet<int>());
        foreach (var entity in entities.All)
            if (!entity.IsThing && entity.Mentions.Any(m => m.Kind == MentionKind.Name && !IsPlace(entity, m)))
                chosen.Add(entity.Id);

        foreach (var told in _analysis.Events.All)
        {
            chosen.UnionWith(Parties(told.Main.Actors));
            chosen.UnionWith(Parties(told.Main.Recipients));
            foreach (var count in told.Main.Counts) Add(count.SaidBy);
        }

        foreach (var quote in _analysis.Quotes.All)
        {
            Add(quote.Speaker);
            chosen.UnionWith(quote.Others);
            chosen.UnionWith(quote.Addressees);
        }

        foreach (var judgement in _analysis.Factuality.Judgements)
        {
            chosen.UnionWith(judgement.AccordingTo);
            foreach (var assertion in judgement.Assertions)
                foreach (int? teller in assertion.Source)
                    Add(teller);
        }

        foreach (var claim in _analysis.Factuality.Claims)
        {
            Add(claim.Holder);
            chosen.UnionWith(claim.Chain);
        }

        return [.. chosen.Select(id => entities[id]).OrderBy(e => e.Mentions[0].Span.Start).ThenByDescending(e => e.Mentions[0].Span.Length).ThenBy(e => e.Id)];

        void Add(int? id)
        {
            if (id is int known) chosen.Add(known);
        }
    }

    // "Friends from Florida", "two Texas plants": a government that is only named as a place stands among the places.
    private bool IsPlace(Entity entity, EntityMention mention) => entity is { Kind: EntityKind.Organisation, Code.Sectors: ["GOV"] } && _analysis.Places.IndexAt(mention.Head) >= 0;

    /// <summary>"The two sides" act as the parties they are, where the article says which.</summary>
    private IEnumerable<int> Parties(ImmutableArray<int> ids)
        => ids.SelectMany(id => _analysis.Entities[id].Members is { Length: > 0 } members ? members : [id]).Distinct();

    public static RecordedArticle Received(Article article, string? language) => new(
        article.Id.Hex, article.SourceId, article.Publisher, article.Url, article.Title, article.Published,
        [.. article.Filings.Select(f => new RecordedFiling(f.Name, f.Span.Start, f.Span.End))], language, article.Text);

    private RecordedActor Actor(Entity entity) => new(
        _actorIds[entity.Id], entity.Name, entity.Kind.OrNull(), entity.Code.Country, entity.Code.Sectors, entity.Code.Code, null,
        [.. entity.Roles.Select(r => new RecordedRole(r.Title, r.Span.Start, r.Span.End))],
        [.. entity.Mentions.Select(m => Mention(entity, m)).Distinct()]);

    /// <summary>A name is recorded without its title and modifiers, which are roles; what a nationality calls itself ("the Syrians") names nobody.</summary>
    private RecordedMention Mention(Entity entity, EntityMention mention)
    {
        if (mention.Kind == MentionKind.Name && NameOf(mention) is { } name)
            return name.Kind == NameKind.Nationality && entity.Kind != EntityKind.Country ? new(mention.Span.Start, mention.Span.End, MentionKind.Nominal) : new(name.Span.Start, name.Span.End, MentionKind.Name);
        return new(mention.Span.Start, mention.Span.End, mention.Kind.OrNull());
    }

    // A title that was joined to its name is headed by the title.
    private Mention? NameOf(EntityMention mention)
    {
        if (_analysis.Names.At(mention.Head) is { } name) return name;
        for (int t = mention.Tokens.End - 1; t >= mention.Tokens.Start; t--)
            if (_analysis.Names.At(t) is { } inside) return inside;
        return null;
    }

    private ImmutableArray<RecordedTime> Times()
        => [.. _analysis.Times.All.Select((t, i) => new RecordedTime(TimeId(i), t.Span.Start, t.Span.End, t.Type.OrNull(), t.Value))];

    /// <summary>"Peru and Chile met" is told as "Peru met Chile": of those who do it with each other the first stands against the rest.</summary>
    private (ImmutableArray<int> Actors, ImmutableArray<int> Recipients) Sides(EventMention main)
    {
        ImmutableArray<int> actors = [.. Parties(main.Actors)], recipients = [.. Parties(main.Recipients)];
        return main.Symmetric && recipients.IsEmpty && actors.Length > 1 ? (actors[..1], actors[1..]) : (actors, recipients);
    }

    private ImmutableArray<RecordedPlace> Places()
        => [.. _analysis.Places.All.Select((p, i) => new RecordedPlace(
            PlaceId(i), p.Span.Start, p.Span.End, p.Name, p.Country, p.GeoNames, p.Feature.OrNull(), p.Latitude, p.Longitude, p.Precision.OrNull()))];

    private ImmutableArray<RecordedQuote> Quotes()
        => [.. _analysis.Quotes.All.Select((q, i) => new RecordedQuote(
            QuoteId(i), q.Kind.OrNull(), [.. q.Content.Select(Passage.Of)], ActorId(q.Speaker), PassageOf(q.SpeakerMention), PassageOf(q.Cue),
            [.. q.Addressees.Select(a => _actorIds[a])], q.Within is int outer ? QuoteId(outer) : null, PassageOf(q.Venue), [.. q.Others.Select(o => _actorIds[o])]))];

    private RecordedEvent Event(Event told, int index)
    {
        var main = told.Main;
        var judgement = _analysis.Factuality.Judgements is { Length: > 0 } all ? all[index] : new Judgement(EventStatus.Unknown, [], [], -1);
        // A row of the codebook may leave the CAMEO code to the crosswalk.
        var cameo = main.Cameo is null
            ? _codebook.Cameo.First(main.Type, main.Modes is [var mode, ..] ? mode : null, main.Contexts is [var context, ..] ? context : null)
            : _codebook.Cameo.Find(main.Cameo);
        var (actors, recipients) = Sides(main);
        return new(
            EventId(index), main.Type.Name, [.. main.Modes.Select(m => m.Name)], [.. main.Contexts.Select(c => c.Name)], cameo?.Code,
            _codebook.QuadOf(main.Type).OrNull(), _codebook.Page(main.Type)?.ScoreOf(main.Modes), cameo?.Goldstein,
            [.. actors.Select(a => _actorIds[a])], [.. recipients.Select(a => _actorIds[a])], main.Symmetric,
            Date(main.Time), main.Place < 0 ? null : PlaceId(main.Place), judgement.Status.OrNull(), main.Background,
            [.. judgement.AccordingTo.Select(a => _actorIds[a])], judgement.Quote < 0 ? null : QuoteId(judgement.Quote),
            [.. judgement.Assertions.Select(Assertion)], [.. main.Counts.Select(Count)],
            Passage.Of(main.Trigger), [.. told.Mentions.Select(m => m.Evidence).Prepend(main.Evidence).Distinct().Select(Passage.Of)],
            [.. told.Mentions.Select(m => new RecordedEventMention(Passage.Of(m.Trigger), Passage.Of(m.Evidence)))],
            main.FoundBy, Math.Round(main.Confidence, 3));
    }

    /// <summary>Null also for "recently" and "the next millennium": what covers no known days, more than a century, or days a century ahead dates nothing.</summary>
    private RecordedDate? Date(int time)
        => time >= 0 && _analysis.Times.All[time].When is EventTime.Between days && IsOfOurTime(days) ? new(days.First, days.Last, TimeId(time)) : null;

    private bool IsOfOurTime(EventTime.Between days)
        => days.Last.DayNumber - days.First.DayNumber <= DaysOfACentury && (_analysis.Article.Published is not { } day || days.First.DayNumber - day.DayNumber <= DaysOfACentury);

    private RecordedAssertion Assertion(Assertion a) => new([Narrator, .. a.Source.Select(ActorId)], a.Certainty, a.Polarity, PassageOf(a.Cue));

    private RecordedCount Count(Count c) => new(c.Of, c.Low, c.High, c.Span.Start, c.Span.End, ActorId(c.SaidBy));

    private RecordedClaim Claim(Claim c) => new(
        EventId(c.Event), c.Proposition, ActorId(c.Holder) ?? Narrator, [Narrator, .. c.Chain.Select(id => _actorIds[id])], c.Stance.OrNull(), Passage.Of(c.Evidence));

    private string? ActorId(int? id) => id is int known ? _actorIds[known] : null;

    private static Passage? PassageOf(CharSpan? span) => span is CharSpan known ? Passage.Of(known) : null;

    private static string TimeId(int index) => $"t{index + 1}";

    private static string PlaceId(int index) => $"p{index + 1}";

    private static string QuoteId(int index) => $"q{index + 1}";

    private static string EventId(int index) => $"e{index + 1}";
}
