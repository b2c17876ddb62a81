using System.Globalization;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Places;

namespace Dateline.Understanding.Events;

/// <summary>What the chooser of parties looks at: where the grammar puts somebody, by which way through the tree, what kind of somebody it is, and who else there is.</summary>
internal sealed class PartyFeatures(Parse parse, EntityLayer entities, PlaceLayer places)
{
    private readonly TreeWay _way = new(parse);
    private readonly string[] _kinds = new string[PartyScores.MostCandidates];
    private EntryMatch? _match;
    private IReadOnlyList<Candidate> _candidates = [];
    private int _clause = -1, _aboveClause = -1;
    private string _mark = "", _type = "", _lemma = "", _voice = "", _open = "", _victims = "", _reciprocal = "", _lending = "", _alike = "";

    private static readonly string[] ShapeNames = [.. Enumerable.Range(0, PartyScores.Shapes).Select(s => $"{s / 12}{s / 4 % 3}{(s / 2 % 2 == 1 ? "=" : "")}{(s % 2 == 1 ? "~" : "")}")];
    private static readonly string[] CountNames = [.. ShapeNames.Select(name => name[..2])];

    /// <summary>Arcs between two tokens of one sentence; at most ten are counted.</summary>
    public int Steps(int head, int token) => _way.Steps(head, token);

    /// <summary>Sets the event whose candidates are described next.</summary>
    public void Begin(EntryMatch match, IReadOnlyList<Candidate> candidates)
    {
        (_match, _candidates) = (match, candidates);
        (_type, _lemma) = (match.Entry.Type.Name, parse.Lemmas[match.Head]);
        _alike = WordsAlike.Of(parse, _lemma, fine: true);
        _voice = match.Entry.Head == HeadKind.Noun ? "noun" : match.Frame.IsPassive ? "passive" : "active";
        _reciprocal = match.Entry.Reciprocal ? "mutual" : "";
        _lending = match.Frame.Lending.ToString();
        FindClause(match.Head);
        bool actor = false, recipient = false, victim = false;
        for (int i = 0; i < candidates.Count; i++)
        {
            actor |= candidates[i].Rule == SlotVerdict.Actor;
            recipient |= candidates[i].Rule is SlotVerdict.Recipient;
            victim |= candidates[i].Rule == SlotVerdict.Victim;
            _kinds[i] = Kind(candidates[i].Token);
        }

        _open = (actor, recipient || victim) switch { (true, true) => "", (true, false) => "r", (false, true) => "a", _ => "ar" };
        _victims = victim ? recipient ? "victims and more" : "victims" : "";
    }

    /// <summary>Adds that the grammar gives a candidate to others, as actor, as recipient or both.</summary>
    public void DescribeElsewhere(bool acts, bool suffers, FeatureList features)
    {
        string where = acts ? "recipient" : suffers ? "actor" : "both";
        features.Add("elsewhere", where);
        features.Add("elsewhere+type", where, _type);
        features.Add("elsewhere+open", where, _open, _reciprocal);
    }

