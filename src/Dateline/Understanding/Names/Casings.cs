using Dateline.Language;

namespace Dateline.Understanding.Names;

internal static class Casings
{
    public static Casing Of(Parse parse, Sentence sentence)
    {
        int words = 0, capitals = 0, upper = 0;
        for (int t = sentence.Tokens.Start; t < sentence.Tokens.End; t++)
        {
            var form = parse.Sentences.Form(t);
            if (!char.IsLetter(form[0]) || form.Length < 2) continue;
            bool small = form.Length < 4 && parse.Upos[t] is Upos.ADP or Upos.DET or Upos.CCONJ or Upos.PART or Upos.SCONJ;
            if (small && char.IsLower(form[0])) continue;
            words++;
            if (char.IsUpper(form[0])) capitals++;
            if (!form.ContainsAnyInRange('a', 'z')) upper++;
        }

        if (words >= 3 && upper * 10 >= words * 8) return Casing.Upper;
        return words >= 5 && capitals * 10 >= words * 8 ? Casing.Title : Casing.Sentence;
    }
}
