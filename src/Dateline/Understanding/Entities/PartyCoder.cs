using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;
using Dateline.Understanding.Names;

namespace Dateline.Understanding.Entities;

/// <summary>Codes one mention by its own words: its name, office or noun, and what modifies it. What it inherits from other mentions is decided later.</summary>
internal sealed class PartyCoder(Parse parse, Lexicon lexicon, NameLayer names, ListingChoice listings, Draft?[] byHead)
{
    private static readonly ImmutableArray<string> Government = ["GOV"], Civilian = ["CVL"], Elite = ["ELI"], Opposition = ["OPP"], Military = ["MIL"];

    public void Code(Draft draft)
    {
        if (draft.Kind == MentionKind.Pronoun || (draft.JoinedTo is not null && draft.Name is null)) return;
        if (draft.Name is { } name) Named(draft, name);
        else Nominal(draft, 0);
    }

    private void Named(Draft draft, Mention name)
    {
        var listing = draft.Listing = listings.Of(name);
        draft.FoundBy = listing?.Address ?? name.FoundBy;
        switch (listing?.Kind)
        {
            case ListingKind.State: State(draft, listing.Country!); return;
            case ListingKind.Metonym or ListingKind.Province when IsPlaceOnly(draft): (draft.Country, draft.Thing) = (listing.Country, true); return;
            case ListingKind.Province: Listed(draft, listing, EntityKind.Organisation); return;
            case ListingKind.Metonym:
                draft.Kind = MentionKind.Metonym;
                Listed(draft, listing, listing.Country is not null && listing.Sectors is ["GOV", ..] ? EntityKind.Country : EntityKind.Organisation);
                return;
            case ListingKind.People: People(draft, listing); return;
            case ListingKind.Person:
                Listed(draft, listing, EntityKind.Person);
                draft.Gender = GenderOf(name);
                Titled(draft, name);
                return;
            case ListingKind.Organisation or ListingKind.ArmedGroup or ListingKind.Party:
                Listed(draft, listing, EntityKind.Organisation);
                if (listing is { Shared: true, Country: not null }) (draft.Country, draft.Usually) = (listings.StateWritten(name.Tokens) ?? Modifiers.Around(parse, lexicon, names, listings, draft.Head).Country, listing.Country);
                return;
            default: Unlisted(draft, name); return;
        }
    }

    private static void Listed(Draft draft, Listing listing, EntityKind kind)
        => (draft.Entity, draft.Country, draft.Sectors, draft.Code) = (kind, listing.Country, listing.Sectors, listing.Code);

    private static void State(Draft draft, string country) => (draft.Entity, draft.Country, draft.Sectors) = (EntityKind.Country, country, Government);

    private void People(Draft draft, Listing listing)
    {
        if (listing.Shared) (draft.Thing, draft.Stateless) = (draft.Kind == MentionKind.Metonym, true);
        if (draft.Kind == MentionKind.Metonym && listing.Country is not null && listing.Sectors.IsEmpty)
        {
            if (IsDeedOfForces(parse[draft.Head].Head)) (draft.Entity, draft.Country, draft.Sectors) = (EntityKind.Organisation, listing.Country, Military);
            else State(draft, listing.Country);
            return;
        }

        var shared = draft.Adjectival && listing.Sectors.IsEmpty ? SectorsOf(parse[draft.Head].Head.HeadIndex) : Civilian;
        if (shared.IsEmpty && listing.Country is not null)
        {
            State(draft, listing.Country);
            return;
        }

        (draft.Entity, draft.Country, draft.Sectors) = (EntityKind.Group, listing.Country, listing.Sectors.IsEmpty ? shared : listing.Sectors);
        draft.Plural = true;
        draft.Country ??= Modifiers.Around(parse, lexicon, names, listings, draft.Head).Country;
    }

