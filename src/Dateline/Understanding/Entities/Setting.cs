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
            for (int k = i; k < end; k++)
                if (Belongs(drafts[k].Root) && drafts[k].Kind == MentionKind.Nominal) drafts[k].Root.Country = here;
            standing = here;
            i = end;
        }
    }

    private static bool Belongs(Draft draft)
        => draft.Country is null && draft.Code is null && draft.Name is null && !draft.Sectors.IsEmpty && draft.Sectors[0] is not ("IGO" or "NGO" or "IMG" or "UNK")
            && (!draft.Thing || !draft.Sectors.IsEmpty);

    // A state that is a place of the sentence comes before one that acts in it; the last place is the scene.
    private string? Of(List<Draft> drafts, int start, int end)
    {
        string? place = null, any = null;
        for (int k = start; k < end; k++)
        {
            var d = drafts[k];
            if (d.Root.Country is not { } country || d.Kind == MentionKind.Pronoun) continue;
            any ??= country;
            var word = parse[d.Head];
            if (d.Name is not null && (word.Is("obl") || word.Is("nmod")) && word.Child("case") is { Form: "in" or "In" or "near" or "across" or "of" or "outside" or "at" }) place ??= country;
        }

        return place ?? any;
    }
}
