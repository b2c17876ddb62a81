namespace Dateline.App.Exporting;

/// <summary>One way in which a run leaves for scripts that exist. A row in <see cref="All"/> puts it into the command line and docs/exports.md.</summary>
/// <param name="Reads">What reads it, for the manual.</param>
/// <param name="Write">Writes its files into a folder and gives their names.</param>
internal sealed record Export(string Name, string Description, string Reads, Func<ExportJob, IReadOnlyList<string>> Write)
{
    public static IReadOnlyList<Export> All { get; } =
    [
        new("icews", "ICEWS: 20 columns, tab-separated, a file a year; one row for each pair of source and target.", "R: icews::read_icews(\"folder\"); any reader of tab-separated files", IcewsExport.Write),
        new("gdelt", "GDELT 2: events of 61 columns, mentions of 16, GKG of 27 with counts, names and quotations; tab-separated, without a header line.", "scripts for GDELT's own files", GdeltExport.Write),
        new("polecat", "POLECAT: 39 columns of PLOVER coding, tab-separated; several parties in one cell.", "scripts for POLECAT's own files", PolecatExport.Write),
        new("ucdp-like", "Counts of the killed in the columns of UCDP GED, one row for each event with a count, CSV.", "scripts for UCDP GED", UcdpExport.Write),
        new("jsonld", "JSON-LD: W3C Web Annotations with position and quote selectors, PROV-O for the run, schema.org for articles and quotations.", "any JSON-LD processor", JsonLdExport.Write),
        new("brat", "brat standoff: a .txt and an .ann for each article, and annotation.conf.", "brat, and what imports brat", BratExport.Write),
        new("conllu", "CoNLL-U: sentences, words, tags and trees of every article, parsed anew.", "any reader of Universal Dependencies", ConlluExport.Write),
    ];
}