    // "British and French POLICE": what the nationality's share of the noun is; of no sector where it is the state's ("sides").
    private ImmutableArray<string> SectorsOf(int noun)
    {
        if (noun < 0) return Civilian;
        int first = parse.Sentences.Of(noun).Tokens.Start;
        var office = Phrases.EndingAt(lexicon.Offices.Table, parse, first, noun, out _);
        return office is { Sectors.IsEmpty: false } ? office.Sectors : Phrases.EndingAt(lexicon.Agents.Table, parse, first, noun, out _) is { Sectors.IsEmpty: false } agent ? agent.Sectors : [];
    }

    // "Israeli airstrikes", "a Russian missile": what only armed forces do is theirs, not the government's.
    private bool IsDeedOfForces(Word noun)
    {
        if (noun.Upos is not (Upos.NOUN or Upos.PROPN)) return false;
        if (noun.Lemma is "airstrike" or "shelling" or "bombardment" or "missile" or "artillery" or "warplane" or "drone" or "raid" or "offensive" or "bombing") return true;
        if (noun.Lemma is not ("strike" or "attack" or "fire" or "assault")) return false;
        if (noun.Lemma == "strike" && noun.Xpos == "NNS") return true;
        foreach (var child in noun.Children)
            if (child.Is("compound") && (child.Lemma is "air" or "artillery" or "ground" or "tank" or "helicopter" || lexicon.Codebook.Class("weapon").Lemmas.Contains(child.Lemma))) return true;
        return false;
    }

    private void Unlisted(Draft draft, Mention name)
    {
        draft.Entity = name.Kind switch { NameKind.Person => EntityKind.Person, NameKind.Organisation => EntityKind.Organisation, NameKind.Nationality => EntityKind.Group, _ => EntityKind.Unknown };
        draft.Thing = name.Kind is NameKind.Place or NameKind.Other;
        if (name.Kind == NameKind.Person) draft.Gender = GenderOf(name);
        Titled(draft, name);
        if (draft.Entity == EntityKind.Unknown) draft.Country ??= listings.StateOf(name);
        if (draft.Entity != EntityKind.Organisation || !draft.Sectors.IsEmpty) return;

        int headWord = NameKinds.HeadWord(parse, name.Tokens);
        var head = lexicon.NameHeads.Find(parse.Sentences.Form(headWord));
        draft.Country = listings.StateInside(name.Tokens) ?? Modifiers.Around(parse, lexicon, names, listings, draft.Head).Country;
        var agent = Phrases.EndingAt(lexicon.Agents.Table, parse, name.Tokens.Start, headWord, out _);
        draft.Sectors = agent is { Sectors.IsEmpty: false } ? agent.Sectors : head?.Sectors ?? [];
        if (draft.Sectors is [] or ["MIL"] && OwnerOf(draft.Head) is { Kind: ListingKind.ArmedGroup or ListingKind.Party } owner) (draft.Country, draft.Sectors, draft.FoundBy) = (owner.Country ?? draft.Country, owner.Sectors, owner.Address);
        if (draft.Sectors.IsEmpty || draft.Sectors is ["GOV"]) Telling(draft, name.Tokens);
        draft.FoundBy ??= draft.Sectors == agent?.Sectors ? agent.Address : head?.Address;
    }

    // "HAMAS's Northern Brigade", also before a further noun: "Hamas's Northern Brigade commander".
    private Listing? OwnerOf(int head)
    {
        var word = parse[head];
        if (word.Is("compound") || word.Is("nmod:desc")) word = word.Head;
        return word.Child("nmod:poss") is { } owner && owner.Index < head && names.At(owner.Index) is { } name ? listings.Of(name) : null;
    }

