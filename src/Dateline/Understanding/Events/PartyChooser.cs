using Dateline.Language;
using Dateline.Ontology;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Places;
using Dateline.Understanding.Times;

namespace Dateline.Understanding.Events;

/// <summary>
/// Weighs, for a matched entry, everybody whom the sentence names, all together: who acts, who is acted upon, who has no part. Without weights the slots decide.
/// </summary>
internal sealed class PartyChooser(Parse parse, EntityLayer entities, PlaceLayer places, TimeLayer times, Codebook codebook, EventClasses classes, EventWeights weights, EventExamples? examples)
{
    /// <summary>What a way to divide loses, in natural logarithms, when somebody acts upon nobody: annotators leave that side empty oftener than who asks "to whom?" would.</summary>
    public const double LackOfRecipient = 0.6;

    /// <summary>What a way to divide loses, in natural logarithms, when nobody acts.</summary>
    public const double LackOfActor = 0.3;

    /// <summary>What somebody loses on a side that the grammar gives to others (<see cref="Elsewhere"/>), in natural logarithms, besides what the weights have learnt of it.</summary>
    public const double OtherClause = 3;

    private readonly PartyFeatures _describe = new(parse, entities, places);
    private readonly Elsewhere _elsewhere = new(parse, entities, codebook, classes);
    private readonly FeatureList _sideFeatures = new() { Names = examples is null ? null : [] };
    private readonly FeatureList _pairFeatures = new() { Names = examples is null ? null : [] };
    private readonly FeatureList _shapeFeatures = new() { Names = examples is null ? null : [] };
    private readonly PartyScores _scores = new();
    private readonly List<(Candidate Candidate, int Order)> _ranked = [];
    private readonly List<Candidate> _candidates = [];

    /// <summary>Changes the sides that the slots filled into the ones that the weights prefer.</summary>
    /// <param name="victims">Head tokens of the dead and hurt that another verb ties to this event; they are among the recipients.</param>
    public void Choose(EntryMatch match, List<Party> actors, List<Party> recipients, ReadOnlySpan<(int Token, string Fate)> victims)
    {
        actors.RemoveAll(party => IsNobody(party.Token, match));
        recipients.RemoveAll(party => IsNobody(party.Token, match));
        if (weights.IsEmpty && examples is null) return;

        FindCandidates(match, actors, recipients, victims);
        if (_candidates.Count == 0) return;
        _describe.Begin(match, _candidates);
        if (examples is not null) examples.Parties.Add(Question(match));
        if (weights.IsEmpty) return;

        Score(match);
        var best = _scores.Best(_candidates);
        actors.Clear();
        recipients.Clear();
        for (int i = 0; i < best.Length; i++)
            if (best[i] != Side.None && !(best[i] == Side.Actor && IsInanimate(_candidates[i]))) (best[i] == Side.Actor ? actors : recipients).Add(new(_candidates[i].Entity, _candidates[i].Token));
        for (int i = 0; i < best.Length; i++)
            if (best[i] != Side.None) AddFellows(_candidates[i], best[i] == Side.Actor ? actors : recipients, best[i] == Side.Actor ? recipients : actors);
    }

    // "Video captured two factions", "OUR people": what is a word for things alone does nothing, nor does whoever "our" is of.
    private bool IsInanimate(Candidate candidate)
        => entities[candidate.Entity] is { IsThing: true, Kind: EntityKind.Unknown } && (classes.Inanimate.Has(parse, candidate.Token) && !classes.IsTarget(parse, candidate.Token) || parse.Relations[candidate.Token] == "nmod:poss" && parse.Upos[candidate.Token] == Upos.PRON);

    private static void AddFellows(Candidate candidate, List<Party> side, List<Party> other)
    {
        foreach (var fellow in candidate.Fellows)
            if (!side.Exists(p => p.Entity == fellow.Entity) && !other.Exists(p => p.Entity == fellow.Entity)) side.Add(fellow);
    }

