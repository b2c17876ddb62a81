using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Entities;

/// <summary>"I" is who speaks, "we" the side of who speaks, where a verb of speech governs the words. Elsewhere both are nobody who can be coded.</summary>
internal sealed class SpeakerPronouns(Parse parse, Lexicon lexicon, Draft?[] byHead)
{
    public void Join(List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Kind != MentionKind.Pronoun || draft.JoinedTo is not null) continue;
            bool alone = parse.Sentences.Form(draft.Head) is "I" or "me" or "my" or "My" or "Me" or "myself" or "mine";
            bool many = parse.Sentences.Form(draft.Head) is "we" or "We" or "us" or "our" or "Our" or "ourselves" or "ours";
            if (!alone && !many) continue;
            draft.Thing = true;
            if (SpeakerOf(draft.Head)?.Root is not { } speaker || speaker.Kind == MentionKind.Pronoun && speaker.Thing) continue;
            var who = alone ? speaker : SideOf(speaker, drafts);
            if (who is null) continue;
            draft.Thing = false;
            draft.Join(who);
        }
    }

    // A person speaks for the state; an organisation or a state for itself.
    private static Draft? SideOf(Draft speaker, List<Draft> drafts)
    {
        if (!speaker.IsPerson) return speaker;
        if (speaker.Country is null || speaker.Sectors.IsEmpty || speaker.Sectors[0] is not ("GOV" or "MIL")) return null;
        foreach (var draft in drafts)
            if (draft.Root is { Entity: EntityKind.Country } state && state.Country == speaker.Country) return state;
        return null;
    }

    private Draft? SpeakerOf(int token)
    {
        for (int at = token, steps = 0; at >= 0 && steps < 40; at = parse.Heads[at], steps++)
        {
            int up = parse.Heads[at];
            if (up < 0) return SpeaksBeside(at, token);
            if (parse[at].Is("nsubj") || lexicon.Cues.Verbs(parse.Lemmas[up]).IsEmpty) continue;
            if (parse[up].Child("nsubj") is { } subject && subject.Index != token && !subject.Subtree.Contains(token)) return byHead[subject.Index];
        }

        return null;
    }

    // "We will go, the minister said": the verb of speech hangs below the words.
    private Draft? SpeaksBeside(int root, int token)
    {
        foreach (var child in parse[root].Children)
            if ((child.Is("parataxis") || child.Is("ccomp")) && !child.Subtree.Contains(token) && !lexicon.Cues.Verbs(child.Lemma).IsEmpty && child.Child("nsubj") is { } subject) return byHead[subject.Index];
        return null;
    }
}