    // "National Police Agency": a word inside says more than "Agency".
    private void Telling(Draft draft, TokenSpan tokens)
    {
        for (int t = tokens.Start; t < tokens.End; t++)
        {
            string? sector = parse.Sentences.Form(t) switch
            {
                "Police" => "COP",
                "Intelligence" => "SPY",
                "Court" or "Judicial" or "Prosecutor" or "Prosecutors" => "JUD",
                "Army" or "Navy" or "Military" => "MIL",
                "Ministers" or "Presidential" or "Government" or "State" or "Federal" when draft.Sectors.IsEmpty => "GOV",
                "Senate" or "Parliament" or "Parliamentary" => "LEG",
                "Opposition" => "OPP",
                "Workers" or "Labor" or "Labour" or "Trade" when draft.Sectors.IsEmpty => "LAB",
                "Rights" or "Relief" or "Humanitarian" or "Charity" when draft.Sectors.IsEmpty => "NGO",
                "Self" or "Vigilante" or "Vigilantes" => "PRM",
                "Liberation" or "Resistance" or "Mujahideen" when draft.Sectors.IsEmpty => "REB",
                "Research" or "Studies" or "Science" or "Sciences" or "Student" or "Students" when draft.Sectors.IsEmpty => "EDU",
                "Islamic" or "Catholic" or "Orthodox" or "Muslim" or "Christian" or "Jewish" or "Buddhist" or "Hindu" when draft.Sectors.IsEmpty => "REL",
                _ => null,
            };
            if (sector is null) continue;
            draft.Sectors = [sector];
            return;
        }
    }

    // The words before a name: "Russian Foreign Minister", "journalist", "Hamas leader".
    private void Titled(Draft draft, Mention name)
    {
        int first = draft.Tokens.Start, title = LastOfTitle(name);
        if (title < name.Tokens.Start - 1 && OfBody(draft, title)) return;
        for (int last = title; last >= first; last--)
        {
            if (parse.Upos[last] is Upos.PUNCT or Upos.DET) continue;
            var office = Phrases.EndingAt(lexicon.Offices.Table, parse, first, last, out int officeStart);
            var agent = Phrases.EndingAt(lexicon.Agents.Table, parse, first, last, out int agentStart);
            if (office is null && agent is not { Kind: AgentKind.Person or AgentKind.Group or AgentKind.Organisation }) continue;

            var around = Modifiers.Around(parse, lexicon, names, listings, draft.Head, last);
            bool byOffice = office is not null && officeStart <= agentStart;
            draft.Thing = false;
            if (office is null && agent!.Kind != AgentKind.Person)
            {
                if (draft.Entity == EntityKind.Person) return;
                draft.Entity = EntityKind.Organisation;
                if (draft.Listing is null) Compose(draft, agent.Sectors, agent.Address, around);
                return;
            }

            draft.Entity = EntityKind.Person;
            draft.Office = office;
            draft.Title = TokenSpan.Between(Math.Min(SkipArticle(first), last), last + 1);
            draft.Gender = GenderOf(last, draft.Gender);
            // The line wins over the title while it holds; of the time before it only the title tells.
            if (draft.Listing is { Sectors.IsEmpty: false } listing && (!around.Former || listing.Sectors is ["ELI"])) return;
            Compose(draft, byOffice ? office!.Sectors : agent!.Sectors, byOffice ? office!.Address : agent!.Address, around);
            if (draft.Sectors.IsEmpty && draft.Code is null && agent is { Kind: AgentKind.Person } && !IsEmptyHead(parse.Lemmas[last])) (draft.Sectors, draft.FoundBy) = (agent.Sectors, agent.Address);
            return;
        }
    }

    // "Deputy minister for European AFFAIRS Ada Brook": what the office is for is no title.
    private int LastOfTitle(Mention name)
    {
        foreach (var child in parse[name.Head].Children)
            if (child.Is("nmod:desc") && child.Index < name.Tokens.Start && child.Child("nmod") is { } purpose && purpose.Index > child.Index && purpose.Index < name.Tokens.Start) return child.Index;
        return name.Tokens.Start - 1;
    }

