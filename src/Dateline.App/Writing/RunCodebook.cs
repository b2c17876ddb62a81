using System.Globalization;
using System.Text;
using Dateline.Ontology;
using Dateline.Record.Store;
using Dateline.Record.Tables;

namespace Dateline.App.Writing;

/// <summary>codebook.md: what every column and every code of a run's tables means, so that the folder explains itself.</summary>
internal static class RunCodebook
{
    public static string Write(StoredRun run, Lexicon lexicon)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# Codebook of run {run.Name}\n\nMade by Dateline {run.MadeBy.Code} with data `{run.MadeBy.Data}` and model `{run.MadeBy.Model}`: the same articles and the same three give the same bytes.\n\n");
        page.Append("""
            Offsets are UTF-16 code units into the article's text, end-exclusive. Dates are YYYY-MM-DD. Codes are text: read them as text, or leading zeros are lost.
            In the CSV files a text that begins with one of `= + - @` or a tab has an apostrophe in front, so that no spreadsheet runs it; the Parquet files hold it as it is.


            """);
        foreach (var table in RecordTable.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"## {table.Name}\n\n{table.Description} Key: `{table.Key}`.\n\n| column | type | what it says |\n|---|---|---|\n");
            foreach (var column in table.Columns) page.Append(CultureInfo.InvariantCulture, $"| `{column.Name}` | {column.Type.ToString().ToLowerInvariant()} | {column.Description} |\n");
            page.Append('\n');
        }

        page.Append("""
            ## Status

            | status | means |
            |---|---|
            | happened | the article itself says so, or it is an act of speech that the article reports as performed |
            | alleged | only a teller who is named says so |
            | denied | somebody who is named denies it, and the article does not say otherwise |
            | planned | it is announced, due or intended |
            | possible | it may be so |
            | negated | the article says that it is not so |
            | hypothetical | it is spoken of, not claimed |

            Only `happened` counts as done. None of these is a verdict.

            ## Event types (PLOVER)

            | type | quad class | score | what it is | modes |
            |---|---|---|---|---|

            """);
        foreach (var entry in lexicon.Codebook.Pages)
            page.Append(CultureInfo.InvariantCulture, $"| {entry.Type.Name} | {RecordWords.Of(entry.Quad)} | {entry.Score} | {entry.Definition.ReplaceLineEndings(" ")} | {string.Join(", ", entry.Modes.Select(m => m.Mode.Name))} |\n");
        return page.ToString();
    }
}
