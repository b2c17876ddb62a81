using Dateline.Language;
using Dateline.Language.Neural;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Names;

/// <summary>
/// What the tagger looks at: each word and its neighbours by spelling, cluster, tag and list, and the run of capitals by its neighbours and its place in the tree.
/// A feature is a hash of its template and values; trainer and reader share this file, so a change here makes the shipped weights wrong.
/// </summary>
internal sealed class NameFeatures
{
    /// <summary>More features than a word has.</summary>
    public const int Most = 128;

    private readonly Parse _parse;
    private readonly Lexicon _lexicon;
    private readonly NameWord[] _words;
    private readonly Casing[] _casings;
    private readonly List<GazetteerEntry> _entries = [];

    public NameFeatures(Parse parse, Lexicon lexicon, WordClusters clusters, IReadOnlyList<TokenSpan> runs)
    {
        (_parse, _lexicon) = (parse, lexicon);
        _words = new NameWord[parse.Length];
        _casings = new Casing[parse.Sentences.All.Length];
        for (int i = 0; i < _casings.Length; i++) _casings[i] = Casings.Of(parse, parse.Sentences.All[i]);
        int done = 0;
        foreach (var run in runs)
        {
            var sentence = parse.Sentences.Of(run.Start).Tokens;
            int first = Math.Max(Math.Max(sentence.Start, run.Start - 2), done), last = Math.Min(sentence.End, run.End + 2);
            for (int t = first; t < last; t++) Spell(t, clusters, ref _words[t]);
            done = Math.Max(done, last);
            Look(run, sentence);
        }
    }

