using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;

namespace Dateline.Understanding.Entities;

/// <summary>Where the story is set: the state that police, protesters and "the government" belong to when nothing beside them says so.</summary>
internal sealed class Setting(Parse parse, Lexicon lexicon, Article article, Draft?[] byHead)
{
    private static readonly string[] Meetings = ["meet", "tell", "host", "greet", "welcome", "receive", "visit", "phone", "telephone", "call", "thank", "brief", "assure", "join", "negotiate", "talk", "speak", "agree", "sign"];

    /// <summary>Gives a state to every nominal of a kind that belongs to one: of the scene of the sentence, of the place that the story is told from, from the nearest state that the sentence, then the sentences before, name.</summary>
    public void Settle(List<Draft> drafts)
    {
        string? home = new Home(parse, lexicon, article).Find(drafts);
        string? standing = home, carried = home;
        for (int i = 0; i < drafts.Count;)
        {
            int end = i;
            while (end < drafts.Count && drafts[end].Sentence == drafts[i].Sentence) end++;
            if (i > 0 && drafts[i].Paragraph != drafts[i - 1].Paragraph) standing = home ?? carried;
            string? here = Of(drafts, i, end, byDeed: true) ?? standing;
            carried = Of(drafts, i, end, byDeed: true, fromAbroad: false) ?? carried;
            string? only = Only(drafts, i, end);
            for (int k = i; k < end; k++)
            {
                var root = drafts[k].Root;
                if (drafts[k].Kind == MentionKind.Pronoun) continue;
                if (Belongs(root)) Place(root, HomeOf(drafts, i, end, drafts[k], home, standing) ?? root.Usually);
                else if (root is { Entity: EntityKind.Person, Country: null, Code: null } && only != OtherSide(drafts, i, end, drafts[k])) Place(root, only);
            }

            standing = here;
            i = end;
        }
    }

    // Whom a party acts upon, or suffers from, is somebody else: "The minister condemned Turkey" is nobody of Turkey's.
    private string? HomeOf(List<Draft> drafts, int start, int end, Draft party, string? home, string? standing)
    {
        string? other = OtherSide(drafts, start, end, party);
        bool byDeed = party.Root.Sectors is not ["CVL"];
        var possessor = parse[party.Head].Child("nmod:poss");
        if (possessor is { } owner && byHead[owner.Index]?.Root is { Country: not null, IsPair: false } known) return known.Country;
        // "Our soldiers" are of whoever was speaking.
        if (home == other || possessor is { Form: "Our" or "our" or "My" or "my" }) home = null;
        string? found = (IsOfState(party) && Confers(parse[party.Head]) ? null : Scene(drafts, start, end, other)) ?? (Nearest(drafts, start, end, byDeed, other) is { } near && (home is null || IsOfState(party) && !IsNamed(drafts, start, end, home) && Acts(near)) ? near.Root.Country : null) ?? home ?? standing;
        return found == other ? null : found;
    }

    // "The ministers met in Muscat": where officials confer may be a third state.
    private static bool Confers(Word word) => word.Is("nsubj") && word.Head.Lemma is "meet" or "negotiate" or "talk" or "confer" or "sign" or "gather" or "convene";

    // "fled to Madrid after a judge …": where somebody has gone says nothing of who stayed.
    private static bool IsGone(Word word) => word.Is("obl") && word.Child("case") is { Lemma: "to" or "into" or "for" } && word.Head.Lemma is "flee" or "travel" or "fly" or "go" or "return" or "move" or "escape" or "head" or "leave";

    private static bool IsOfState(Draft party) => party.Root.Sectors is ["GOV" or "MIL" or "COP" or "LEG" or "JUD" or "SPY" or "PTY", ..];

    private static bool IsNamed(List<Draft> drafts, int start, int end, string country)
    {
        for (int k = start; k < end; k++)
            if (drafts[k] is { Name: not null } d && d.Root.Country == country) return true;
        return false;
    }

