using Dateline.Language;
using Dateline.Reading;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Events;
using Dateline.Understanding.Factuality;
using Dateline.Understanding.Names;
using Dateline.Understanding.Places;
using Dateline.Understanding.Quotes;
using Dateline.Understanding.Times;

namespace Dateline;

/// <summary>Every layer of one article, complete. Layers are immutable: a later one may disagree with an earlier one, it may not edit it.</summary>
public sealed record Analysis(
    Article Article,
    Sentences Sentences,
    Parse Parse,
    NameLayer Names,
    EntityLayer Entities,
    TimeLayer Times,
    PlaceLayer Places,
    QuoteLayer Quotes,
    EventLayer Events,
    FactualityLayer Factuality);