    // "Deputy head of the UN mission in Mali Ada Brook": whoever is called a head, member or director alone is of what he heads.
    private bool OfBody(Draft draft, int title)
    {
        if (!IsEmptyHead(parse.Lemmas[title]) && !IsHeadOfBody(parse.Lemmas[title])) return false;
        var office = new Draft(title, TokenSpan.Between(draft.Tokens.Start, title + 1), MentionKind.Nominal);
        Nominal(office, 0);
        if (office.Sectors.IsEmpty && office.Code is null) return false;
        (draft.Entity, draft.Thing, draft.Office, draft.Title) = (EntityKind.Person, false, office.Office, TokenSpan.Between(Math.Min(SkipArticle(draft.Tokens.Start), title), title + 1));
        if (draft.Listing is not { Sectors.IsEmpty: false }) (draft.Country, draft.Sectors, draft.Code, draft.FoundBy) = (office.Country, office.Sectors, office.Code, office.FoundBy);
        return true;
    }

    private Gender GenderOf(int token, Gender known) => Genders.Of(parse.Lemmas[token]) is not Gender.Unknown and var told ? told : known;

    // "MRS Lund", "SISTER Agnes", else the given name.
    private Gender GenderOf(Mention name)
    {
        var tokens = name.Tokens;
        if (tokens.Start > 0 && Titled(tokens.Start - 1) is not Gender.Unknown and var before) return before;
        if (tokens.Length > 1 && Titled(tokens.Start) is not Gender.Unknown and var first) return first;
        return lexicon.GivenNames.GenderOf(parse.Sentences.Form(tokens.Start));

        Gender Titled(int token) => char.IsUpper(parse.Sentences.Form(token)[0]) ? Genders.Of(parse.Sentences.Form(token).ToString().ToLowerInvariant()) : Gender.Unknown;
    }

    private void Nominal(Draft draft, int depth)
    {
        if (IsCondition(draft))
        {
            draft.Thing = true;
            return;
        }

        int limit = parse[draft.Head].Sentence.Tokens.Start;
        var office = Phrases.EndingAt(lexicon.Offices.Table, parse, limit, LastOfOffice(parse, draft.Head), out int officeStart);
        var agent = Phrases.EndingAt(lexicon.Agents.Table, parse, limit, draft.Head, out int agentStart);
        if (office is not null && LastOfOffice(parse, draft.Head) > draft.Head) agent = null;
        var around = Modifiers.Around(parse, lexicon, names, listings, draft.Head);
        bool quantity = parse.Upos[draft.Head] is Upos.NUM or Upos.DET || IsQuantity(parse.Lemmas[draft.Head]);
        // "the elders of Somalia", "military chiefs of several states" are no governments.
        bool ofState = draft.Plural && around.Complement >= 0 && (agent?.Sectors ?? office?.Sectors) is { IsEmpty: false }
            && (parse.Lemmas[around.Complement] is "state" or "government" or "power" || Complement(around.Complement, depth) is { Entity: EntityKind.Country });
        if ((quantity || IsEmptyHead(parse.Lemmas[draft.Head]) && !ofState) && around.Complement >= 0 && Complement(around.Complement, depth) is { } inner)
        {
            Inherit(draft, inner);
            if (!draft.Plural && !quantity && IsOnePerson(parse.Lemmas[draft.Head]) && draft.Entity != EntityKind.Unknown)
            {
                (draft.Entity, draft.Office, draft.Title) = (EntityKind.Role, office, office is null ? default : TokenSpan.Between(SkipArticle(draft.Tokens.Start), draft.Head + 1));
                if (draft.Sectors.IsEmpty) draft.Sectors = office?.Title is "leader" ? Government : agent?.Sectors ?? [];
                return;
            }

            if (draft.Entity != EntityKind.Unknown || quantity) { draft.Plural = true; return; }
        }

        if (IsHeadOfBody(parse.Lemmas[draft.Head]) && around.Complement >= 0 && Complement(around.Complement, depth) is { Entity: EntityKind.Organisation, Name: not null, Sectors.IsEmpty: false } body)
        {
            (draft.Entity, draft.Office, draft.Title) = (draft.Plural ? EntityKind.Group : EntityKind.Role, office, TokenSpan.Between(SkipArticle(draft.Tokens.Start), draft.Head + 1));
            (draft.Country, draft.Sectors, draft.Code, draft.FoundBy) = (body.Country, body.Sectors, body.Code, body.FoundBy);
            return;
        }

        if (quantity && agent is null)
        {
            draft.Thing = IsNobody(draft.Head);
            (draft.Entity, draft.Sectors, draft.Plural, draft.Country) = (EntityKind.Group, Civilian, true, around.Country);
            return;
        }

        if (office is null && agent is null && IsAge(draft.Head))
        {
            (draft.Entity, draft.Sectors, draft.Country) = (EntityKind.Role, Civilian, around.Country);
            return;
        }

        if (office is null && agent is null && BranchOf(draft.Head, depth) is { } whole)
        {
            if (parse[draft.Head].Child("appos") is null) Inherit(draft, whole);
            draft.Entity = EntityKind.Organisation;
            return;
        }

        if (office is null && agent is null)
        {
            draft.Thing = true;
            draft.Entity = EntityKind.Unknown;
            draft.Country = around.Country;
            draft.FoundBy = around.CountryFoundBy;
            return;
        }

        bool byOffice = office is not null && (officeStart < agentStart || agent is null || (officeStart == agentStart && !draft.Plural));
        draft.Office = office;
        if (office is not null) draft.Title = TokenSpan.Between(SkipArticle(draft.Tokens.Start), draft.Head + 1);
        draft.Thing = !byOffice && agent!.Kind == AgentKind.Facility;
        draft.Entity = draft.Thing ? EntityKind.Unknown
            : draft.Plural || agent is { Kind: AgentKind.Group } ? EntityKind.Group
            : agent is { Kind: AgentKind.Organisation } ? EntityKind.Organisation
            : EntityKind.Role;
        draft.Gender = GenderOf(draft.Head, Gender.Unknown);
        draft.Stateless = around.Stateless || IsOfMany(draft, office, Math.Min(officeStart, agentStart), around);
        Compose(draft, byOffice ? office!.Sectors : agent!.Sectors, byOffice ? office!.Address : agent!.Address, around);
    }