    // Whom the slots name, then the nearest by the tree; in reading order in the end.
    private void FindCandidates(EntryMatch match, List<Party> actors, List<Party> recipients, ReadOnlySpan<(int Token, string Fate)> victims)
    {
        _ranked.Clear();
        _candidates.Clear();
        var tokens = parse.Sentences.Of(match.Head).Tokens;
        for (int t = tokens.Start; t < tokens.End; t++)
        {
            if (entities.HeadedBy(t) is not { } entity || IsNobody(t, match) || PartyFinder.OnlyTellsFaith(parse[t], entity)) continue;
            var rule = Rule(t, actors, recipients, victims);
            int steps = _describe.Steps(match.Head, t);
            if (rule == SlotVerdict.Nowhere && !IsCandidate(t, entity, match, steps)) continue;
            int order = rule != SlotVerdict.Nowhere ? 0 : (10 * steps) + Math.Min(9, Math.Abs(t - match.Head) / 4) + (entity.IsThing ? 20 : 0);
            _ranked.Add((new(entity.Id, t, entities.MentionAt(t)!.Tokens, rule, []), order));
        }

        JoinLists();
        DropModifiers();

        _ranked.Sort((a, b) => a.Order != b.Order ? a.Order.CompareTo(b.Order) : a.Candidate.Token.CompareTo(b.Candidate.Token));
        for (int i = 0; i < _ranked.Count && i < PartyScores.MostCandidates; i++) _candidates.Add(_ranked[i].Candidate);
        _candidates.Sort((a, b) => a.Token.CompareTo(b.Token));
    }

    // A day, the deed itself ("An attack killed nine"), and the scene that a clause opens with ("In Kenya, police arrested two") have no part in it.
    private bool IsNobody(int token, EntryMatch match)
        => times.IndexAt(token) >= 0 || IsNoOne(token) || classes.IsMisreadVerb(parse, token) || entities.HeadedBy(token) is { IsThing: true } && classes.Names(match.Entry.Type, parse, token) || IsScene(parse[token]);

    // "No group has claimed it", "nobody was hurt".
    private bool IsNoOne(int token)
        => parse.Lemmas[token] is "nobody" or "none" or "no-one" || (parse.Lemmas[token] is "one" && parse[token].Child("det") is { Lemma: "no" }) || parse[token].Child("det") is { Lemma: "no" };

    private bool IsScene(Word word)
    {
        if (places.IndexAt(word.Index) < 0 || !word.Is("obl") || word.Index > word.HeadIndex || word.Child("case") is not { Lemma: "in" or "at" or "near" or "across" or "outside" }) return false;
        foreach (var sibling in word.Head.Children)
            if (sibling.Is("nsubj")) return sibling.Index > word.Index;
        return false;
    }

    // In "killed 60 al-Shabaab insurgents" the name only says which insurgents; an owner ("their leader") is somebody else.
    private void DropModifiers()
    {
        for (int i = _ranked.Count - 1; i >= 0; i--)
        {
            int token = _ranked[i].Candidate.Token;
            if (IsHomeOfParty(parse[token]))
            {
                _ranked.RemoveAt(i);
                continue;
            }

            if (parse.Relations[token] is "nmod:poss" || !_ranked.Exists(r => r.Candidate.Token > token && r.Candidate.Tokens.Contains(token) && !entities[r.Candidate.Entity].IsThing && Modifies(token, r.Candidate.Token))) continue;
            _ranked.RemoveAt(i);
        }
    }

    // "aid workers from Bangladesh", "the prime minister of Kenya": the state only says whose they are. "The governments of Peru and Chile" are two, "the tribes of Yemen" are not.
    private bool IsHomeOfParty(Word state)
        => state.Is("nmod") && state.Child("case") is { Lemma: var preposition } && (preposition == "from" || (preposition == "of" && (state.Head.Xpos is "NN" or "NNP" || state.Child("conj") is null)))
            && entities.HeadedBy(state.Index) is { Kind: EntityKind.Country } && _ranked.Exists(r => r.Candidate.Token == state.HeadIndex && !entities[r.Candidate.Entity].IsThing);