    // "Latvia called up reservists": they are its own. "Germany urged the government", "Norway said that the army" speak of the story's.
    private bool Acts(Draft state)
    {
        var word = parse[state.Head];
        while (word.Is("nmod:poss") || word.Is("amod") || word.Is("compound") || word.Is("flat") || word.Is("nmod:desc")) word = word.Head;
        if (word.Child("acl:relcl") is { } clause) return IsDeed(clause);
        return (word.Is("nsubj") || word.Is("obl:agent")) && IsDeed(word.Head);
    }

    private bool IsDeed(Word verb) => verb.Upos == Upos.VERB && lexicon.Cues.Verbs(verb.Lemma).IsEmpty;

    private string? OtherSide(List<Draft> drafts, int start, int end, Draft party)
    {
        var word = parse[party.Head];
        // "He will meet the prime minister": of another state than his.
        if (Meets(word) && party.Root is { IsPerson: true, Sectors: ["GOV", ..] }) return Host(word.Head) is { IsPerson: true, Sectors: ["GOV", ..] } host ? host.Country : null;
        if (!word.Is("nsubj") || word.Head.Upos != Upos.VERB) return null;
        for (int k = start; k < end; k++)
        {
            var faced = parse[drafts[k].Head];
            if (drafts[k].Root is not { Country: { } country } other || faced.HeadIndex != word.HeadIndex) continue;
            if (other.Entity == EntityKind.Country ? Faces(faced) : other is { IsPerson: true, Sectors: ["GOV", ..] } && Meets(faced)) return country;
        }

        return null;
    }

    private Draft? Host(Word verb)
    {
        for (int steps = 0; steps < 4 && verb.Child("nsubj") is null && (verb.Is("xcomp") || (verb.Is("advcl") && verb.Head.Upos == Upos.ADJ)); steps++) verb = verb.Head;
        return verb.Child("nsubj") is { } subject ? byHead[subject.Index]?.Root : null;
    }

    private static bool Faces(Word state) => state.Is("obj") || state.Is("iobj") || (state.Is("obl") && state.Child("case") is { Lemma: "against" or "by" }) || Meets(state);

    private static bool Meets(Word word) => Meetings.Contains(word.Head.Lemma) && (word.Is("obj") || word.Is("iobj") || word.Is("obl") && word.Child("case") is { Lemma: "with" or "to" or "by" });

    private static void Place(Draft root, string? country) => (root.Country, root.IsPlaced) = (country, country is not null);

    private static bool Belongs(Draft draft)
        => draft.Country is null && draft.Code is null && !draft.Stateless && (draft.Name is null || draft.Usually is not null || !draft.Title.IsEmpty || draft is { Entity: EntityKind.Organisation, Sectors: ["GOV" or "JUD" or "PTY" or "LEG" or "COP" or "MIL" or "OPP" or "SPY", ..] }) && !draft.Sectors.IsEmpty && draft.Sectors[0] is not ("IGO" or "NGO" or "IMG" or "UNK");

    // The state of somebody who has a name and nothing else: only when the sentence speaks of one state alone.
    private static string? Only(List<Draft> drafts, int start, int end)
    {
        string? only = null;
        for (int k = start; k < end; k++)
        {
            if (drafts[k].Root.Country is not { } country || drafts[k].Kind == MentionKind.Pronoun || country == only || !Lends(drafts[k])) continue;
            if (only is not null) return null;
            only = country;
        }

        return only;
    }

    // "told Reuters", "a post on Facebook": where news or goods come from is no scene.
    private static bool Lends(Draft draft) => draft.Root is not { Name: not null, Sectors: ["JRN" or "BUS", ..] };

    // A state that is a place of the sentence; the last place is the scene.
    private string? Scene(List<Draft> drafts, int start, int end, string? except)
    {
        string? place = null;
        for (int k = start; k < end; k++)
            if (drafts[k] is { Name: not null, Kind: not MentionKind.Pronoun, Root.Country: { } country } && country != except && Lends(drafts[k]) && IsScene(parse[drafts[k].Head])) place ??= country;
        return place;
    }