    /// <summary>"attorneys GENERAL": the second word of an office behind its head.</summary>
    public static bool IsPostGeneral(Parse parse, int head)
        => head + 1 < parse.Length && parse.Sentences.Form(head + 1) is "general" or "General" && parse.Lemmas[head] is "attorney" or "solicitor" or "governor" or "director" or "inspector" or "consul";

    // "head of STATE": an office whose head is its first word.
    private static int LastOfOffice(Parse parse, int head)
        => IsPostGeneral(parse, head) ? head + 1 : head + 2 < parse.Length && parse.Sentences.Form(head + 1) is "of" && parse.Sentences.Form(head + 2) is "state" or "government" && parse.Lemmas[head] is "head" or "minister" or "secretary" ? head + 2 : head;

    // "the state of emergency", "the state of Sinaloa", "minister of state": no state that acts, as that of Israel is.
    private bool IsCondition(Draft draft)
    {
        if (parse.Lemmas[draft.Head] is not ("state" or "State") || draft.Plural) return false;
        if (parse[draft.Head].Child("case") is { Form: "of" } && parse[draft.Head].Is("nmod") && parse[draft.Head].Child("det") is null && parse[draft.Head].Head.Lemma is "minister" or "secretary" or "councillor" or "counsellor" or "head" or "chief" or "organ" or "Minister" or "Secretary") return true;
        return parse[draft.Head].Child("nmod") is { } whole && whole.Child("case") is { Form: "of" } && byHead[whole.Index] is { } inner && (inner.Name is not { } name || listings.Of(name) is not { Kind: ListingKind.State });
    }

    // "ITS foreign minister", "BY THE president": no part of the title.
    private int SkipArticle(int token)
    {
        while (parse.Upos[token] is Upos.DET or Upos.ADP || parse.Xpos[token] is "PRP$" or "WP$") token++;
        return token;
    }

