using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;
using Dateline.Understanding.Names;

namespace Dateline.Understanding.Entities;

/// <summary>
/// Makes one mention of a title and the name that follows it, however the tree hangs them: "Secretary of State Ada Brook", "singer Amir Tatar", "President-elect Okoro".
/// </summary>
internal sealed class TitleMerge(Parse parse, Lexicon lexicon, Draft?[] byHead)
{
    public void Merge(List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Name is not { Kind: NameKind.Person or NameKind.Unknown or NameKind.Organisation } name) continue;
            int last = name.Tokens.Start - 1;
            if (last < parse.Sentences.Of(draft.Head).Tokens.Start || StartOf(last, name) is not { } start) continue;

            draft.Tokens = TokenSpan.Between(Math.Min(start, draft.Tokens.Start), draft.Tokens.End);
            draft.TitleHead = last;
            for (int t = start; t < name.Tokens.Start; t++)
                if (byHead[t] is { Kind: MentionKind.Nominal } title) (title.JoinedTo, title.Tokens, title.Kind) = (draft, draft.Tokens, MentionKind.Name);
        }
    }

    // The beginning of the noun phrase whose title or agent noun ends at a token; null when none does.
    private int? StartOf(int last, Mention name)
    {
        int limit = parse.Sentences.Of(last).Tokens.Start;
        if (name.Kind == NameKind.Person && parse.Sentences.Form(last) is "Mr" or "Mr." or "Mrs" or "Mrs." or "Ms" or "Ms." or "Miss" or "Dr" or "Dr." or "Sir" or "Dame" or "Lord" or "Lady") return last;
        if (parse.Upos[last] is not (Upos.NOUN or Upos.PROPN or Upos.ADJ)) return null;
        bool office = Phrases.EndingAt(lexicon.Offices.Table, parse, limit, last, out int first) is not null;
        var agent = office ? null : Phrases.EndingAt(lexicon.Agents.Table, parse, limit, last, out first);
        bool fits = name.Kind switch
        {
            NameKind.Person => office || agent is { Kind: AgentKind.Person },
            NameKind.Organisation when name.FoundBy is not null => agent is { Kind: AgentKind.Group or AgentKind.Organisation } && parse.Xpos[last] is "NN",
            _ => office || (agent is { Kind: AgentKind.Person or AgentKind.Group or AgentKind.Organisation } && parse.Xpos[last] is "NN" or "NNP"),
        };
        if (!fits) return null;
        while (first > limit && Extends(first - 1)) first--;
        return first;
    }

    private bool Extends(int t)
        => parse.Upos[t] is Upos.ADJ or Upos.PROPN or Upos.NOUN or Upos.NUM && !parse[t].Is("nsubj") && !parse[t].Is("obj") && !parse[t].Is("obl") && !parse[t].Is("iobj")
            || parse.Upos[t] == Upos.DET || (parse.Sentences.Form(t) is "-" or "'s" or "’s" && t > 0 && parse.Upos[t - 1] is Upos.PROPN or Upos.NOUN or Upos.ADJ);
}
