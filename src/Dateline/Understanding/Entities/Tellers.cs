using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Entities;

/// <summary>
/// Who a pronoun is not, by who tells what: "Troops took 15 men, they said" is not told by the troops under that name, and "Soldiers raided the village, residents said. They beat
/// two men" does not accuse the residents.
/// </summary>
internal sealed class Tellers(Parse parse, Lexicon lexicon)
{
    private readonly WordClass _violence = lexicon.Codebook.Class("violence");

    /// <summary>Whether an earlier mention is barred from being what a pronoun stands for.</summary>
    public bool Bar(Draft pronoun, Draft d)
    {
        if (d.Head > pronoun.Head) return false;
        if (d.Subject && d.Sentence == pronoun.Sentence && (d.Kind != MentionKind.Pronoun || Harms(d.Head)) && ReportsBefore(pronoun.Head)) return true;
        if (d.Sentence == pronoun.Sentence && IsTeller(d.Head) && Harms(pronoun.Head) && OpensMarks(d.Head, pronoun.Head)) return true;
        return IsUnarmed(d) && IsTeller(d.Head) && Harms(pronoun.Head) && (d.Sentence != pronoun.Sentence || !parse[d.Head].Head.Subtree.Contains(pronoun.Head));
    }

    /// <summary>Whether a pronoun that reports may go on for a mention that reported: "residents said. …, they said".</summary>
    public bool GoesOn(Draft pronoun, Draft d) => d.Sentence < pronoun.Sentence && ReportsBefore(pronoun.Head) && IsTeller(d.Head);

    /// <summary>"A branch of the group claimed the raid. It said": the voice that was heard goes on.</summary>
    public bool Speaks(Draft pronoun) => parse[pronoun.Head].Is("nsubj") && IsSpeech(parse.Heads[pronoun.Head]);

    /// <summary>The subject of a verb of speech in a sentence before.</summary>
    public bool Spoke(Draft pronoun, Draft d) => d.Sentence < pronoun.Sentence && IsTeller(d.Head);

    /// <summary>"…, they said": a comma or a closing mark, the pronoun, and a verb of speech.</summary>
    private bool ReportsBefore(int pronoun)
    {
        int start = parse.Sentences.Of(pronoun).Tokens.Start;
        if (pronoun - 1 <= start || parse.Sentences.Form(pronoun - 1) is not ("," or "\"" or "”" or "’" or "'")) return false;
        for (int t = pronoun + 1; t < Math.Min(pronoun + 4, parse.Length); t++)
        {
            if (parse.Xpos[t] is "VBD" or "VBZ" or "VBP" && IsSpeech(t)) return true;
            if (parse.Upos[t] is not (Upos.AUX or Upos.ADV)) return false;
        }

        return false;
    }

    /// <summary>Whether the second stands in direct words that open behind the first: "The army said: 'They attacked us.'"</summary>
    private bool OpensMarks(int before, int token)
    {
        for (int t = before + 1; t < token; t++)
            if (parse.Sentences.Form(t) is "\"" or "“" or "‘" or "'") return true;
        return false;
    }

    /// <summary>The subject of a verb of speech, by the tree or right before it.</summary>
    private bool IsTeller(int token)
        => (parse[token].Is("nsubj") && IsSpeech(parse.Heads[token])) || (token + 1 < parse.Length && parse.Xpos[token + 1] is "VBD" or "VBZ" or "VBP" && IsSpeech(token + 1) && parse.Heads[token + 1] != token);

    private bool IsSpeech(int verb) => verb >= 0 && lexicon.Cues.Verbs(parse.Lemmas[verb]) is [{ IsThought: false } cue, ..] && cue.Content.HasFlag(CueContent.Clause);

    /// <summary>The subject of a violent verb in the active voice.</summary>
    private bool Harms(int token) => parse[token].Relation == "nsubj" && parse.Heads[token] >= 0 && _violence.Lemmas.Contains(parse.Lemmas[parse.Heads[token]]);

    /// <summary>Fighters, soldiers and police may tell of their own deeds.</summary>
    private static bool IsUnarmed(Draft d)
    {
        foreach (string sector in d.Root.Sectors)
            if (sector is "MIL" or "REB" or "COP" or "UAF" or "SPY") return false;
        return d.Root.Entity != EntityKind.Country;
    }
}