    /// <summary>Writes the features of a word of a run. Returns how many.</summary>
    public int Of(TokenSpan run, int token, Span<uint> keys)
    {
        var sentence = _parse.Sentences.Of(token).Tokens;
        NameWord none = default;
        none.Lower = none.Form = none.Shape = none.Tag = 1;
        ref readonly var w = ref _words[token];
        ref readonly var a = ref token - 1 >= sentence.Start ? ref _words[token - 1] : ref none;
        ref readonly var b = ref token - 2 >= sentence.Start ? ref _words[token - 2] : ref none;
        ref readonly var y = ref token + 1 < sentence.End ? ref _words[token + 1] : ref none;
        ref readonly var z = ref token + 2 < sentence.End ? ref _words[token + 2] : ref none;
        var into = new NameFeatureKeys(keys);
        uint casing = (uint)_casings[_parse.Sentences.IndexOf(token)] + 1, first = token == sentence.Start ? 2u : 1u;

        into.Add(w.Form);
        into.Add(w.Lower);
        into.Add(a.Lower);
        into.Add(b.Lower);
        into.Add(y.Lower);
        into.Add(z.Lower);
        into.Add(a.Lower, w.Lower);
        into.Add(w.Lower, y.Lower);
        into.Add(a.Lower, w.Shape);
        into.Add(w.Shape, y.Lower);
        into.Add(w.Shape);
        into.Add(a.Shape);
        into.Add(y.Shape);
        into.Add(a.ShortShape, w.ShortShape);
        into.Add(w.ShortShape, y.ShortShape);
        into.Add(Mix(a.ShortShape, w.ShortShape), y.ShortShape);
        into.Add(Mix(b.ShortShape, a.ShortShape), Mix(w.ShortShape, 0));
        into.Add(Mix(w.ShortShape, y.ShortShape), z.ShortShape);
        into.Add(w.Prefix2);
        into.Add(w.Prefix3);
        into.Add(w.Prefix4);
        into.Add(w.Suffix1, w.ShortShape);
        into.Add(w.Suffix2);
        into.Add(w.Suffix3);
        into.Add(w.Suffix4);
        into.Add(a.Suffix3);
        into.Add(y.Suffix3);
        into.Add(a.Suffix2, w.Suffix2);
        into.Add(w.Suffix2, y.Suffix2);

        into.Add(w.Fine, w.ShortShape);
        into.Add(w.Middle, w.ShortShape);
        into.Add(w.Coarse, w.ShortShape);
        into.Add(a.Fine);
        into.Add(a.Middle);
        into.Add(a.Coarse);
        into.Add(y.Fine);
        into.Add(y.Middle);
        into.Add(y.Coarse);
        into.Add(b.Middle);
        into.Add(z.Middle);
        into.Add(a.Middle, w.Middle);
        into.Add(w.Middle, y.Middle);
        into.Add(a.Coarse, w.Coarse);
        into.Add(w.Coarse, y.Coarse);
        into.Add(Mix(a.Coarse, w.Coarse), y.Coarse);
        into.Add(a.Middle, w.ShortShape);
        into.Add(y.Middle, w.ShortShape);
        into.Add(a.Fine, w.Coarse);
        into.Add(y.Fine, w.Coarse);
        into.Add(w.Capitals + 1, w.ShortShape);
        into.Add(Mix(w.Capitals + 1, w.ShortShape), Mix(casing, first));
        into.Add(a.Capitals + 1, a.ShortShape);
        into.Add(y.Capitals + 1, y.ShortShape);

        into.Add(w.Tag);
        into.Add(a.Tag, w.Tag);
        into.Add(w.Tag, y.Tag);
        into.Add(Mix(a.Tag, w.Tag), y.Tag);
        into.Add(w.Tag, w.ShortShape);
        into.Add(w.Relation);
        into.Add(w.Relation, a.Tag);
        int head = _parse.Heads[token];
        uint headWord = head < 0 ? 1 : Hash(_parse.Lemmas[head]), side = head < 0 ? 1u : head < token ? 2u : 3u;
        into.Add(headWord, w.Relation);
        into.Add(Mix(side, w.Relation), head < 0 ? 1 : Hash(_parse.Xpos[head]));

        into.Add(w.Listed);
        into.Add(w.Listed, w.ShortShape);
        into.Add(w.Listed, w.Tag);
        into.Add(a.Listed);
        into.Add(y.Listed);
        into.Add(Mix(a.Listed, w.Listed), y.Listed);
        into.Add(w.Listed, a.Lower);
        into.Add(w.Listed, y.Shape);
        into.Add(w.Surname);
        into.Add(w.Surname, a.ShortShape);
        into.Add(w.Given, w.ShortShape);
        into.Add(a.Given);
        into.Add(y.Given);
        into.Add(Mix(a.Given, w.Given), Mix(y.Given, w.ShortShape));
        into.Add(w.Person, w.ShortShape);
        into.Add(Mix(w.Person, w.Capitals), w.ShortShape);
        into.Add(Mix(a.Person, w.Person), Mix(a.ShortShape, w.ShortShape));
        into.Add(Mix(w.Person, y.Person), Mix(w.ShortShape, y.ShortShape));
        into.Add(Mix(a.Person, w.Person), Mix(y.Person, Mix(a.ShortShape, Mix(w.ShortShape, y.ShortShape))));
        into.Add(Mix(w.Person, w.Place), Mix(w.Listed, w.Given));
        into.Add(Mix(w.Person, w.Given), Mix(y.Person, w.Tag));
        into.Add(w.HeadKind);
        into.Add(y.HeadKind);
        into.Add(z.HeadKind);
        into.Add(a.HeadKind);
        into.Add(w.Place);
        into.Add(w.Place, w.ShortShape);
        into.Add(w.Place, w.Tag);
        into.Add(a.Place);
        into.Add(y.Place);
        into.Add(w.Place, a.Lower);
        into.Add(Mix(w.Place, w.Given), w.Listed);
        into.Add(Mix(w.Place, w.Capitals + 1), w.ShortShape);
        into.Add(a.Noun);
        into.Add(y.Noun);
        into.Add(w.Noun, w.ShortShape);

        // The run of capitals that the word stands in, and what stands around it.
        var (start, end) = Capitals(run, token);
        ref readonly var last = ref _words[end - 1];
        ref readonly var before = ref start > sentence.Start ? ref _words[start - 1] : ref none;
        ref readonly var after = ref end < sentence.End ? ref _words[end] : ref none;
        uint place = start == end - 1 ? 4u : token == start ? 1u : token == end - 1 ? 3u : 2u, length = (uint)Math.Min(end - start, 5);
        into.Add(Mix(place, length), casing);
        into.Add(before.Lower, place);
        into.Add(after.Lower, place);
        into.Add(before.Middle, place);
        into.Add(after.Middle, place);
        into.Add(before.Noun, place);
        into.Add(last.Lower, place);
        into.Add(last.HeadKind, place);
        into.Add(_words[start].Lower, place);
        into.Add(_words[start].Given, place);
        into.Add(last.Middle, place);
        into.Add(last.Suffix3, place);
        into.Add(last.Place, place);
        int top = NameKinds.HeadOf(_parse, TokenSpan.Between(start, end));
        uint above = _parse.Heads[top] < 0 ? 1 : Hash(_parse.Lemmas[_parse.Heads[top]]);
        into.Add(_words[top].Relation, Mix(place, length));
        into.Add(_words[top].Relation, above);
        into.Add(above, place);
        into.Add(Mix(casing, first), w.ShortShape);
        return into.Count;
    }

    private (int Start, int End) Capitals(TokenSpan run, int token)
    {
        int start = token, end = token + 1;
        while (start > run.Start && IsCapital(start - 1)) start--;
        while (end < run.End && IsCapital(end)) end++;
        return (start, end);
    }

    private bool IsCapital(int token) => char.IsUpper(_parse.Sentences.Form(token)[0]) || _parse.Upos[token] == Upos.PROPN;