    // The scene comes before a state that acts, or is only spoken of.
    // Without byDeed a state that only does something there is passed over: the people whom its forces hit, free or help are not its own.
    // Without fromAbroad one that another state only speaks to is.
    private string? Of(List<Draft> drafts, int start, int end, bool byDeed, string? except = null, bool fromAbroad = true)
    {
        return Scene(drafts, start, end, except) ?? Nearest(drafts, start, end, byDeed, except, fromAbroad)?.Root.Country;
    }

    private Draft? Nearest(List<Draft> drafts, int start, int end, bool byDeed, string? except, bool fromAbroad = true)
    {
        Draft? aside = null;
        for (int k = start; k < end; k++)
        {
            var d = drafts[k];
            if (d.Root.Country is not { } country || country == except || d.Kind == MentionKind.Pronoun || !Lends(d)) continue;
            if (!byDeed && IsDoer(d) || !fromAbroad && IsSpokenTo(d) || IsGone(parse[d.Head])) continue;
            if (!IsOfOnePerson(d)) return d;
            aside ??= d;
        }

        return aside;
    }

    // "a German engineer": one foreigner brings no state along.
    private bool IsOfOnePerson(Draft draft)
    {
        var word = parse[draft.Head];
        if (draft.Kind == MentionKind.Metonym && word.Is("amod")) word = word.Head;
        else if (draft.Name is not null || draft.Root.Sectors is ["GOV" or "MIL" or "COP" or "REB", ..]) return false;
        return word.Xpos == "NN" && lexicon.Agents.Find(word.Lemma) is { Kind: AgentKind.Person, Sectors: not ["GOV" or "MIL" or "COP" or "REB" or "JUD" or "LEG", ..] };
    }

    private bool IsSpokenTo(Draft draft)
    {
        var word = parse[draft.Head];
        return (word.Is("obj") || word.Is("iobj") || word.Is("obl")) && !lexicon.Cues.Verbs(word.Head.Lemma).IsEmpty && word.Head.Child("nsubj") is not null;
    }

    // "Russian strikes killed three people", "Hamas released six hostages"; who only says something is nobody's attacker.
    private bool IsDoer(Draft draft)
    {
        var word = parse[draft.Head];
        if (draft.Kind == MentionKind.Metonym && word.Head.Upos == Upos.NOUN && (word.Is("amod") || word.Is("compound"))) return lexicon.Agents.Find(word.Head.Lemma) is null or { Kind: AgentKind.Facility } || draft.Root.Sectors is ["MIL"];
        if (draft.Root.Sectors is ["MIL" or "REB" or "UAF" or "PRM" or "IMG", ..]) return true;
        return word.Is("nsubj") && !word.Is("nsubj:pass") && word.Head.Upos == Upos.VERB && lexicon.Cues.Verbs(word.Head.Lemma).IsEmpty;
    }

    private static bool IsPartOfCountry(string lemma) => lemma is "city" or "town" or "village" or "province" or "region" or "oblast" or "district" or "governorate" or "department" or "state" or "area" or "part" or "suburb" or "outskirts" or "coast" or "island" or "north" or "south" or "east" or "west" or "capital" or "port";

    // "in Poltava, Ukraine": the state may stand beside the town that the preposition governs; "in the Odesa region of Ukraine".
    private static bool IsScene(Word word)
    {
        if (word.Is("nmod") && word.Child("case") is { Form: "of" } && IsPartOfCountry(word.Head.Lemma)) word = word.Head;
        for (int steps = 0; steps < 3 && (word.Is("appos") || word.Is("conj") || word.Is("flat") || word.Is("nmod:unmarked") || word.Is("list") || word.Is("parataxis")) && word.Upos == Upos.PROPN; steps++) word = word.Head;
        return (word.Is("obl") || word.Is("nmod")) && word.Child("case") is { Form: "in" or "In" or "near" or "across" or "outside" or "at" or "on" or "throughout" or "inside" };
    }
}
