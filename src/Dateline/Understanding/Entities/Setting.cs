using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Entities;

/// <summary>Where the story is set: the state that police, protesters and "the government" belong to when nothing beside them says so.</summary>
internal sealed class Setting(Parse parse)
{
    /// <summary>Gives a state to every nominal of a kind that belongs to one, from the nearest state that the sentence, then the sentences before, name.</summary>
    public void Settle(List<Draft> drafts)
    {
        string? standing = null;
        for (int i = 0; i < drafts.Count;)
        {
            int end = i;
            while (end < drafts.Count && drafts[end].Sentence == drafts[i].Sentence) end++;
            string? here = Of(drafts, i, end) ?? standing;
            string? only = Only(drafts, i, end);
            for (int k = i; k < end; k++)
            {
                var root = drafts[k].Root;
                if (drafts[k].Kind == MentionKind.Pronoun) continue;
                if (Belongs(root)) Place(root, here ?? root.Usually);
                else if (root is { Entity: EntityKind.Person, Country: null, Code: null }) Place(root, only);
            }

            standing = here;
            i = end;
        }
    }

    private static void Place(Draft root, string? country) => (root.Country, root.IsPlaced) = (country, country is not null);

    private static bool Belongs(Draft draft)
        => draft.Country is null && draft.Code is null && !draft.Stateless && (draft.Name is null || draft.Usually is not null || !draft.Title.IsEmpty || draft is { Entity: EntityKind.Organisation, Sectors: ["GOV" or "JUD" or "PTY" or "LEG" or "COP" or "MIL" or "OPP" or "SPY", ..] }) && !draft.Sectors.IsEmpty && draft.Sectors[0] is not ("IGO" or "NGO" or "IMG" or "UNK");

    // The state of somebody who has a name and nothing else: only when the sentence speaks of one state alone.
    private static string? Only(List<Draft> drafts, int start, int end)
    {
        string? only = null;
        for (int k = start; k < end; k++)
        {
            if (drafts[k].Root.Country is not { } country || drafts[k].Kind == MentionKind.Pronoun || country == only) continue;
            if (only is not null) return null;
            only = country;
        }

        return only;
    }

    // A state that is a place of the sentence comes before one that acts in it; the last place is the scene.
    private string? Of(List<Draft> drafts, int start, int end)
    {
        string? place = null, any = null;
        for (int k = start; k < end; k++)
        {
            var d = drafts[k];
            if (d.Root.Country is not { } country || d.Kind == MentionKind.Pronoun) continue;
            any ??= country;
            if (d.Name is not null && IsScene(parse[d.Head])) place ??= country;
        }

        return place ?? any;
    }

    // "in Poltava, Ukraine": the state may stand beside the town that the preposition governs.
    private static bool IsScene(Word word)
    {
        for (int steps = 0; steps < 3 && (word.Is("appos") || word.Is("conj") || word.Is("flat") || word.Is("nmod:unmarked") || word.Is("list") || word.Is("parataxis")) && word.Upos == Upos.PROPN; steps++) word = word.Head;
        return (word.Is("obl") || word.Is("nmod")) && word.Child("case") is { Form: "in" or "In" or "near" or "across" or "outside" or "at" or "on" or "throughout" or "inside" };
    }
}
