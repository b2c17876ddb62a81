using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Events;
using Dateline.Understanding.Places;
using Dateline.Understanding.Times;

namespace Dateline.Tests.Understanding.Events;

/// <summary>
/// A sentence with its tree written out, one <c>form:lemma/XPOS>head:relation</c> a word (the lemma left out where it is the form in lower case), so that a test of the
/// coder does not hang on the parser. Heads count from 1 in the sentence, 0 is the root; <c>||</c> parts sentences. Marks: <c>!thing</c> for what cannot act,
/// <c>!party</c> for a word other than a noun or pronoun that names somebody, <c>!place</c>, <c>!date</c>.
/// </summary>
internal sealed class Tree
{
    private readonly ImmutableArray<string> _parties;

    private Tree(Parse parse, EntityLayer entities, TimeLayer times, PlaceLayer places, ImmutableArray<string> parties)
        => (Parse, Entities, Times, Places, _parties) = (parse, entities, times, places, parties);

    public Parse Parse { get; }

    public EntityLayer Entities { get; }

    public TimeLayer Times { get; }

    public PlaceLayer Places { get; }

    public static Tree Of(string notation)
    {
        var builder = new Builder();
        foreach (string sentence in notation.Split("||", StringSplitOptions.TrimEntries)) builder.Add(sentence);
        return builder.Build();
    }

    /// <summary>What the coder finds, one event after another: <c>TYPE actors -> recipients</c>, <c>&lt;-></c> between the sides of a symmetric one.</summary>
    public string Code(Codebook codebook) => Code(codebook, EventWeights.None);

    public string Code(Codebook codebook, EventWeights weights)
        => string.Join("; ", EventCoder.Code(Parse, Entities, Times, Places, codebook, weights).All.Select(Describe));

    public EventLayer Events(Codebook codebook) => EventCoder.Code(Parse, Entities, Times, Places, codebook, EventWeights.None);

    private string Describe(Event found)
    {
        string Side(ImmutableArray<int> ids) => ids.IsEmpty ? "-" : string.Join("+", ids.Select(id => _parties[id]));
        return $"{found.Main.Type} {Side(found.Main.Actors)} {(found.Main.Symmetric ? "<->" : "->")} {Side(found.Main.Recipients)}";
    }

    private sealed class Builder
    {
        private readonly List<(string Form, string Lemma, string Xpos, int Head, string Relation, string Mark)> _words = [];
        private readonly List<(int Start, int End)> _sentences = [];

        public void Add(string sentence)
        {
            int first = _words.Count;
            foreach (string item in sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                string[] marked = item.Split('!');
                string[] halves = marked[0].Split('>');
                int slash = halves[0].LastIndexOf('/');
                string[] names = halves[0][..slash].Split(':');
                string[] arc = halves[1].Split(':', 2);
                int head = int.Parse(arc[0], System.Globalization.CultureInfo.InvariantCulture);
                _words.Add((names[0], names.Length > 1 ? names[1] : names[0].ToLowerInvariant(), halves[0][(slash + 1)..], head == 0 ? -1 : first + head - 1, arc[1], marked.Length > 1 ? marked[1] : ""));
            }

            _sentences.Add((first, _words.Count));
        }

        public Tree Build()
        {
            string text = string.Join(' ', _words.Select(w => w.Form));
            var tokens = ImmutableArray.CreateBuilder<CharSpan>();
            int at = 0;
            foreach (var word in _words)
            {
                tokens.Add(new CharSpan(at, word.Form.Length));
                at += word.Form.Length + 1;
            }

            var sentences = new Sentences(text, tokens.ToImmutable(), [.. _sentences.Select((s, i) => new Sentence(TokenSpan.Between(s.Start, s.End), tokens[s.Start].Union(tokens[s.End - 1]), i, SegmentKind.Prose))]);
            var parse = new Parse(sentences, [.. _words.Select(w => UposOf(w.Xpos))], [.. _words.Select(w => w.Xpos)], [.. _words.Select(w => w.Lemma)], [.. _words.Select(w => w.Head)], [.. _words.Select(w => w.Relation)]);
            return new(parse, Entities(tokens, out var parties), new TimeLayer([.. Marked("date").Select(t => new TimeExpression(new(t, 1), tokens[t], TimeType.Date, _words[t].Form, new EventTime.Unknown("test")))]),
                new PlaceLayer([.. Marked("place").Select(t => new Place(new(t, 1), tokens[t], _words[t].Form, null, null, PlaceFeature.City, null, null, PlaceFeature.City, null))]), parties);
        }

        private IEnumerable<int> Marked(string mark) => Enumerable.Range(0, _words.Count).Where(i => _words[i].Mark == mark);

        // Words of one lemma are one entity, so that a test can speak of somebody twice.
        private EntityLayer Entities(ImmutableArray<CharSpan>.Builder tokens, out ImmutableArray<string> parties)
        {
            var found = Enumerable.Range(0, _words.Count)
                .Where(i => _words[i].Mark is "party" or "thing" || (UposOf(_words[i].Xpos) is Upos.NOUN or Upos.PROPN or Upos.PRON && _words[i].Xpos is not ("WDT" or "WP" or "EX") && _words[i].Mark is not "date"))
                .GroupBy(i => _words[i].Lemma).ToArray();
            parties = [.. found.Select(g => _words[g.First()].Form)];
            return new EntityLayer([.. found.Select((g, id) => new Entity
            {
                Id = id, Name = _words[g.First()].Form, Kind = EntityKind.Group, Code = ActorCode.None, IsThing = g.Any(i => _words[i].Mark == "thing"),
                Mentions = [.. g.Select(i => new EntityMention(new(i, 1), tokens[i], i, MentionKind.Nominal))],
            })]);
        }

        private static Upos UposOf(string xpos) => xpos switch
        {
            "NN" or "NNS" => Upos.NOUN, "NNP" or "NNPS" => Upos.PROPN, "JJ" => Upos.ADJ, "MD" or "AUX" => Upos.AUX, "IN" => Upos.ADP, "RP" => Upos.ADP, "DT" => Upos.DET, "CD" => Upos.NUM,
            "CC" => Upos.CCONJ, "TO" => Upos.PART, "RB" => Upos.ADV, "PRP" or "PRP$" or "WDT" or "WP" or "EX" => Upos.PRON, "," or "." => Upos.PUNCT, "POS" => Upos.PART,
            _ when xpos.StartsWith('V') => Upos.VERB, _ => Upos.X,
        };
    }
}
