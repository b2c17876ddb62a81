using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;
using Dateline.Understanding.Names;

namespace Dateline.Understanding.Entities;

/// <summary>Picks the line that holds on the article's day, among those that list a name.</summary>
internal sealed class ListingChoice(Parse parse, Lexicon lexicon, DateOnly? published)
{
    private readonly List<Listing> _lines = [];
    private readonly Whereabouts _whereabouts = new(parse, lexicon);

    /// <summary>The state that a town or province of a name lies in, or null.</summary>
    public string? StateOf(Mention name) => name.Kind == NameKind.Person ? null : _whereabouts.StateOf(name.Tokens, name.Kind is NameKind.Place or NameKind.Unknown) ?? (name.Kind == NameKind.Organisation || IsPartOfState(name) ? StateInside(name.Tokens) : null);

    // "Southern Syria", "Central Mali".
    private bool IsPartOfState(Mention name)
        => name.Tokens.Length > 1 && parse.Sentences.Form(name.Tokens.Start) is "Southern" or "Northern" or "Eastern" or "Western" or "Central" or "Upper" or "Lower" or "Greater" or "Southeastern" or "Northeastern" or "Northwestern" or "Southwestern" or "Mainland";

    /// <summary>The state that the words of a body's name tell ("Constitutional Court of Korea", "Toronto Police"), or null.</summary>
    public string? StateInside(TokenSpan tokens)
    {
        if (StateWritten(tokens) is { } written) return written;
        for (int end = tokens.End - 1; end > tokens.Start; end--)
            if (_whereabouts.StateOf(TokenSpan.Between(tokens.Start, end)) is { } state) return state;
        return null;
    }

    /// <summary>The state that a list has under words inside a name ("US" in "US Congress"), or null.</summary>
    public string? StateWritten(TokenSpan tokens)
    {
        for (int t = tokens.Start; t < tokens.End; t++)
            if (ListedName.At(parse, lexicon.Names.Table, t, t == tokens.Start && tokens.Length > 1 ? tokens.End - 1 : tokens.End, StringComparison.Ordinal)?.Listing is { Country: not null, Kind: ListingKind.People or ListingKind.State or ListingKind.Metonym or ListingKind.Province } listing) return listing.Country;
        return null;
    }

    /// <summary>The line for a name, or null when no list has it or no line holds on the day and the name stands for somebody else.</summary>
    public Listing? Of(Mention name)
    {
        _lines.Clear();
        ListedName.All(parse, lexicon.Names.Table, name.Tokens, _lines);
        // "Sofia" and "Victoria" are people too.
        if (name is { Kind: NameKind.Person, FoundBy: null }) _lines.RemoveAll(line => line.Kind is ListingKind.Metonym or ListingKind.Province or ListingKind.People);
        if (_lines.Count > 0) return Best() ?? Former();

        // A surname alone is somebody else's when its bearer is out of office.
        if (name.Kind == NameKind.Person) ListedName.All(parse, lexicon.Names.ShortNames, name.Tokens, _lines);
        return Best();
    }

    // The user's own line before the lists', that before the register's. Without a day the line that still holds is likelier than one that has ended.
    private Listing? Best()
    {
        Listing? best = null;
        foreach (var line in _lines)
        {
            if (!line.Period.Holds(published) || best?.Authority > line.Authority) continue;
            if (best is null || line.Authority > best.Authority || (published is null && best.Period.Until is not null && line.Period.Until is null)) best = line;
            else if (published is null && best.Period.Until is { } known && line.Period.Until is { } later && later > known) best = line;
        }

        return best;
    }

    // A person out of office keeps the name and the country; what he was then says nothing of now.
    private Listing? Former()
    {
        Listing? old = null;
        foreach (var line in _lines)
            if (line is { Kind: ListingKind.Person, Authority: not Authority.Register } && !(line.Period.Until < old?.Period.Until)) old = line;
        return old is not null ? old with { Sectors = published > old.Period.Until ? ["ELI"] : [], Office = null } : null;
    }
}