    private Draft? Complement(int token, int depth)
    {
        if (byHead[token] is not { } inner || depth > 3) return null;
        if (inner.Entity == EntityKind.Unknown && !inner.Thing && inner.Kind != MentionKind.Pronoun)
        {
            if (inner.Name is { } name) Named(inner, name);
            else Nominal(inner, depth + 1);
        }

        return inner.Thing || inner.Kind == MentionKind.Pronoun ? null : inner;
    }

    // "Islamic State's West African branch" is of its kind; in "Al-Qaeda's affiliate JNIM" the name says which it is.
    private Draft? BranchOf(int head, int depth)
        => parse.Lemmas[head] is "branch" or "affiliate" or "wing" or "offshoot" or "faction" or "arm" && parse[head].Child("nmod:poss") is { } owner
            && Complement(owner.Index, depth) is { Sectors: ["REB" or "IMG" or "UAF" or "PRM" or "OPP" or "PTY" or "LAB", ..] } whole ? whole : null;

    private static void Inherit(Draft draft, Draft inner)
    {
        draft.Entity = inner.Entity == EntityKind.Unknown ? EntityKind.Unknown : EntityKind.Group;
        (draft.Country, draft.Sectors, draft.Code, draft.FoundBy) = (inner.Country, inner.Sectors, inner.Code, inner.FoundBy);
        if (inner.Entity == EntityKind.Country) draft.Sectors = [];
    }

    /// <summary>Country and sectors of an office or noun with its modifiers. An organisation beside a bare word decides: "Hamas leader", "UN spokesman".</summary>
    private static void Compose(Draft draft, ImmutableArray<string> own, string foundBy, in Modifiers around)
    {
        draft.FoundBy = foundBy;
        draft.Country ??= around.Country;
        draft.Sectors = own;
        // "Iran's UN envoy", "the British ambassador to NATO": a state's own at a body.
        bool isSent = around is { IsOwned: true, Organisation: { Code: not null, Kind: ListingKind.Organisation } } && draft.Office?.Title is "ambassador" or "deputy ambassador" or "diplomat" or "special envoy" or "representative";
        if (!isSent && around.Organisation is { } organisation && (own.IsEmpty || own[0] is "GOV" or "MIL" or "UAF" or "REB" or "CVL" or "PTY" or "ELI" or "PRM" or "BUS" || organisation.Code is not null))
        {
            bool lawmaker = own is ["LEG", ..];
            if (organisation.Code is not null) (draft.Country, draft.Code) = (null, organisation.Code);
            else if (organisation.Shared) draft.Usually = organisation.Country;
            else if (organisation.Country is not null) draft.Country = organisation.Country;
            if (!lawmaker && !(own is ["CVL"] && organisation.Kind == ListingKind.Organisation)) draft.Sectors = organisation.Sectors;
            draft.FoundBy = organisation.Address;
        }
        else if (around.Compound is { Sectors.IsEmpty: false } compound && compound.Sectors is not ["CVL"]
            && (own.IsEmpty || draft.Office?.Title is "representative" || own is ["GOV"] or ["PTY"] or ["CVL"] or ["BUS"] or ["ELI"] or ["LAB"] or ["SOC"] || (own is ["MIL"] && compound.Sectors is ["SPY" or "COP" or "JUD" or "REB" or "UAF", ..])))
        {
            draft.Sectors = compound.Sectors;
            draft.FoundBy = compound.Address;
        }

        // "a Jewish community leader", "Muslim groups": a faith says what they speak for.
        if (around.Faith is { } faith && draft.Sectors is ["SOC"]) (draft.Sectors, draft.FoundBy) = (faith.Sectors, faith.Address);
        // "the North Korean leader" is its government; "the leader of the strike" is whoever he is.
        if (draft is { Sectors.IsEmpty: true, Office.Title: "leader" } && around.IsOwned) draft.Sectors = Government;
        if (around.Opposition && (draft.Sectors.IsEmpty || draft.Sectors[0] is "GOV" or "PTY" or "CVL" or "SOC" or "ELI")) draft.Sectors = Opposition;
        if (around.Former && (draft.Sectors.IsEmpty || draft.Sectors[0] is "GOV" or "LEG" or "JUD" or "SPY")) draft.Sectors = Elite;
    }

