using System.Runtime.InteropServices;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Understanding.Names;

namespace Dateline.Understanding.Entities;

/// <summary>What stands around a noun and tells whose it is: a state, an organisation, a second noun.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Modifiers
{
    private int _rank;

    /// <summary>ISO 3166-1 alpha-3, or null.</summary>
    public string? Country { get; private set; }

    public string? CountryFoundBy { get; private set; }

    /// <summary>The country stands as possessor or nationality: "Iran's UN envoy" is Iran's, "the UN's Syria envoy" is not Syria's.</summary>
    public bool IsOwned { get; private set; }

    public Listing? Organisation { get; private set; }

    /// <summary>The line of a faith before the head: "Jewish" in "Jewish community leader"; null when there is none.</summary>
    public Listing? Faith { get; private set; }

    /// <summary>A common noun before the head: "police" in "police spokesman".</summary>
    public Agent? Compound { get; private set; }

    /// <summary>The noun after "of", for heads that say nothing alone: "members OF the guard". -1 when there is none.</summary>
    public int Complement { get; private set; }

    /// <summary>"former", "ousted", "ex-".</summary>
    public bool Former { get; private set; }

    public bool Opposition { get; private set; }

    /// <summary>"Western", "European", "Asian": of several states.</summary>
    public bool Stateless { get; private set; }

    /// <param name="title">The last word of a title before a name, where the tree may hang the state instead; -1 for none.</param>
    public static Modifiers Around(Parse parse, Lexicon lexicon, NameLayer names, ListingChoice listings, int head, int title = -1)
    {
        var found = new Modifiers { _rank = int.MaxValue, Complement = -1 };
        found.Gather(parse, lexicon, names, listings, head, 0);
        if (title >= 0 && parse.Heads[title] != head) found.Gather(parse, lexicon, names, listings, title, 0);
        return found;
    }

    private void Gather(Parse parse, Lexicon lexicon, NameLayer names, ListingChoice listings, int head, int depth)
    {
        foreach (var child in parse[head].Children)
        {
            int rank = RankOf(child);
            if (rank == 0 || (rank == 1 && OnlyBacks(parse, child.Index))) continue;
            if (child.Is("amod") || child.Is("compound")) Adjective(parse, child);
            // "a spokesman FOR the ministry" as "a member OF the ministry".
            bool complements = rank == 3 || rank == 6 && parse.Lemmas[head] is "spokesman" or "spokeswoman" or "spokesperson" && child.Child("case") is { Form: "for" };
            if (complements && Complement < 0 && depth == 0 && child.Index > head) Complement = child.Index;

            var name = names.At(child.Index);
            if (name is not null && child.Index > 0 && parse.Sentences.Form(child.Index - 1) is "ethnic" or "Ethnic") continue;
            if (name is not null) Take(listings, name, rank + 10 * depth, depth);
            // "Border Force officers": what an unlisted body is, its last words tell.
            if (name is { Kind: NameKind.Organisation } && rank == 1 && depth == 0 && listings.Of(name) is null) Compound ??= Phrases.EndingAt(lexicon.Agents.Table, parse, name.Tokens.Start, name.Tokens.End - 1, out _);
            else if (rank == 1 && depth == 0 && !child.Is("amod") && !child.Is("nmod:desc") && child.Lemma is not ("deputy" or "Deputy")) Compound ??= Phrases.EndingAt(lexicon.Agents.Table, parse, parse[head].Sentence.Tokens.Start, child.Index, out _);

            // A title carries the state in "Russian Foreign Minister Ivan Petrov", a city in "the Syrian city of Aleppo".
            if (depth < 2 && (child.Is("nmod:desc") || rank >= 2 || (rank == 1 && name is null))) Gather(parse, lexicon, names, listings, child.Index, child.Is("nmod:desc") || rank == 1 ? depth : depth + 1);
        }
    }

    private void Take(ListingChoice listings, Mention name, int rank, int depth)
    {
        var listing = listings.Of(name);
        switch (listing?.Kind)
        {
            // "Kharkiv police", "the governor of Taiz": the town tells the state, more weakly than the state's own name does.
            case null:
                if (rank + 4 < _rank && listings.StateOf(name) is { } state) (Country, CountryFoundBy, _rank) = (state, "places/gazetteer.bin", rank + 4);
                break;
            case ListingKind.Organisation or ListingKind.ArmedGroup or ListingKind.Party:
                if (depth == 0 && rank is 1 or 2 or 3 or 6) Organisation ??= listing;
                if (listing.Shared) break;
                goto case ListingKind.Person;
            case ListingKind.Person:
                if (rank + 5 < _rank && listing.Country is not null) (Country, CountryFoundBy, _rank) = (listing.Country, listing.Address, rank + 5);
                break;
            case ListingKind.State or ListingKind.People or ListingKind.Metonym or ListingKind.Province:
                if (rank < _rank && listing.Country is not null)
                {
                    (Country, CountryFoundBy, _rank) = (listing.Country, listing.Address, rank);
                    IsOwned = depth == 0 && (rank == 2 || (rank == 1 && listing.Kind == ListingKind.People));
                }

                Stateless |= listing.Shared;
                if (listing is { Kind: ListingKind.People, Sectors: ["REL"] }) Faith ??= listing;
                break;
        }
    }

    private void Adjective(Parse parse, Word child)
    {
        if (child.Lemma is "former" or "ex" or "ousted" or "deposed" or "late" or "erstwhile" or "then" || child.Form is "Former" or "former" or "ousted" or "deposed" or "exiled" or "ex") Former |= child.Lemma is not "then";
        Opposition |= child.Lemma is "opposition" or "dissident";
    }

    // "Rwandan-backed rebels" are not Rwandan; a "Doha-based group" is of Doha.
    private static bool OnlyBacks(Parse parse, int token)
    {
        if (token + 2 >= parse.Length || parse.Sentences.Form(token + 1) is not ("-" or "‑" or "–")) return false;
        var form = parse.Sentences.Form(token + 2);
        return char.IsLower(form[0]) && (form.EndsWith("ed") || form is "led" or "held" or "speaking") && form is not ("based" or "owned" or "flagged" or "registered" or "headquartered");
    }

    // 1 beside the noun, 2 possessor, 3 of, 4 from, 5 in and at, 6 for; 0 tells nothing.
    private static int RankOf(Word child)
    {
        if (child.Is("amod") || child.Is("compound") || child.Is("nmod:desc") || child.Is("nmod:unmarked") || child.Is("flat")) return 1;
        if (child.Is("nmod:poss")) return 2;
        if (!child.Is("nmod") && !child.Is("obl")) return 0;
        foreach (var mark in child.Children)
            if (mark.Is("case"))
                return mark.Form switch { "of" => 3, "from" => 4, "in" or "at" or "near" or "inside" or "across" or "outside" or "on" => 5, "for" or "with" => 6, "to" => 7, _ => 0 };
        return 0;
    }
}
