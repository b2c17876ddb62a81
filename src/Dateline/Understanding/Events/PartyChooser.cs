using Dateline.Language;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Places;

namespace Dateline.Understanding.Events;

/// <summary>
/// Weighs, for a matched entry, everybody whom the sentence names: keeps or drops whom the slots put on a side, and adds whom they missed. Without weights the slots decide.
/// </summary>
internal sealed class PartyChooser(Parse parse, EntityLayer entities, PlaceLayer places, EventClasses classes, EventWeights weights, EventExamples? examples)
{
    private readonly PartyFeatures _describe = new(parse, entities, places);
    // Whom the slots name is dropped only on good grounds, and whom they do not name is added only on better ones: a wrong party spoils an event that was right.
    private const double LeastToKeep = 0.3, LeastToAdd = 0.7;

    private readonly FeatureList _features = new() { Names = examples is null ? null : [] };

    /// <summary>Changes the sides that the slots filled into the ones that the weights prefer.</summary>
    /// <param name="victims">Head tokens of the dead and hurt that another verb ties to this event; they are among the recipients.</param>
    public void Choose(EntryMatch match, List<Party> actors, List<Party> recipients, ReadOnlySpan<(int Token, string Fate)> victims)
    {
        if (weights.IsEmpty && examples is null) return;

        string open = (actors.Count == 0 ? "a" : "") + (recipients.Count == 0 ? "r" : ""), hurt = victims.Length > 0 ? "victims" : "";
        var chosen = new List<(Party Party, double Acts, double Suffers, string Rule)>();
        var tokens = parse.Sentences.Of(match.Head).Tokens;
        for (int t = tokens.Start; t < tokens.End; t++)
        {
            if (entities.HeadedBy(t) is not { } entity) continue;
            string rule = Rule(t, actors, recipients, victims);
            if (rule == "n" && !IsCandidate(t, entity, match, open.Length == 0 || open[0] != 'a')) continue;

            _features.Clear();
            _describe.Describe(match, t, rule, open, hurt, _features);
            examples?.Parties.Add((match, entity.Id, [.. _features.Names!]));
            if (weights.IsEmpty) continue;
            var (acts, suffers) = weights.Sides(_features);
            // Where the slots found somebody on both sides, nobody is missing; where on one, only the other side waits for somebody.
            if (rule == "n" && (open.Length == 0 || (open.Length == 1 && !match.Entry.Reciprocal && (open[0] == 'a') != (acts >= suffers)))) continue;
            double least = rule == "n" ? LeastToAdd : LeastToKeep;
            if (acts >= least || suffers >= least) chosen.Add((new(entity.Id, t), acts, suffers, rule));
        }

        if (!weights.IsEmpty) Divide(match, chosen, actors, recipients);
    }

    private static string Rule(int token, List<Party> actors, List<Party> recipients, ReadOnlySpan<(int Token, string Fate)> victims)
    {
        foreach (var (victim, _) in victims)
            if (victim == token) return "v";
        foreach (var party in actors)
            if (party.Token == token) return "a";
        foreach (var party in recipients)
            if (party.Token == token) return "r";
        return "n";
    }

    // A thing that nobody strikes or seizes is no party, nor is a nationality that only belongs to a party ("ISRAELI soldiers").
    private bool IsCandidate(int token, Entity entity, EntryMatch match, bool hasActor)
    {
        if (token == match.Head || ((match.Entry.Reciprocal || hasActor) && Tells(token, match.Head))) return false;
        if (entity.IsThing && !classes.IsTarget(parse, token) && places.IndexAt(token) < 0) return false;
        var word = parse[token];
        return !((word.Is("amod") || word.Is("compound") || word.Is("flat")) && entities.HeadedBy(word.HeadIndex) is { IsThing: false });
    }

    // "Petrov said the two sides would hold talks": who tells of a meeting, or of what another did, is no party to it.
    private bool Tells(int token, int head)
    {
        if (!parse[token].Is("nsubj")) return false;
        for (var word = parse[head]; !word.IsRoot; word = word.Head)
            if (word.Is("ccomp") && word.HeadIndex == parse.Heads[token])
                return true;
        return false;
    }

    private static void Divide(EntryMatch match, List<(Party Party, double Acts, double Suffers, string Rule)> chosen, List<Party> actors, List<Party> recipients)
    {
        actors.Clear();
        recipients.Clear();
        foreach (var (party, acts, suffers, rule) in chosen)
        {
            // Whom the slots put on a side may fall away, but does not change sides.
            bool act = match.Entry.Reciprocal ? rule != "r" && rule != "v" : rule == "a" || (rule == "n" && acts >= suffers);
            var side = act ? actors : recipients;
            if (!Holds(actors, party) && !Holds(recipients, party)) side.Add(party);
        }
    }

    private static bool Holds(List<Party> side, Party party)
    {
        foreach (var other in side)
            if (other.Entity == party.Entity)
                return true;
        return false;
    }
}