    /// <summary>What speaks for and against a candidate as actor and as recipient.</summary>
    public void Describe(int index, FeatureList features)
    {
        var (_, token, _, verdict, fellows) = _candidates[index];
        string kind = _kinds[index], rule = Name(verdict), place = places.IndexAt(token) >= 0 ? "place" : "";
        string side = token < _match!.Head ? "before" : "after", far = Distance(Math.Abs(token - _match.Head));
        string noun = parse.Lemmas[token], relation = parse.Relations[token], preposition = Preposition(token);
        string sector = entities.HeadedBy(token)?.Code.Sectors is [var first, ..] ? first : "";
        string chain = Chain(token);

        features.Add("always");
        features.Add("rule", rule, _voice);
        features.Add("rule+type", rule, _type);
        features.Add("rule+kind", rule, kind, place);
        features.Add("rule+kind+type", rule, kind, _type);
        features.Add("rule+sector+type", rule, sector, _type);
        features.Add("rule+victims", rule, _victims, place);
        features.Add("rule+victims+type", rule, _victims, _type);
        features.Add("rule+row", rule, _match.Entry.Words, _type);
        features.Add("rule+noun", rule, noun, _type);
        features.Add("rule+far", rule, far, side);
        features.Add("rule+open", rule, _open, _reciprocal);
        features.Add("rule+chain", rule, chain, _type);
        features.Add("rule+fellows", rule, fellows.IsEmpty ? "" : "list", _type);
        features.Add("rule+preposition", rule, preposition, _type);
        features.Add("kind+type", kind, _type, side);
        features.Add("kind+lemma", kind, _lemma);
        features.Add("sector+type", sector, _type, side);
        features.Add("preposition+type", preposition, _type, _voice);
        features.Add("preposition+kind", preposition, kind, place);
        features.Add("preposition+lemma", preposition, _lemma, relation);
        features.Add("preposition+words alike", preposition, _alike, relation);
        features.Add("kind+words alike", kind, _alike, relation);
        features.Add("noun", noun);
        features.Add("noun+type", noun, _type);
        string alike = WordsAlike.Of(parse, noun, fine: true), family = WordsAlike.Of(parse, noun, fine: false);
        features.Add("alike", alike, rule);
        features.Add("alike+type", alike, _type);
        features.Add("family+type", family, _type, rule);
        features.Add("family+way", family, relation, preposition);
        features.Add("open+far", _open, far, side);
        features.Add("open+kind+type", _open, kind, _type);
        features.Add("relation+open", relation, _open, side);
        features.Add("relation+kind", relation, kind, _type);
        features.Add("mutual", _reciprocal, rule, side);
        features.Add("rank", Rank(index), _open, _voice);
        features.Add("rank+kind", Rank(index), kind, rule);
        features.Add("teller", Teller(token), rule, _type);
        features.Add("subject", Subject(token), rule, _open);
        features.Add("subject+type", Subject(token), _type, _voice);
        if (_mark.Length > 0)
        {
            string stands = parse.Heads[token] == _aboveClause ? relation : parse.Heads[token] == _clause ? "inside" : "elsewhere";
            features.Add("clause", _mark, stands, rule);
            features.Add("clause+open", _mark, stands, _open);
        }

        var way = _way.Between(_match.Head, token, lexical: false);
        features.Add("way", way, _voice);
        features.Add("way+rule", way, rule, _open);
        features.Add("way+type", way, _type);
        features.Add("way+lemma", way, _lemma);
        features.Add("way+words alike", way, _alike);
        features.Add("way+kind", way, kind, _open);
        features.Add("way+lending", way, _lending);
        way = _way.Between(_match.Head, token, lexical: true);
        features.Add("words on the way", way, _voice);
        features.Add("words on the way+type", way, _type, _open);
        string verbs = Verbs(token);
        features.Add("verbs between", verbs, rule, _open);
        features.Add("verbs between+kind", verbs, kind, side);
        features.Add("verbs between+type", verbs, _type, relation);
        if (parse.Heads[token] is >= 0 and var governor && governor != _match.Head)
        {
            features.Add("governor", parse.Lemmas[governor], relation, preposition);
            features.Add("governor+type", parse.Lemmas[governor], relation, _type);
        }

        int peak = _way.Peak(_match.Head, token);
        if (peak >= 0 && peak != _match.Head)
        {
            features.Add("peak", parse.Lemmas[peak], _way.Arc(peak, token), _way.Arc(peak, _match.Head));
            features.Add("peak+type", parse.Lemmas[peak], _way.Arc(peak, token), _type);
        }
    }

    /// <summary>What speaks for and against two candidates taking part together.</summary>
    public void DescribePair(int i, int j, FeatureList features)
    {
        var (one, other) = (_candidates[i], _candidates[j]);
        string between = Between(one.Token, other.Token);
        features.Add("pair", between);
        features.Add("pair+type", between, _type, _voice);
        features.Add("pair+kinds", between, _kinds[i], _kinds[j]);
        features.Add("pair+rules", between, Name(one.Rule), Name(other.Rule));
        features.Add("pair+rules+type", _type, Name(one.Rule), Name(other.Rule));
        features.Add("pair+kinds+type", _type, _kinds[i], _kinds[j]);
        if (entities[one.Entity].Code.Country is { } country && country == entities[other.Entity].Code.Country) features.Add("pair of one country", between);
    }

    /// <summary>What speaks for and against sides of this shape, the counts of <see cref="DescribeCounts"/> left aside.</summary>
    public void DescribeShape(int shape, FeatureList features)
    {
        features.Add("shape", ShapeNames[shape], _open);
        features.Add("shape+type", ShapeNames[shape], _type);
        features.Add("shape+victims", ShapeNames[shape], _victims, _reciprocal);
    }

    /// <summary>What speaks for and against so many on each side, whoever they are: alike for <see cref="PartyScores.ShapesACount"/> shapes.</summary>
    public void DescribeCounts(int shape, FeatureList features)
    {
        features.Add("count+type", CountNames[shape], _type, _voice);
        features.Add("count+open", CountNames[shape], _open, _voice);
        features.Add("count+lemma", CountNames[shape], _lemma);
        features.Add("count+row", CountNames[shape], _match!.Entry.Words, _type);
        features.Add("count+lending", CountNames[shape], _lending, _voice);
        features.Add("count+candidates", CountNames[shape], _candidates.Count.ToString(CultureInfo.InvariantCulture));
    }