    // At whatever depth: "United States District Court Judge Ada Brook", "the chairman of the African Union Ada Brook".
    private bool Modifies(int token, int head)
    {
        if (parse.Heads[token] == head) return true;
        for (int up = token; up != head; up = parse.Heads[up])
            if (parse.Heads[up] < 0 || parse.Relations[up] is not ("compound" or "amod" or "flat" or "nmod:desc" or "nmod:unmarked") && !(parse.Relations[up] == "nmod" && up < head && IsOfTitle(parse[up]))) return false;
        return true;
    }

    private static bool IsOfTitle(Word word)
    {
        for (int steps = 0; word.Relation == "nmod" && steps < 4; steps++) word = word.Head;
        return word.Relation == "nmod:desc";
    }

    // "Mali, Niger and Chad" act or suffer together, unless the slots part them.
    private void JoinLists()
    {
        for (int i = _ranked.Count - 1; i > 0; i--)
        {
            var one = _ranked[i].Candidate;
            int first = one.Token;
            for (int steps = 0; parse[first].Is("conj") && steps < 24; steps++) first = parse.Heads[first];
            if (first == one.Token) continue;
            int at = _ranked.FindIndex(r => r.Candidate.Token == first || (r.Candidate.Token < first && r.Candidate.Tokens.Contains(first)));
            if (at < 0 || _ranked[at].Candidate.Rule != one.Rule || _ranked[at].Candidate.Excludes(one, onOneSide: true)) continue;
            var (leader, order) = _ranked[at];
            _ranked[at] = (leader with { Fellows = leader.Fellows.Insert(0, new(one.Entity, one.Token)) }, order);
            _ranked.RemoveAt(i);
        }
    }

    private SlotVerdict Rule(int token, List<Party> actors, List<Party> recipients, ReadOnlySpan<(int Token, string Fate)> victims)
    {
        // "killing two traders and a CHILD"
        int first = token;
        for (int steps = 0; parse[first].Is("conj") && parse.Upos[parse.Heads[first]] is Upos.NOUN or Upos.PROPN or Upos.NUM && steps < 24; steps++) first = parse.Heads[first];
        foreach (var (victim, _) in victims)
            if (victim == token || victim == first) return SlotVerdict.Victim;
        foreach (var party in actors)
            if (party.Token == token) return SlotVerdict.Actor;
        foreach (var party in recipients)
            if (party.Token == token) return SlotVerdict.Recipient;
        return SlotVerdict.Nowhere;
    }

    // A thing that nobody strikes or seizes is a party only beside the trigger; a nationality that belongs to a party ("ISRAELI soldiers") is none.
    private bool IsCandidate(int token, Entity entity, EntryMatch match, int steps)
    {
        if (token == match.Head || Array.IndexOf(match.Words, token) >= 0 || times.IndexAt(token) >= 0) return false;
        if (entity.IsThing && !classes.IsTarget(parse, token) && places.IndexAt(token) < 0 && steps > 2) return false;
        var word = parse[token];
        if (IsSceneOfAnother(word, match)) return false;
        return !((word.Is("amod") || word.Is("compound") || word.Is("flat") || (word.Relation is "nmod:unmarked" && token < word.HeadIndex)) && entities.HeadedBy(word.HeadIndex) is { IsThing: false });
    }

    // "vetoed a text that would have condemned the attack in Syria": where something else took place, in a clause below.
    private bool IsSceneOfAnother(Word word, EntryMatch match)
    {
        if (places.IndexAt(word.Index) < 0 || word.Child("case") is not { Lemma: "in" or "at" or "near" or "outside" or "inside" }) return false;
        bool isInClause = false;
        for (var up = word; up.Index != match.Head; up = up.Head)
        {
            if (up.IsRoot) return false;
            isInClause |= up.Relation == "acl:relcl";
        }

        return isInClause;
    }

