using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Entities;

/// <summary>Codes who is only called somebody's by whose they are, once everything is joined: "the bloc's ministers", "its ambassador", "the rebels' negotiator".</summary>
internal sealed class PossessorCoder(Parse parse, Draft?[] byHead)
{
    public void Code(List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            var root = draft.Root;
            if (draft.Kind != MentionKind.Nominal || root.Thing || root.Stateless || root.IsPair || Owner(draft.Head) is not { } owner || owner == root) continue;
            if (root is { Country: null, Code: null } && !root.Sectors.IsEmpty) Belong(root, owner);
            if (SpeaksForOwner(draft) && (IsParty(owner) || root.Sectors.IsEmpty && !owner.IsPerson)) root.Sectors = owner.Sectors;
        }
    }

    // "two of its officers" are its own as well.
    private Draft? Owner(int head)
    {
        if (parse.Upos[head] == Upos.NUM && parse[head].Child("nmod") is { } whole) head = whole.Index;
        return parse[head].Child("nmod:poss") is { } possessor && byHead[possessor.Index]?.Root is { Thing: false } owner ? owner : null;
    }

    // The envoy of a body of states is that body's; people's own people have their state.
    private static void Belong(Draft root, Draft owner)
    {
        if (owner.Code is not null && root.Sectors is ["GOV" or "MIL" or "COP", ..]) (root.Code, root.Sectors, root.FoundBy) = (owner.Code, owner.Sectors, owner.FoundBy);
        else if (owner.Country is not null && !owner.IsPair) root.Country = owner.Country;
    }

    private static bool SpeaksForOwner(Draft draft)
        => draft.Root.Code is null && draft.Root.Name is null && draft.Root.Sectors is [] or ["GOV" or "CVL"] && draft.Office?.Title is "negotiator" or "spokesman" or "spokesperson" or "representative" or "leader" or "commander" or "special envoy";

    private static bool IsParty(Draft owner) => owner.Sectors is ["REB" or "UAF" or "PRM" or "OPP" or "LAB" or "PTY" or "NGO" or "IMG", ..];
}