    private void Spell(int token, WordClusters clusters, ref NameWord word)
    {
        var form = _parse.Sentences.Form(token);
        Span<char> buffer = stackalloc char[WordForm.MaximumLength];
        var normal = buffer[..WordForm.Normalise(form, buffer)];
        word.Form = Hash(form);
        word.Lower = Hash(normal);
        (word.Shape, word.ShortShape) = Shapes(form);
        (word.Prefix2, word.Prefix3, word.Prefix4) = (Start(normal, 2), Start(normal, 3), Start(normal, 4));
        (word.Suffix1, word.Suffix2, word.Suffix3, word.Suffix4) = (End(normal, 1), End(normal, 2), End(normal, 3), End(normal, 4));
        (word.Fine, word.Middle, word.Coarse, word.Capitals, word.Person) = clusters.Of(word.Lower);
        word.Tag = Hash(_parse.Xpos[token]);
        word.Relation = Hash(_parse.Relations[token]);
        word.Given = _lexicon.GivenNames.Contains(form) ? 1u + (uint)_lexicon.GivenNames.GenderOf(form) : 0;
        word.HeadKind = _lexicon.NameHeads.Find(form) is { } head ? 1u + (uint)head.Kind : 0;
        if (_parse.Upos[token] is not (Upos.NOUN or Upos.PROPN or Upos.ADJ)) return;
        int limit = _parse.Sentences.Of(token).Tokens.Start;
        if (Phrases.EndingAt(_lexicon.Offices.Table, _parse, limit, token, out _) is not null) word.Noun = 1;
        else if (Phrases.EndingAt(_lexicon.Agents.Table, _parse, limit, token, out _) is { } agent) word.Noun = 2u + (uint)agent.Kind;
    }

    // The lists and the gazetteer over a run, the longest name first.
    private void Look(TokenSpan run, TokenSpan sentence)
    {
        bool odd = _casings[_parse.Sentences.IndexOf(run.Start)] == Casing.Upper;
        for (int t = run.Start; t < run.End;)
        {
            bool small = !char.IsUpper(_parse.Sentences.Form(t)[0]);
            var how = odd || small && _parse.Upos[t] == Upos.PROPN ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            if (ListedName.At(_parse, _lexicon.Names.Table, t, sentence.End, how) is not { } listed) { t++; continue; }
            for (int i = t; i < listed.Tokens.End; i++) _words[i].Listed = 1u + (uint)listed.Listing.Kind * 4 + Position(i, listed.Tokens);
            t = listed.Tokens.End;
        }

        for (int t = run.Start; t < run.End; t++)
            if (ListedName.At(_parse, _lexicon.Names.ShortNames, t, sentence.End, StringComparison.Ordinal) is { } name)
                for (int i = t; i < name.Tokens.End; i++) _words[i].Surname = 1;

        for (int t = run.Start; t < run.End;)
        {
            int end = 0;
            if (IsCapital(t))
                for (end = Math.Min(run.End, t + 4); end > t; end--)
                {
                    if (!IsCapital(end - 1)) continue;
                    _entries.Clear();
                    _lexicon.Gazetteer.Find(_parse.Sentences.SpanOf(TokenSpan.Between(t, end)).In(_parse.Text), _entries);
                    if (_entries.Count > 0) break;
                }

            if (end <= t) { t++; continue; }
            uint kind = Size(_entries[0]);
            for (int i = t; i < end; i++) _words[i].Place = 1u + kind * 4 + Position(i, TokenSpan.Between(t, end));
            t = end;
        }
    }

    private static uint Size(in GazetteerEntry entry)
    {
        uint size = entry.Population >= 1_000_000 ? 3u : entry.Population >= 100_000 ? 2u : entry.Population >= 10_000 ? 1u : 0;
        return entry.Feature == GazetteerFeature.City ? 8u + size * 2 + (entry.IsMainName ? 1u : 0) : (uint)entry.Feature;
    }

    private static uint Position(int token, TokenSpan name) => name.Length == 1 ? 3u : token == name.Start ? 0 : token == name.End - 1 ? 2u : 1u;

    /// <summary>The pattern of capitals, letters, digits and marks: in full up to eight characters, and with runs cut to one.</summary>
    private static (uint Full, uint Short) Shapes(ReadOnlySpan<char> form)
    {
        uint full = 2166136261, brief = 2166136261;
        char before = '\0';
        for (int i = 0; i < form.Length; i++)
        {
            char c = form[i], kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? 'd' : WordForm.Plain(c);
            if (i < 8) full = unchecked((full ^ kind) * 16777619);
            if (kind != before) brief = unchecked((brief ^ kind) * 16777619);
            before = kind;
        }

        return (full | 1, brief | 1);
    }

    private static uint Start(ReadOnlySpan<char> word, int letters) => Hash(word[..Math.Min(letters, word.Length)]);

    private static uint End(ReadOnlySpan<char> word, int letters) => Hash(word[^Math.Min(letters, word.Length)..]);

    private static uint Hash(ReadOnlySpan<char> text) => WordClusters.KeyOf(text);

    private static uint Mix(uint a, uint b) => unchecked((a * 0x9E3779B1u) ^ ((b + 0x7F4A7C15u) * 0x85EBCA77u));
}
