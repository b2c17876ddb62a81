using Dateline.Language;
using Dateline.Text;

namespace Dateline.Understanding.Names;

/// <summary>The runs of words that may hold names: capitals and proper nouns, and the few words that stand between two of them ("Bank of the South"). Elsewhere nobody looks.</summary>
internal static class NameCandidates
{
    private const int WidestGap = 3;

    public static List<TokenSpan> Of(Parse parse, WordClusters clusters)
    {
        var runs = new List<TokenSpan>();
        foreach (var sentence in parse.Sentences.All)
        {
            int start = -1, end = -1;
            for (int t = sentence.Tokens.Start; t < sentence.Tokens.End; t++)
            {
                if (!MayName(parse, t, clusters)) continue;
                if (start >= 0 && t - end > WidestGap)
                {
                    runs.Add(TokenSpan.Between(start, WithNoun(parse, end, t)));
                    start = -1;
                }

                if (start < 0) start = t > sentence.Tokens.Start && parse.Sentences.Form(t - 1) is "The" or "Al" or "al" or "the" ? t - 1 : t;
                end = t + 1;
            }

            if (start >= 0) runs.Add(TokenSpan.Between(start, WithNoun(parse, end, sentence.Tokens.End)));
        }

        return runs;
    }

    // "Gaza strip", "Super 8": the word after a capital may belong to its name.
    private static int WithNoun(Parse parse, int end, int limit) => end < limit && parse.Upos[end] is Upos.NOUN or Upos.NUM ? end + 1 : end;

    private static bool MayName(Parse parse, int token, WordClusters clusters)
    {
        var form = parse.Sentences.Form(token);
        if (parse.Upos[token] == Upos.PROPN) return true;
        bool closed = parse.Upos[token] is Upos.PRON or Upos.DET or Upos.ADP or Upos.AUX or Upos.CCONJ or Upos.SCONJ or Upos.INTJ or Upos.PART or Upos.NUM or Upos.PUNCT or Upos.ADV;
        if (form.ContainsAnyInRange('A', 'Z') || char.IsUpper(form[0])) return !closed || form.Length > 1 && !form.ContainsAnyInRange('a', 'z');
        return !closed && form.Length > 2 && clusters.IsUsuallyCapital(form);
    }
}