    // "met him AFTER complaining of", "WHILE troops shelled": the clause of the event, what opens it, and the verb above.
    private void FindClause(int head)
    {
        (_mark, _clause, _aboveClause) = ("", -1, -1);
        for (var word = parse[head]; !word.IsRoot; word = word.Head)
        {
            if (!(word.Is("advcl") || word.Is("acl") || word.Is("ccomp") || word.Is("xcomp"))) continue;
            (_clause, _aboveClause) = (word.Index, word.HeadIndex);
            _mark = word.Relation;
            foreach (var child in word.Children)
                if (child.Is("mark") || child.Is("case")) { _mark = child.Lemma + word.Xpos; return; }
            return;
        }
    }

    private static string Name(SlotVerdict rule) => rule switch { SlotVerdict.Actor => "a", SlotVerdict.Recipient => "r", SlotVerdict.Victim => "v", _ => "n" };

    private string Kind(int token)
    {
        var entity = entities.HeadedBy(token);
        if (entity is null) return "none";
        if (parse.Upos[token] == Upos.PRON) return parse.Relations[token] is "nmod:poss" ? "possessive" : "pronoun";
        bool counted = LogicalRoles.Child(parse, token, "nummod") >= 0 || parse.Upos[token] == Upos.NUM;
        return (entity.IsThing, entity.Kind, entity.Code.Country is null) switch
        {
            (true, _, _) => places.IndexAt(token) >= 0 ? "place" : "thing",
            (_, EntityKind.Country, _) => parse.Upos[token] == Upos.ADJ ? "nationality" : "country",
            (_, EntityKind.Organisation, _) => "organisation",
            (_, EntityKind.Person, _) => "person",
            (_, EntityKind.Role, _) => "role",
            (_, EntityKind.Group, false) => counted ? "so many of a country" : "group of a country",
            (_, EntityKind.Group, true) => counted ? "so many" : "group",
            _ => counted ? "so many unknown" : "unknown",
        };
    }

    private string Preposition(int token)
    {
        foreach (var child in parse[token].Children)
            if (child.Is("case"))
                return child.Lemma;
        return parse[token].Is("conj") ? "and" : "";
    }

    // Joined by "and" to somebody whom the slots name.
    private string Chain(int token)
    {
        var word = parse[token];
        if (!word.Is("conj")) return "";
        for (int steps = 0; word.Is("conj") && steps < 24; steps++) word = word.Head;
        foreach (var other in _candidates)
            if (other.Token == word.Index)
                return Name(other.Rule);
        return "and";
    }

    // "Petrov said the two sides would hold talks": who tells of it.
    private string Teller(int token)
    {
        if (!parse[token].Is("nsubj")) return "";
        for (var word = parse[_match!.Head]; !word.IsRoot; word = word.Head)
            if ((word.Is("ccomp") || word.Is("parataxis")) && word.HeadIndex == parse.Heads[token])
                return "tells";
        return "";
    }

    private string Subject(int token)
    {
        var word = parse[token];
        if (!word.Is("nsubj")) return "";
        return word.Head.IsRoot ? "of the sentence" : word.Head.Relation;
    }

    // First or second before or after the trigger, among the candidates.
    private string Rank(int index)
    {
        bool before = _candidates[index].Token < _match!.Head;
        int between = 0;
        for (int i = 0; i < _candidates.Count; i++)
            if (i != index && (before ? i > index && _candidates[i].Token < _match.Head : i < index && _candidates[i].Token > _match.Head)) between++;
        return (before, between) switch { (true, 0) => "-1", (true, 1) => "-2", (true, _) => "-3", (_, 0) => "1", (_, 1) => "2", _ => "3" };
    }

    private string Between(int one, int other)
    {
        if (parse.Heads[other] == one) return parse.Relations[other];
        if (parse.Heads[one] == other) return parse.Relations[one];
        if (parse.Heads[one] == parse.Heads[other] && parse[one].Is("conj") && parse[other].Is("conj")) return "list";
        if (parse.Subtree(one).Contains(other)) return "below";
        if (parse.Subtree(other).Contains(one)) return "above";
        return parse.Heads[one] == parse.Heads[other] ? "beside" : "apart";
    }

    // How many other verbs the words between hold: each is a chance that the phrase is its argument.
    private string Verbs(int token)
    {
        int count = 0;
        for (int t = Math.Min(token, _match!.Head) + 1; t < Math.Max(token, _match.Head); t++)
            if (parse.Upos[t] == Upos.VERB) count++;
        return count switch { 0 => "0", 1 => "1", 2 => "2", _ => "3" };
    }

    private static string Distance(int tokens) => tokens switch
    {
        <= 2 => tokens.ToString(CultureInfo.InvariantCulture),
        <= 5 => "3-5",
        <= 10 => "6-10",
        _ => "11+",
    };
}
