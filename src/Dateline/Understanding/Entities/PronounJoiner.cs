using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Entities;

/// <summary>Joins pronouns to the likeliest mention before them: near, a subject, of the right gender and number. "I" and "we" are left to whoever knows the speaker.</summary>
internal sealed class PronounJoiner(Parse parse, Lexicon lexicon, Draft?[] byHead)
{
    private const int MostSentencesBack = 3;

    /// <summary>What a name that only says where loses as what "it" stands for, in the logarithms of <see cref="PronounWeights"/>.</summary>
    private const double Venue = 1;

    /// <summary>What a person loses as the owner of "their forces", "its border".</summary>
    private const double Owner = 2.5;

    /// <summary>What a voice that is heard again gains over others, in the same measure.</summary>
    private const double Voice = 2;
    /// <summary>What two who do something together gain as "they" over one of them: the weight of a plural.</summary>
    private const double Several = 1.65;
    private readonly Antecedence _antecedence = new(parse);
    private readonly Tellers _tellers = new(parse, lexicon);

    public void Join(List<Draft> drafts)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Kind != MentionKind.Pronoun) continue;
            var wanted = Wanted(parse.Sentences.Form(draft.Head));
            if (wanted == Reference.None || IsExpletive(draft.Head)) continue;
            (draft.Plural, draft.Gender) = (wanted == Reference.They, wanted switch { Reference.He => Gender.Male, Reference.She => Gender.Female, _ => Gender.Unknown });
            if (Best(drafts, i, wanted) is not { } antecedent) continue;
            if (wanted == Reference.They && !Fits(antecedent, wanted)) (draft.Members, draft.Entity, draft.Stateless) = (Together(antecedent), EntityKind.Group, true);
            else draft.Join(antecedent);
        }
    }

    private enum Reference : byte { None, He, She, It, They }

    private static Reference Wanted(ReadOnlySpan<char> form) => form switch
    {
        "he" or "He" or "him" or "his" or "His" or "himself" => Reference.He,
        "she" or "She" or "her" or "Her" or "hers" or "herself" => Reference.She,
        "it" or "It" or "its" or "Its" or "itself" => Reference.It,
        "they" or "They" or "them" or "their" or "Their" or "themselves" => Reference.They,
        _ => Reference.None,
    };

    // "It is likely that", "it seems that", "it was agreed that". The parser calls a few more expletives than there are: "It said that" has a speaker.
    private bool IsExpletive(int token)
    {
        if (parse.Sentences.Form(token) is not ("It" or "it")) return false;
        var head = parse[token].Head;
        if (head.Upos is Upos.ADJ or Upos.NOUN) return parse[token].Is("expl") || (head.Child("cop") is not null && (head.Child("csubj") ?? head.Child("ccomp") ?? head.Child("advcl")) is not null);
        if (!parse[token].Is("expl")) return false;
        return head.Child("aux:pass") is not null || head.Lemma is "seem" or "appear" or "emerge" or "turn" or "happen" or "follow" or "transpire" or "rain" or "snow" or "take" or "be" or "remain" or "become" or "look" or "make" or "help";
    }

    private Draft? Best(List<Draft> drafts, int i, Reference wanted)
    {
        var pronoun = drafts[i];
        Draft? best = null;
        double bestScore = double.NegativeInfinity;
        int nearer = 0;
        var weights = wanted switch { Reference.He or Reference.She => PronounWeights.Person, Reference.They => PronounWeights.Several, _ => PronounWeights.Thing };
        for (int k = i - 1; k >= 0; k--)
        {
            var d = drafts[k];
            if (pronoun.Sentence - d.Sentence > MostSentencesBack) break;
            bool together = wanted == Reference.They && pronoun.Sentence > d.Sentence && !Fits(d, wanted) && Together(d).Length > 1;
            if (!together && !Fits(d, wanted) || IsCoArgument(pronoun, d) || d.Members.Contains(pronoun) || _tellers.Bar(pronoun, d)) continue;
            double score = _antecedence.Score(pronoun, d, nearer++, weights);
            if (together) score += Several;
            if (wanted == Reference.It && IsVenue(d)) score -= Venue;
            if (wanted == Reference.It && _tellers.Speaks(pronoun)) score += _tellers.Spoke(pronoun, d) ? Voice : IsMute(d) ? -2 * Voice : 0;
            if (wanted == Reference.They && !OwnsForces(d.Root) && IsOfState(parse[pronoun.Head])) score -= Owner;
            if (wanted == Reference.They && _tellers.GoesOn(pronoun, d)) score += Voice;
            if (score > bestScore) (best, bestScore) = (d, score);
        }

        // "In his speech, Orlov said": the name may follow, in the sentence of the pronoun.
        for (int k = i + 1; k < drafts.Count && wanted is Reference.He or Reference.She && drafts[k].Sentence == pronoun.Sentence; k++)
        {
            var d = drafts[k];
            if (d.Name is null || !Fits(d, wanted) || IsCoArgument(pronoun, d) || d.Members.Contains(pronoun)) continue;
            double score = _antecedence.Score(pronoun, d, nearer, weights);
            if (score > bestScore) (best, bestScore) = (d, score);
        }

        return best;
    }

    // "Orlova and her Turkish counterpart met. THEY": the people whom an "and" joins as the subject.
    private ImmutableArray<Draft> Together(Draft first)
    {
        if (!first.Subject || !first.IsPerson || first.Root.Thing) return [];
        var all = ImmutableArray.CreateBuilder<Draft>();
        all.Add(first);
        foreach (var child in parse[first.Head].Children)
            if (child.Is("conj") && byHead[child.Index] is { Kind: not MentionKind.Pronoun } fellow && fellow.Root != first.Root && !fellow.Root.Thing && (fellow.IsPerson || fellow.Plural)) all.Add(fellow);
        return all.ToImmutable();
    }

    // "The ministers of both states agreed to withdraw THEIR forces": those of the states.
    private static bool IsOfState(Word pronoun)
        => pronoun.Is("nmod:poss") && pronoun.Head.Lemma is "force" or "troop" or "soldier" or "army" or "military" or "navy" or "border" or "frontier" or "airspace" or "territory" or "ambassador" or "envoy" or "embassy" or "diplomat" or "government";

    private static bool OwnsForces(Draft root) => root.Entity is EntityKind.Country or EntityKind.Organisation || root.IsPair || root.Sectors is ["REB" or "UAF" or "PRM" or "MIL", ..];

    // "told Russia AT THE UNITED NATIONS that it": where it was said says nothing.
    private bool IsVenue(Draft d) => d.Name is not null && parse[d.Head].Is("obl") && parse[d.Head].Child("case") is { Lemma: "at" or "in" or "outside" or "inside" or "near" };

    // "claimed RESPONSIBILITY for it": what has no name and no part in politics says little.
    private bool IsMute(Draft d) => d.Root is { Name: null, Entity: EntityKind.Unknown, Country: null, Code: null } && d.Root.Sectors.IsEmpty && lexicon.Cues.Noun(parse.Lemmas[d.Head]) is null;

    private bool Fits(Draft d, Reference wanted)
    {
        var root = d.Root;
        switch (wanted)
        {
            case Reference.He or Reference.She:
                var other = wanted == Reference.He ? Gender.Female : Gender.Male;
                return !root.Plural && !root.Thing && root.Gender != other && (root.IsPerson || (root.Entity == EntityKind.Unknown && (root.Name is not null || (d.Kind == MentionKind.Pronoun && root.Gender != Gender.Unknown))));
            case Reference.They:
                return !root.Thing && (root.Plural || d.Plural || root.Entity is EntityKind.Group or EntityKind.Organisation or EntityKind.Country) && d.Kind != MentionKind.Metonym && !d.Adjectival && (d.Kind != MentionKind.Pronoun || d.Plural);
            default:
                if (d.Kind == MentionKind.Metonym && parse[d.Head].Is("amod")) return false;
                if (d.Kind == MentionKind.Pronoun) return !d.Plural && root.Gender == Gender.Unknown && !root.IsPerson;
                return !d.Plural && !root.IsPerson;
        }
    }

    // "He met him", "the plan behind it", "his son Oleg": two arguments of one verb are two people, unless the second is "himself".
    private bool IsCoArgument(Draft pronoun, Draft d)
    {
        if (parse.Sentences.Form(pronoun.Head).EndsWith("self") || parse.Sentences.Form(pronoun.Head).EndsWith("selves")) return false;
        if (parse.Heads[pronoun.Head] == d.Head && !parse[pronoun.Head].Is("conj")) return true;
        if (parse[pronoun.Head].Is("nmod:poss") && (parse[d.Head].Is("appos") || parse[d.Head].Is("flat")) && parse.Heads[d.Head] == parse.Heads[pronoun.Head]) return true;
        if (parse[pronoun.Head].Is("nmod:poss")) return false;
        if (parse.Heads[pronoun.Head] >= 0 && parse.Heads[pronoun.Head] == parse.Heads[d.Head] && !parse[d.Head].Is("obl")) return true;
        return IsActedUpon(parse[pronoun.Head]) && SubjectOf(parse.Heads[pronoun.Head]) is { } subject && byHead[subject]?.Root == d.Root;
    }

    private static bool IsActedUpon(Word word)
        => word.Is("obj") || word.Is("iobj") || (word.Is("obl") && word.Child("case") is { Lemma: "to" or "against" or "at" or "by" or "on" or "from" });

    // Who does it, also where the verb shares its subject: "summoned the envoy and gave HER a day", "asked him to free HER", "the man who hit HIM".
    private int? SubjectOf(int verb)
    {
        for (int steps = 0; steps < 6; steps++)
        {
            var word = parse[verb];
            if (word.Child("nsubj") is { } own) return own.Form is "who" or "which" or "that" && word.Is("acl:relcl") ? word.HeadIndex : own.Index;
            if (word.Is("xcomp") && (word.Head.Child("obj") ?? word.Head.Child("iobj")) is { } asked && asked.Index < verb) return asked.Index;
            if (word.Is("acl") && word.Xpos == "VBG") return word.HeadIndex;
            if (!word.Is("xcomp") && !word.Is("conj") && !(word.Is("advcl") && word.Xpos == "VBG")) return null;
            verb = word.HeadIndex;
        }

        return null;
    }
}
