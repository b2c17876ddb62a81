using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;
using Dateline.Understanding.Names;

namespace Dateline.Understanding.Entities;

/// <summary>Joins mentions by what they say themselves: the same name, a surname, an acronym, an apposition, "X is the Y of Z".</summary>
internal sealed class NameJoiner(Parse parse, Draft?[] byHead)
{
    private readonly Dictionary<string, Draft> _byKey = new(StringComparer.Ordinal);

    public void Join(List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Name is { } name) ByName(draft, name);
        }

        foreach (var draft in drafts)
        {
            Apposition(draft);
            Alias(draft);
            Predicate(draft);
            SharedTitle(draft);
        }
    }

    private void ByName(Draft draft, Mention name)
    {
        if (draft.Entity == EntityKind.Country && draft.Country is not null) { Meet("=" + draft.Country, draft); return; }
        if (draft.Listing is { Kind: not ListingKind.People } listing && !draft.Thing)
        {
            Meet("#" + listing.Name, draft);
            if (draft.Entity == EntityKind.Person) Meet(Surname(listing.Name), draft);
            return;
        }

        var words = name.Span.In(parse.Text);
        string key = words.ToString();
        if (draft.Entity == EntityKind.Person)
        {
            string surname = Surname(key);
            if (_byKey.TryGetValue("p" + key, out var same)) { draft.Join(same); return; }
            if (_byKey.TryGetValue(surname, out var bearer) && Fits(bearer.Root, draft, name)) draft.Join(bearer);
            else if (name.Tokens.Length > 1 && _byKey.TryGetValue("p" + parse.Sentences.Form(name.Tokens.Start).ToString(), out var first)) draft.Join(first);
            _byKey["p" + key] = draft;
            _byKey[surname] = draft;
            if (name.Tokens.Length > 1 && IsFamilyFirst(parse, name)) _byKey[Surname(parse.Sentences.Form(name.Tokens.Start).ToString())] = draft;
            return;
        }

        if (draft.Entity == EntityKind.Organisation && name.Tokens.Length > 1 && !_byKey.ContainsKey(key) && LongerName(key) is { } longer) { draft.Join(longer); _byKey[key] = draft; return; }
        if (draft.Entity == EntityKind.Organisation && name.Tokens.Length == 1 && !_byKey.ContainsKey(key) && WholeName(key) is { } whole) { draft.Join(whole); _byKey[key] = draft; return; }
        Meet(key, draft);
        if (draft.Entity == EntityKind.Organisation && name.Tokens.Length > 1 && Initials(parse, name.Tokens) is { Length: > 1 } initials) _byKey.TryAdd(initials, draft);
    }

    private void Meet(string key, Draft draft)
    {
        if (_byKey.TryGetValue(key, out var earlier)) draft.Join(earlier);
        else _byKey[key] = draft;
    }

    // "the Freedom Party" after "the Freedom Party of Austria".
    private Draft? LongerName(string key)
    {
        foreach (var (name, draft) in _byKey)
            if (draft.Entity == EntityKind.Organisation && name.Length > key.Length + 3 && name.AsSpan().TrimStart('#') is var plain && plain.StartsWith(key) && plain[key.Length..].StartsWith(" of ")) return draft;
        return null;
    }

    // "the Council" after "the United Nations Security Council".
    private Draft? WholeName(string word)
    {
        Draft? nearest = null;
        foreach (var (name, draft) in _byKey)
            if (draft.Entity == EntityKind.Organisation && name.EndsWith(word, StringComparison.Ordinal) && name.Length > word.Length + 1 && name[^(word.Length + 1)] == ' ' && !(nearest?.Head > draft.Head)) nearest = draft;
        return nearest;
    }

    // "Mr Petrov" after "Ivan Petrov"; but "Maria Petrova and Pavel Petrov" are two.
    private bool Fits(Draft bearer, Draft draft, Mention name)
    {
        if (bearer.Gender != Gender.Unknown && draft.Gender != Gender.Unknown && bearer.Gender != draft.Gender) return false;
        if (name.Tokens.Length == 1 || bearer.Name is not { Tokens.Length: > 1 } full) return true;
        var mine = parse.Sentences.Form(name.Tokens.Start);
        var its = parse.Sentences.Form(full.Tokens.Start);
        return mine[0] == its[0] && (mine.Length <= 2 || its.Length <= 2 || mine.SequenceEqual(its));
    }

    // Chinese, Korean and Vietnamese names begin with the family's: "Yoon Suk Yeol", then "Yoon". Their first word is short and no listed given name helps.
    private static bool IsFamilyFirst(Parse parse, Mention name) => name.Tokens.Length is 2 or 3 or 4 && parse.Sentences.Form(name.Tokens.Start).Length is >= 2 and <= 5;

    private static string Surname(string name)
    {
        int at = name.LastIndexOf(' ') + 1;
        var last = name.AsSpan(at);
        if (last is "Jr" or "Jr." or "II" or "III" && at > 1) last = name.AsSpan(name.LastIndexOf(' ', at - 2) + 1, at - 1 - name.LastIndexOf(' ', at - 2) - 1);
        if (last.StartsWith("al-") || last.StartsWith("el-")) last = last[3..];
        return "s" + last.ToString();
    }

    private static string Initials(Parse parse, TokenSpan tokens)
    {
        Span<char> letters = stackalloc char[16];
        int n = 0;
        for (int t = tokens.Start; t < tokens.End && n < letters.Length; t++)
        {
            char c = parse.Sentences.Form(t)[0];
            if (char.IsUpper(c)) letters[n++] = c;
        }

        return letters[..n].ToString();
    }

    // "X, Britain's ambassador to the UN, said": only one of the two may bring a name of its own kind, or one is the other's acronym.
    private void Apposition(Draft draft)
    {
        var word = parse[draft.Head];
        if (!word.Is("appos") && !(word.Is("nsubj") && Titled(draft) is not null) && !(word.Is("flat") && draft.Name is not null) && !(word.Is("parataxis") && draft.Name is not null)) return;
        if ((Titled(draft) ?? byHead[word.HeadIndex]) is not { } head || head == draft || head.Kind == MentionKind.Pronoun) return;
        if (draft.Thing || head.Thing) return;
        bool bothNamed = draft.Name is not null && head.Name is not null;
        if (bothNamed && !(IsAcronymOf(draft, head) || IsAcronymOf(head, draft))) return;
        if (!bothNamed && !Agrees(head, draft)) return;
        if (draft.Plural != head.Plural && head.Entity != EntityKind.Organisation && draft.Entity != EntityKind.Organisation) return;
        draft.Join(head);
        if (head.Root.Title.IsEmpty && !draft.Title.IsEmpty) head.Root.Title = draft.Title;
    }

    // "Chad's envoy to Paris, Omar Deby, left", "A member of the council, Omar Deby left": the name is the envoy's and the member's, whatever the tree hangs it on.
    private Draft? Titled(Draft draft)
    {
        var word = parse[draft.Head];
        int comma = draft.Tokens.Start - 1;
        if (draft is not { Name: not null, Entity: EntityKind.Person } || comma < 1 || parse.Sentences.Form(comma) is not ",") return null;
        Draft? bearer = null;
        if (word.Is("appos") && word.Head.Is("nmod") && word.Head.Child("case") is not null) bearer = byHead[word.Head.HeadIndex];
        else if (word.Is("nsubj"))
            foreach (var child in word.Head.Children)
                if (child.Is("nsubj") && child.Index < comma && child.Subtree.End >= comma && child.Subtree.End <= draft.Tokens.Start) bearer = byHead[child.Index];
        return bearer is { Kind: MentionKind.Nominal, Plural: false, Thing: false, IsPerson: true } ? bearer : null;
    }

    // "a protester using the pseudonym Mira", "a resident who gave her name as Mira", "a man identified as Omar Sayed": the one who bears it.
    private void Alias(Draft draft)
    {
        var word = parse[draft.Head];
        if (draft is not { Entity: EntityKind.Person or EntityKind.Unknown, Name: not null } || draft.Root != draft) return;
        Word? verb = word.Is("appos") && Aliases.IsAlias(parse, word.HeadIndex) ? word.Head.Head
            : word.Is("obl") && (word.Child("case") ?? word.Child("mark")) is { Form: "as" } && word.Head is { Lemma: "identify" or "name" or "know" or "introduce" or "give" or "describe" } ? word.Head : null;
        if (verb is not { Upos: Upos.VERB } act) return;
        int bearer = act.Is("acl") ? act.HeadIndex : act.Child("nsubj:pass")?.Index ?? (word.Is("appos") || act.Lemma == "give" ? act.Child("nsubj")?.Index : act.Child("obj")?.Index) ?? -1;
        if (bearer < 0 || byHead[bearer] is not { Kind: MentionKind.Nominal, Plural: false, Thing: false, IsPerson: true } who) return;
        (draft.Entity, draft.Thing) = (EntityKind.Person, false);
        draft.Join(who);
    }

    // "former presidents Banda and Phiri": the second has the first one's title.
    private void SharedTitle(Draft draft)
    {
        var word = parse[draft.Head];
        if (draft is not { Entity: EntityKind.Person, Country: null, Code: null } || !draft.Sectors.IsEmpty || draft.Root != draft || !word.Is("conj")) return;
        if (byHead[word.HeadIndex] is not { Entity: EntityKind.Person, Office: not null, Title.IsEmpty: false } first || parse.Xpos[first.Title.End - 1] is not ("NNS" or "NNPS")) return;
        (draft.Office, draft.Country, draft.Sectors, draft.Code, draft.FoundBy) = (first.Office, first.Country, first.Sectors, first.Code, first.FoundBy);
    }

    // "Okoro is the head of the electoral commission."
    private void Predicate(Draft draft)
    {
        var word = parse[draft.Head];
        if (draft.Kind != MentionKind.Nominal || draft.Thing || draft.Plural || draft.Office is null && !draft.IsPerson || word.Child("cop") is null) return;
        foreach (var child in word.Children)
            if (child.Lemma is "not" or "n't" or "never" || (child.Is("cop") && child.Form is "be" or "become")) return;
        if (word.Child("nsubj") is { } subject && byHead[subject.Index] is { } who && who.Entity == EntityKind.Person && !who.Plural) draft.Join(who);
    }

    private bool IsAcronymOf(Draft acronym, Draft full)
    {
        var letters = acronym.Name!.Span.In(parse.Text);
        if (letters.Length is < 2 or > 8 || letters.ContainsAnyInRange('a', 'z') || full.Name!.Tokens.Length < 2) return false;
        return letters[0] == parse.Text[full.Name.Span.Start] || Initials(parse, full.Name.Tokens).AsSpan().SequenceEqual(letters);
    }

    private static bool Agrees(Draft a, Draft b)
    {
        var (named, nominal) = a.Name is not null ? (a, b) : (b, a);
        if (a.Country is not null && b.Country is not null && a.Country != b.Country) return false;
        return named.Entity switch
        {
            EntityKind.Person => nominal.Entity is EntityKind.Role or EntityKind.Person,
            EntityKind.Organisation or EntityKind.Group => nominal.Entity is EntityKind.Group or EntityKind.Organisation,
            EntityKind.Unknown => nominal.Entity is EntityKind.Role or EntityKind.Group or EntityKind.Organisation,
            _ => false,
        };
    }
}
