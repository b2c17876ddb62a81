using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;
using Dateline.Understanding.Entities;

namespace Dateline.Understanding.Events;

/// <summary>Who a noun phrase brings in as parties: each of several joined by "and", the owner of a thing, the people of "dozens of people".</summary>
internal sealed class PartyFinder(Parse parse, EntityLayer entities, Codebook codebook, EventClasses classes)
{
    private const int LongestList = 24;

    /// <summary>Adds the parties that a noun phrase names, in reading order, none twice.</summary>
    /// <param name="head">Head token of the phrase, -1 for none.</param>
    /// <param name="things">Whether a thing without an owner may stand for itself: a shelled hospital is acted upon, a condemned deal is not.</param>
    public void Add(int head, Things things, List<Party> parties)
    {
        if (head < 0) return;
        if (!AddBoth(head, parties)) AddOne(head, things, parties);

        int left = LongestList;
        AddJoined(head, things, parties, ref left);

        // "judges Petrov and Ivanova", "Petrov, along with Ivanova": the list may hang on the name within the phrase.
        foreach (var child in parse[head].Children)
            if ((child.Is("appos") || child.Is("flat")) && IsWithin(child.Index, head)) AddJoined(child.Index, things, parties, ref left);
            else if (child.Index > head && IsAlong(child)) Add(child.Index, things, parties);
    }

    /// <summary>Adds who was killed or hurt: somebody, whatever noun stands for them ("a third").</summary>
    public void AddVictims(int head, Things things, List<Party> parties)
    {
        int before = parties.Count;
        Add(head, things, parties);
        if (parties.Count == before && entities.HeadedBy(head) is { } entity && NumberReader.Read(parse, head) is not null) Put(entity.Id, head, parties);
    }

    /// <summary>"Petrov, along with Ivanova".</summary>
    private bool IsAlong(Word phrase) => phrase.Is("nmod") && phrase.Child("case") is { } opener && opener.Form is "along" or "together" && IsParty(phrase.Index);

    // Only nouns joined to nouns: a verb that the tree joins to a noun is a misparse.
    private void AddJoined(int head, Things things, List<Party> parties, ref int left)
    {
        foreach (var child in parse[head].Children)
            if ((child.Is("conj") || IsOfKin(child)) && left-- > 0 && !LogicalRoles.IsVerbal(child))
                Add(child.Index, things, parties);
    }

    // "Petrov, HIS wife Ivanova and a driver": the owner is before the comma, so that what he owns is somebody else.
    private bool IsOfKin(Word word)
        => word.Is("appos") && word.Child("nmod:poss") is { Upos: Upos.PRON } owner && entities.HeadedBy(owner.Index) is { } who && entities.HeadedBy(word.HeadIndex) == who && entities.HeadedBy(word.Index) != who;

    /// <summary>Adds the rest of a list at whose end a relative clause hangs that speaks of all: "Petrov, Ivanova and Orlov, who WERE released".</summary>
    public void AddRestOfList(int verb, int last, Things things, List<Party> parties)
    {
        if (!parse[verb].Relation.StartsWith("acl:relcl", StringComparison.Ordinal) || parse.Heads[verb] != last || !parse[last].Is("conj") || parse.Xpos[last] is not ("NN" or "NNP") || !IsOfSeveral(verb)) return;
        int first = last;
        for (int steps = 0; parse[first].Is("conj") && steps < LongestList; steps++) first = parse.Heads[first];
        if (!LogicalRoles.IsVerbal(parse[first])) Add(first, things, parties);
    }

    private bool IsOfSeveral(int verb)
    {
        if (parse.Xpos[verb] == "VBP") return true;
        foreach (var child in parse[verb].Children)
            if (child.Is("aux") && child.Form is "were" or "are" or "have") return true;
        return false;
    }

    /// <summary>Adds who did it where the by-phrase hangs further down than it belongs: "an attack on a base near Gao, Mali, BY REBELS", "barred from running BY THE COURT".</summary>
    public void AddLowAgent(int head, List<Party> parties)
    {
        if (LogicalRoles.IsVerbal(parse[head]) && !LogicalRoles.IsPassive(parse, head)) return;
        int end = parse.Sentences.Of(head).Tokens.End;
        for (int t = head + 2; t < end; t++)
        {
            var word = parse[t];
            if (!(word.Is("nmod") || word.Is("obl")) || word.HeadIndex == head || !parse[head].Subtree.Contains(word.Index) || !LogicalRoles.HasCase(parse, word.Index, "by") || !IsParty(word.Index)) continue;
            if (IsOnlySomewhere(word.Head) || (LogicalRoles.IsVerbal(word.Head) && !LogicalRoles.IsPassive(parse, word.HeadIndex) && (word.Head.Is("advcl") || word.Head.Is("xcomp")) && word.Head.HeadIndex == head))
            {
                Add(word.Index, Things.GiveWayToOwners, parties);
                return;
            }
        }
    }

    // "in Gao, Mali", "in the capital", "in the vote": a place has no agent.
    private bool IsOnlySomewhere(Word word)
        => word.Upos == Upos.PROPN && (entities.HeadedBy(word.Index) is null or { IsThing: true } or { Kind: EntityKind.Country })
            || word.Upos == Upos.NOUN && word.Child("case") is { Lemma: "in" or "at" or "near" or "outside" } && !classes.NamesAny(parse, word.Index) && entities.HeadedBy(word.Index) is null or { IsThing: true };

