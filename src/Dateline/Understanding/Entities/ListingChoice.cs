using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;
using Dateline.Understanding.Names;

namespace Dateline.Understanding.Entities;

/// <summary>Picks the line that holds on the article's day, among those that list a name.</summary>
internal sealed class ListingChoice(Parse parse, Lexicon lexicon, DateOnly? published)
{
    private readonly List<Listing> _lines = [];

    /// <summary>The line for a name, or null when no list has it or no line holds on the day and the name stands for somebody else.</summary>
    public Listing? Of(Mention name)
    {
        _lines.Clear();
        ListedName.All(parse, lexicon.Names.Table, name.Tokens, _lines);
        // "Sofia" and "Victoria" are people too.
        if (name is { Kind: NameKind.Person, FoundBy: null }) _lines.RemoveAll(line => line.Kind is ListingKind.Metonym or ListingKind.People);
        if (_lines.Count == 0 && name.Kind == NameKind.Person) ListedName.All(parse, lexicon.Names.ShortNames, name.Tokens, _lines);
        return Best();
    }

    // Without a day the line that still holds is likelier than one that has ended.
    private Listing? Best()
    {
        Listing? best = null;
        foreach (var line in _lines)
        {
            if (!line.Period.Holds(published)) continue;
            if (best is null || (published is null && best.Period.Until is not null && line.Period.Until is null)) best = line;
            else if (published is null && best.Period.Until is { } known && line.Period.Until is { } later && later > known) best = line;
        }

        if (best is not null || _lines.Count == 0) return best;

        // A person out of office keeps the name and the country; what he was then says nothing of now.
        var old = _lines[^1];
        return old.Kind == ListingKind.Person ? old with { Sectors = published > old.Period.Until ? ["ELI"] : [], Office = null } : null;
    }
}
