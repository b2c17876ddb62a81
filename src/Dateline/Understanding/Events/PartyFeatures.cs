using System.Globalization;
using Dateline.Language;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Places;

namespace Dateline.Understanding.Events;

/// <summary>What the chooser of parties looks at: where the grammar puts somebody, by which way through the tree, and what kind of somebody it is.</summary>
internal sealed class PartyFeatures(Parse parse, EntityLayer entities, PlaceLayer places)
{
    private const int LongestWay = 6;

    private readonly char[] _way = new char[160];

    /// <param name="candidate">Head token of the phrase.</param>
    /// <param name="rule">Where the codebook's slots put it: "a", "r", "v" (a victim) or "n" (nowhere).</param>
    /// <param name="open">Which sides the slots leave empty: "a", "r", "ar" or nothing.</param>
    public void Describe(EntryMatch match, int candidate, string rule, string open, string victims, FeatureList features)
    {
        string type = match.Entry.Type.Name, kind = Kind(candidate), lemma = parse.Lemmas[match.Head];
        string voice = match.Entry.Head == Ontology.HeadKind.Noun ? "noun" : match.Frame.IsPassive ? "passive" : "active";
        var way = Way(match.Head, candidate);
        string preposition = Preposition(candidate);
        string side = candidate < match.Head ? "before" : "after";
        string far = Distance(Math.Abs(candidate - match.Head));
        string where = places.IndexAt(candidate) >= 0 ? "place" : "";

        features.Add("always");
        features.Add("rule", rule);
        features.Add("rule+type", rule, type);
        features.Add("rule+kind", rule, kind, where);
        features.Add("rule+kind+type", rule, kind, type);
        features.Add("rule+place+victims", rule, where, victims);
        features.Add("rule+victims+type", rule, victims, type);
        features.Add("rule+row", rule, match.Entry.Words, type);
        features.Add("rule+way", rule, way);
        features.Add("rule+far", rule, far, side);
        features.Add("way", way);
        features.Add("way+type", way, type);
        features.Add("way+voice", way, voice, open);
        features.Add("way+lemma", way, lemma);
        features.Add("kind+type", kind, type, side);
        features.Add("kind+lemma", kind, lemma);
        features.Add("case+type", preposition, type, voice);
        features.Add("case+kind", preposition, kind, where);
        features.Add("word+type", parse.Lemmas[candidate], type);
        features.Add("open+way", open, way, rule);
        features.Add("open+far", open, far, side);
        features.Add("open+kind+type", open, kind, type);
        features.Add("relation+open", parse.Relations[candidate], open, side);
        features.Add("lending+way", match.Frame.Lending.ToString(), way);
        features.Add("reciprocal", match.Entry.Reciprocal ? "yes" : "no", rule, side);
    }

    private string Kind(int token)
    {
        var entity = entities.HeadedBy(token);
        if (entity is null) return "none";
        if (parse.Upos[token] == Upos.PRON) return "pronoun";
        return (entity.IsThing, entity.Kind, entity.Code.Country is null) switch
        {
            (true, _, _) => "thing",
            (_, EntityKind.Country, _) => "country",
            (_, EntityKind.Organisation, _) => "organisation",
            (_, EntityKind.Person, _) => "person",
            (_, EntityKind.Role, _) => "role",
            (_, EntityKind.Group, false) => "group of a country",
            (_, EntityKind.Group, true) => "group",
            _ => "unknown",
        };
    }

    private string Preposition(int token)
    {
        foreach (var child in parse[token].Children)
            if (child.Is("case"))
                return child.Lemma;
        return parse[token].Is("conj") ? "and" : "";
    }

    private static string Distance(int tokens) => tokens switch
    {
        <= 2 => tokens.ToString(CultureInfo.InvariantCulture),
        <= 5 => "3-5",
        <= 10 => "6-10",
        _ => "11+",
    };

    // From the candidate up to the common ancestor ("^nsubj"), then down to the trigger ("_obj"); "far" when it is longer than six arcs.
    private ReadOnlySpan<char> Way(int head, int candidate)
    {
        Span<int> above = stackalloc int[LongestWay + 1];
        int count = 0;
        for (int at = head; at >= 0 && count <= LongestWay; at = parse.Heads[at]) above[count++] = at;

        int length = 0, steps = 0, token = candidate;
        while (token >= 0 && above[..count].IndexOf(token) < 0)
        {
            if (++steps > LongestWay || !Append('^', parse.Relations[token], ref length)) return "far";
            token = parse.Heads[token];
        }

        if (token < 0) return "far";
        for (int i = above[..count].IndexOf(token) - 1; i >= 0; i--)
            if (++steps > LongestWay || !Append('_', parse.Relations[above[i]], ref length)) return "far";
        return _way.AsSpan(0, length);
    }

    private bool Append(char direction, string relation, ref int length)
    {
        if (length + relation.Length + 1 > _way.Length) return false;
        _way[length++] = direction;
        relation.CopyTo(_way.AsSpan(length));
        length += relation.Length;
        return true;
    }
}