    private bool IsWithin(int token, int head) => entities.MentionAt(head)?.Tokens.Contains(token) == true;

    // "the Israeli and Palestinian sides", "Russia and Turkey's ministers", "the governments of Mali and Niger": each speaks for its own.
    private bool AddBoth(int head, List<Party> parties)
    {
        if (parse.Xpos[head] is not ("NNS" or "NNPS") || entities.HeadedBy(head) is not { IsThing: false } who || who.Code.Sectors is ["CVL" or "REF" or "LAB" or "CRM", ..]) return false;
        foreach (var child in parse[head].Children)
        {
            bool tells = child.Is("amod") || child.Is("compound") || child.Relation is "nmod:poss" || (child.Is("nmod") && LogicalRoles.HasCase(parse, child.Index, "of"));
            if (!tells || !IsState(child.Index)) continue;
            bool both = false;
            foreach (var other in child.Children)
            {
                if (!other.Is("conj") || !IsState(other.Index)) continue;
                if (!both) Put(entities.HeadedBy(child.Index)!.Id, child.Index, parties);
                Put(entities.HeadedBy(other.Index)!.Id, other.Index, parties);
                both = true;
            }

            if (both) return true;
        }

        return false;
    }

    private bool IsState(int token) => entities.HeadedBy(token) is { IsThing: false, Kind: EntityKind.Country };

    /// <summary>True when the phrase names somebody who can act, or something of theirs: "Russian aircraft".</summary>
    public bool StandsForParty(int head)
    {
        if (head < 0) return false;
        if (IsParty(head)) return true;
        foreach (var child in parse[head].Children)
            if ((child.Relation is "nmod:poss" || ((child.Is("amod") || child.Is("compound")) && child.Index < head)) && IsParty(child.Index))
                return true;
        return false;
    }

    /// <summary>True when the phrase names somebody who can act.</summary>
    public bool IsParty(int head) => entities.HeadedBy(head) is { IsThing: false };

    /// <summary>True for a force of a state, and that state: Israel is not struck by the Israeli army.</summary>
    public bool IsOwnState(int force, int state)
        => entities[state] is { Kind: EntityKind.Country, Code.Country: { } country } && entities[force] is { Kind: not EntityKind.Country } own && own.Kind != EntityKind.Person && own.Code.Country == country && own.Code.Sectors is ["MIL" or "COP", ..];

    /// <summary>True for "the two sides" when it is known who they are.</summary>
    public bool AreSeveral(int entity) => entities[entity].Members.Length > 1;

    /// <summary>"an ISLAMIC garment".</summary>
    public static bool OnlyTellsFaith(Word word, Entity entity) => word.Is("amod") && entity.Code is { Country: null, Sectors: ["REL", ..] };

    public Entity? At(int head) => head < 0 ? null : entities.HeadedBy(head);

    /// <summary>The phrase as the entity layer cuts it; the bare word where that layer has none.</summary>
    public CharSpan SpanOf(int head) => entities.MentionAt(head)?.Span ?? parse.Sentences.Tokens[head];

    public bool IsPerson(int head) => entities.HeadedBy(head) is { IsThing: false, Kind: EntityKind.Person or EntityKind.Role };

    private void AddOne(int head, Things things, List<Party> parties)
    {
        var entity = entities.HeadedBy(head);
        if (entity is { IsThing: false })
        {
            Put(entity.Id, head, parties);
            return;
        }

        if (entity is not null && things == Things.StandForThemselves && classes.IsTarget(parse, head) && !IsOfParty(head)) Put(entity.Id, head, parties);
        else AddOwners(head, parties);
    }

    // "shelled positions OF THE ARMY": the army is shelled; "the port of Odesa" is a port.
    private bool IsOfParty(int head) => LogicalRoles.Oblique(parse, head, "of") is >= 0 and var owner && entities.HeadedBy(owner) is { IsThing: false, Kind: not EntityKind.Country };

    // "Washington's attack", "the Israeli decision", "a court ruling", "the arrest by police", "dozens of protesters"; an Islamic garment is nobody's.
    private void AddOwners(int head, List<Party> parties)
    {
        foreach (var child in parse[head].Children)
        {
            bool owner = child.Relation is "nmod:poss" || ((child.Is("amod") || child.Is("compound") || child.Is("nmod")) && child.Index < head);
            if (owner && entities.HeadedBy(LogicalRoles.Antecedent(parse, child.Index)) is { IsThing: false } found && !OnlyTellsFaith(child, found)) Put(found.Id, child.Index, parties);
        }

        if (LogicalRoles.Oblique(parse, head, "by") is >= 0 and var by && IsParty(by)) Add(by, Things.GiveWayToOwners, parties);
        else if (!NamesEvent(head) && LogicalRoles.Oblique(parse, head, "of") is >= 0 and var of && IsParty(of)) Add(of, Things.GiveWayToOwners, parties);
    }

    // "condemned the killing of X" does not condemn X.
    private bool NamesEvent(int noun)
    {
        foreach (var entry in codebook.HeadedBy(parse.Lemmas[noun]))
            if (entry.Head == HeadKind.Noun)
                return true;
        return false;
    }

    private static void Put(int id, int token, List<Party> parties)
    {
        foreach (var party in parties)
            if (party.Entity == id)
                return;
        parties.Add(new Party(id, token));
    }
}
