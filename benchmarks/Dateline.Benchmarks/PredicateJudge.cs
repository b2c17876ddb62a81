using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;
using Dateline.Understanding.Factuality;
using Dateline.Understanding.Quotes;

namespace Dateline.Benchmarks;

/// <summary>Reads any word of a text as our judge reads the trigger of an event: its mood, and what the saying makes of it where it is quoted.</summary>
internal sealed class PredicateJudge(Parse parse, QuoteLayer quotes, Lexicon lexicon)
{
    private readonly ClauseMood _moods = new(parse, lexicon);

    public PredicateReading Of(int token)
    {
        var span = parse.Sentences.Tokens[token];
        int quote = quotes.Innermost(span);
        if (quote >= 0 && quotes.All[quote].CueToken == token) quote = -1;
        var mood = _moods.Of(token, span, Within(token, quote));
        var effect = mood.Effect == CueEffect.None && quote >= 0 ? ByAct(quotes.All[quote]) : mood.Effect;
        return new(effect, FormOf(parse[token]));
    }

    private static CueEffect ByAct(Quotation quote) => quote.Entry?.Act switch
    {
        CueAct.Deny or CueAct.Dispute => CueEffect.Negated,
        CueAct.Demand or CueAct.Propose or CueAct.Ask or CueAct.Threaten => CueEffect.Hypothetical,
        CueAct.Pledge or CueAct.Expect => CueEffect.Planned,
        CueAct.Fear or CueAct.Hope or CueAct.Warn => CueEffect.Possible,
        _ => CueEffect.None,
    };

    private PredicateForm FormOf(Word word)
    {
        bool isQuestion = parse.Sentences.Form(word.Sentence.Tokens.End - 1) is "?" && !word.Is("acl");
        bool isBare = word.Child("aux") is null && word.Child("nsubj") is null;
        if (word.Child("mark") is { Lemma: "to" }) return PredicateForm.Infinitive;
        return word.Xpos switch
        {
            "VB" when isBare => PredicateForm.Bare,
            "VBG" when isBare => PredicateForm.Participle,
            _ when isQuestion => PredicateForm.Question,
            "VBZ" or "VBP" or "VB" => PredicateForm.Present,
            "VBD" or "VBN" or "VBG" => PredicateForm.Past,
            _ => PredicateForm.Other,
        };
    }

    private TokenSpan Within(int token, int quote)
    {
        if (quote >= 0)
            foreach (var part in quotes.All[quote].Content)
                if (part.Contains(parse.Sentences.Tokens[token]))
                    return parse.Sentences.TokensIn(part);
        return parse.Sentences.Of(token).Tokens;
    }
}