    // "world leaders", "international observers", "military chiefs of all European states", "several foreign ministers": where each state has one, several are of several states.
    private bool IsOfMany(Draft draft, Office? office, int words, in Modifiers around)
    {
        if (around.Country is not null) return false;
        bool isDeputy = around.Former;
        foreach (var child in parse[draft.Head].Children)
        {
            if ((child.Is("amod") || child.Is("compound")) && (child.Lemma is "world" or "international" or "global" or "multinational" || child.Lemma is "foreign" && child.Index < words)) return true;
            if (child.Is("nmod") && child.Xpos is "NNS" && child.Lemma is "country" or "state" or "nation" or "government" or "power" && child.Child("case") is { Form: "of" or "from" }) return draft.Plural;
            isDeputy |= child.Lemma is "deputy" or "vice" or "ex" or "former" or "junior" or "assistant" or "regional" or "provincial" || child.Is("nmod:poss");
        }

        return draft.Plural && office is { OneHolder: true } && !isDeputy;
    }

    // "an 18-year-old".
    private bool IsAge(int token) => parse.Lemmas[token] == "old" && token >= 2 && parse.Lemmas[token - 2] == "year" && parse.Upos[token - 1] == Upos.PUNCT;

    private static bool IsQuantity(string lemma) => lemma is "dozen" or "hundred" or "thousand" or "million" or "score" or "number" or "majority" or "minority" or "most" or "some" or "many" or "several" or "all" or "more" or "few" or "both" or "half" or "rest" or "other" or "tens" or "handful" or "couple" or "pair";

    // "Each was given a tent", "came in their dozens": how many of whom, somebody else says.
    private bool IsNobody(int head) => parse.Lemmas[head] is "each" or "most" or "several" or "some" or "many" or "all" or "both" || parse[head].Is("obl") && parse.Xpos[head] == "NNS";

    // "the president of the Red Crescent", "the director of the observatory": the body says what its head is.
    private static bool IsHeadOfBody(string lemma) => lemma is "president" or "chairman" or "chairwoman" or "chair" or "director" or "secretary" or "founder" or "coordinator" or "ceo" or "executive" or "manager" or "owner" or "employee" or "boss";

    private static bool IsEmptyHead(string lemma) => lemma is "member" or "group" or "crowd" or "leader" or "head" or "chief" or "team" or "unit" or "faction" or "wing" or "part" or "family" or "gang" or "band" or "supporter" or "representative" or "spokesman" or "spokeswoman" or "spokesperson" or "commander" or "official" or "fighter" or "branch" or "affiliate" or "cell" or "resident" or "citizen" or "element" or "section" or "army" or "coalition" or "alliance";

    private static bool IsOnePerson(string lemma) => lemma is "member" or "leader" or "head" or "chief" or "supporter" or "representative" or "spokesman" or "spokeswoman" or "spokesperson" or "commander" or "official" or "fighter" or "resident" or "citizen";

    // "talks in Moscow": a capital behind a preposition of place is the city. "Moscow was ready" is the state.
    private bool IsPlaceOnly(Draft draft)
    {
        var word = parse[draft.Head];
        if (word.Is("nsubj") || word.Is("nmod:poss") || word.Is("iobj") || word.Is("obj") && word.Head.Lemma is not ("visit" or "leave" or "reach" or "enter" or "attack" or "hit" or "strike" or "bomb" or "shell" or "capture" or "take" or "seize" or "rock" or "shake" or "target")) return false;
        foreach (var child in word.Children)
            if (child.Is("case")) return child.Form is not ("with" or "by" or "between" or "against" or "from" or "and") && !(child.Form is "to" && word.Head.Upos is Upos.NOUN or Upos.ADJ);
        if (word.Is("conj") || word.Is("appos")) return byHead[word.HeadIndex] is { Name: not null, Thing: true };
        return !(word.Is("compound") || word.Is("amod"));
    }
}
