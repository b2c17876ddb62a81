namespace Dateline.Ontology;

/// <summary>What can be wrong between lines of the lists that are sound alone.</summary>
public static class ListsCheck
{
    // Successors are sworn in on the day, interim holders before the office is vacant: sources differ by that much.
    private const int DaysOfGrace = 31;

    /// <summary>Two lines that say different things of one name on one day, and two people in an office that has one holder.</summary>
    public static IEnumerable<DataFileException> Overlaps(Lexicon lexicon)
    {
        var byName = new Dictionary<string, List<Listing>>(StringComparer.Ordinal);
        foreach (var (name, listing) in lexicon.Names.Phrases)
        {
            if (!byName.TryGetValue(name, out var known)) byName[name] = known = [];
            foreach (var other in known)
                if (other.Authority == listing.Authority && other.Address != listing.Address && Meet(other.Period, listing.Period, 0) && Differ(other, listing))
                    yield return Fault(listing.Address, $"\"{name}\" means {Say(listing)} here and {Say(other)} in {other.Address}.", "Give the lines periods that do not meet, mark the name as shared, or delete one.");
            known.Add(listing);
        }

        foreach (var holders in Holders(lexicon))
            for (int i = 1; i < holders.Length; i++)
                for (int k = 0; k < i; k++)
                    if (holders[k].Name != holders[i].Name && Meet(holders[k].Period, holders[i].Period, DaysOfGrace))
                        yield return Fault(holders[i].Address, $"{holders[i].Name} and {holders[k].Name} ({holders[k].Address}) are both {holders[i].Office} of {holders[i].Country} for more than {DaysOfGrace} days.", "Correct a date, or name the second office otherwise (\"acting president\").");
    }

    /// <summary>Since 2000: the times for which an office that has one holder has none, where the lists have holders before and after.</summary>
    public static IEnumerable<string> Gaps(Lexicon lexicon)
    {
        foreach (var holders in Holders(lexicon))
            for (int i = 1; i < holders.Length; i++)
                if (holders[i - 1].Period.Until is { } until && holders[i].Period.From is { } from && from.DayNumber - until.DayNumber > DaysOfGrace && from.Year >= 2000)
                    yield return $"{holders[i].Address}: {holders[i].Country} has no {holders[i].Office} from {until:yyyy-MM-dd} to {from:yyyy-MM-dd}.";
    }

    // Only what is never held by two at a time; a state with several lines of "minister" says nothing.
    private static IEnumerable<Listing[]> Holders(Lexicon lexicon)
        => lexicon.Names.All.Where(l => l is { Kind: ListingKind.Person, Office: not null, Country: not null } && lexicon.Offices.Find(l.Office) is { OneHolder: true } && l.Period.From is not null && l.Address.StartsWith("entities/leaders.csv", StringComparison.Ordinal))
            .GroupBy(l => (l.Country, l.Office), (_, group) => group.OrderBy(l => l.Period.From).ToArray());

    private static bool Meet(Period a, Period b, int grace)
    {
        var (from, until) = (Later(a.From ?? DateOnly.MinValue, b.From ?? DateOnly.MinValue), Earlier(a.Until ?? DateOnly.MaxValue, b.Until ?? DateOnly.MaxValue));
        return until.DayNumber - from.DayNumber >= (grace > 0 ? grace : 0) && until >= from;
    }

    private static bool Differ(Listing a, Listing b)
        => !a.Shared && !b.Shared && (a.Country, a.Code) != (b.Country, b.Code) && !(a.Kind == ListingKind.Person && b.Kind == ListingKind.Person && a.Country == b.Country);

    private static string Say(Listing listing) => $"{listing.Code ?? listing.Country}{(listing.Code is null ? string.Concat(listing.Sectors.Take(1)) : "")} ({listing.Name})";

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DataFileException Fault(string address, string fault, string remedy)
    {
        int colon = address.LastIndexOf(':');
        return new DataFileException(address[..colon], int.Parse(address.AsSpan(colon + 1), System.Globalization.CultureInfo.InvariantCulture), fault, remedy);
    }
}