    private (bool Acts, bool Suffers) Describe(EntryMatch match, int index, bool isTold)
    {
        _sideFeatures.Clear();
        _describe.Describe(index, _sideFeatures);
        if (_candidates[index].Rule != SlotVerdict.Nowhere) return (true, true);
        var (acts, suffers) = _elsewhere.Of(match, _candidates[index].Token, isTold);
        if (!acts || !suffers) _describe.DescribeElsewhere(acts, suffers, _sideFeatures);
        return (acts, suffers);
    }

    private void Score(EntryMatch match)
    {
        int n = _candidates.Count;
        bool isTold = _candidates.Exists(c => c.Rule == SlotVerdict.Actor);
        for (int i = 0; i < n; i++)
        {
            var (acts, suffers) = Describe(match, i, isTold);
            Score(_sideFeatures, _scores.OfCandidate(i));
            if (_candidates[i].Rule == SlotVerdict.Nowhere)
            {
                if (!acts) _scores.OfCandidate(i)[0] -= OtherClause;
                if (!suffers) _scores.OfCandidate(i)[1] -= OtherClause;
            }

            for (int j = i + 1; j < n; j++)
            {
                _pairFeatures.Clear();
                _describe.DescribePair(i, j, _pairFeatures);
                Score(_pairFeatures, _scores.OfPair(i, j));
            }
        }

        // Weights have few digits, so that sums of them are exact in any order.
        ulong possible = PartyScores.PossibleShapes(_candidates);
        double ofCounts = 0;
        for (int shape = 0, counted = -1; shape < PartyScores.Shapes; shape++)
        {
            if ((possible >> shape & 1) == 0) continue;
            if (counted != shape / PartyScores.ShapesACount)
            {
                counted = shape / PartyScores.ShapesACount;
                _shapeFeatures.Clear();
                _describe.DescribeCounts(shape, _shapeFeatures);
                Score(_shapeFeatures, new Span<double>(ref ofCounts));
            }

            _shapeFeatures.Clear();
            _describe.DescribeShape(shape, _shapeFeatures);
            Score(_shapeFeatures, _scores.OfShapes.Slice(shape, 1));
            _scores.OfShapes[shape] += ofCounts;
            if (!match.Entry.Reciprocal && PartyScores.ActsOnNobody(shape)) _scores.OfShapes[shape] -= LackOfRecipient;
            if (!match.Entry.Reciprocal && PartyScores.NobodyActs(shape)) _scores.OfShapes[shape] -= LackOfActor;
        }
    }

    private void Score(FeatureList features, Span<double> into)
    {
        into.Clear();
        weights.Score(features, into);
    }

    private PartyQuestion Question(EntryMatch match)
    {
        int n = _candidates.Count;
        bool isTold = _candidates.Exists(c => c.Rule == SlotVerdict.Actor);
        string[][] features = new string[n][], pairs = new string[n * n][], wholes = new string[PartyScores.Shapes][];
        for (int i = 0; i < n; i++)
        {
            Describe(match, i, isTold);
            features[i] = [.. _sideFeatures.Names!];
            for (int j = 0; j < n; j++)
            {
                _pairFeatures.Clear();
                if (i < j) _describe.DescribePair(i, j, _pairFeatures);
                pairs[(i * n) + j] = [.. _pairFeatures.Names!];
            }
        }

        for (int shape = 0; shape < wholes.Length; shape++)
        {
            _shapeFeatures.Clear();
            _describe.DescribeShape(shape, _shapeFeatures);
            _describe.DescribeCounts(shape, _shapeFeatures);
            wholes[shape] = [.. _shapeFeatures.Names!];
        }

        return new(match, [.. _candidates], features, pairs, wholes);
    }
}
