using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>
/// What articles themselves say of people, learnt from titles and appositions: name, title, state, since when, and the sentence that says so.
/// With it somebody whom no list has is coded from the second article on. Immutable; the same descriptions give the same register in whatever order they came.
/// </summary>
public sealed class Register
{
    /// <summary>The columns of a register's file.</summary>
    public const string Header = "name,title,country,sectors,from,articles,source,sentence";

    private Register(ImmutableArray<Description> all) => All = all;

    /// <summary>One that knows nobody.</summary>
    public static Register Empty { get; } = new([]);

    /// <summary>One line for each name, title and code, in order of name, then of day.</summary>
    public ImmutableArray<Description> All { get; }

    /// <summary>This register and what more articles say. What is said again counts again and keeps its earliest day and that day's sentence.</summary>
    public Register With(IEnumerable<Description> more)
    {
        var found = new Dictionary<(string, string, string?, string), Description>();
        foreach (var one in All.Concat(more))
        {
            var key = (one.Name, one.Title, one.Country, string.Join(';', one.Sectors));
            found[key] = found.TryGetValue(key, out var known) ? known.And(one) : one;
        }

        return new Register([.. found.Values.OrderBy(d => d.Name, StringComparer.Ordinal).ThenBy(d => d.From).ThenBy(d => d.Title, StringComparer.Ordinal).ThenBy(d => d.Country, StringComparer.Ordinal).ThenBy(d => string.Join(';', d.Sectors), StringComparer.Ordinal)]);
    }

    /// <summary>The lines as names to look up. Each holds from its day until the next of the same name begins; a name that articles give to several states is left out.</summary>
    /// <param name="file">What <c>foundBy</c> calls the register.</param>
    public IEnumerable<Listing> Listings(string file)
    {
        for (int i = 0; i < All.Length;)
        {
            int end = i;
            while (end < All.Length && All[end].Name == All[i].Name) end++;
            bool ofOne = true;
            for (int k = i + 1; k < end; k++) ofOne &= All[k].Country == All[i].Country;
            for (int k = i; k < end && ofOne; k++)
            {
                DateOnly? until = null;
                for (int next = k + 1; next < end && until is null; next++)
                    if (All[next].From > All[k].From) until = All[next].From.AddDays(-1);
                // Of two lines of one day the one that more articles bear out.
                if (until is null || All[k].From <= until)
                    yield return new Listing(All[k].Name, ListingKind.Person, All[k].Country, All[k].Sectors, null, All[k].Title, false, new Period(All[k].From, until), $"{file}:{k + 2}") { Authority = Authority.Register };
            }

            i = end;
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="DataFileException">A line has a fault.</exception>
    public static Register Parse(string file, string text)
    {
        var table = CsvTable.Parse(file, text, Header.Split(','));
        return Empty.With(table.Rows.Select(row => new Description(
            row["name"].Length > 0 ? row["name"] : throw row.Fault("The cell \"name\" is empty.", "Delete the line."),
            row["title"], row["country"].Length > 0 ? row["country"] : null, [.. Sector.List(row)], DayOf(row), CountOf(row), row["source"], row["sentence"])));
    }

    /// <summary>The register as a table: the same bytes for the same descriptions.</summary>
    public string Write()
    {
        var text = new System.Text.StringBuilder(Header).Append('\n');
        foreach (var d in All)
            text.Append(string.Join(',', new[] { d.Name, d.Title, d.Country ?? "", string.Join(';', d.Sectors), d.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), d.Articles.ToString(System.Globalization.CultureInfo.InvariantCulture), d.Source, d.Sentence }.Select(CsvTable.Cell))).Append('\n');
        return text.ToString();
    }

    private static DateOnly DayOf(CsvRow row)
        => DateOnly.TryParseExact(row["from"], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day
            : throw row.Fault($"\"{row["from"]}\" under \"from\" is not a day.", "Write it as 2017-04-13.");

    private static int CountOf(CsvRow row)
        => int.TryParse(row["articles"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int count) && count > 0 ? count
            : throw row.Fault($"\"{row["articles"]}\" under \"articles\" is not a number of articles.", "Write 1 or more.");
}
