using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Quotes;

/// <summary>Says which telling stands beside each passage in quotation marks: before it ("he said: …"), after it ("…, said the mayor"), or none.</summary>
internal sealed class PassageAttribution
{
    /// <summary>A subject with its titles and appositions is rarely longer.</summary>
    private const int LongestSpeaker = 30;

    /// <summary>Words between a cue and the marks without punctuation before them ("told a crowd in Oslo").</summary>
    private const int LongestGap = 10;

    private readonly MarkedPage _page;
    private readonly ImmutableArray<Telling> _tellings;
    private readonly int[] _beside;
    private readonly Dictionary<int, List<int>> _passagesOf = [];

    public PassageAttribution(MarkedPage page, ImmutableArray<Telling> tellings)
    {
        (_page, _tellings) = (page, tellings);
        _beside = new int[page.Passages.Length];
        for (int p = 0; p < _beside.Length; p++)
        {
            _beside[p] = Choose(p);
            if (_beside[p] < 0) continue;
            if (!_passagesOf.TryGetValue(_beside[p], out var list)) _passagesOf[_beside[p]] = list = [];
            list.Add(p);
        }
    }

    /// <summary>Index of the telling beside a passage; -1 if none.</summary>
    public int Beside(int passage) => _beside[passage];

    /// <summary>Index of the passages that a telling stands beside, in reading order.</summary>
    public IEnumerable<int> PassagesOf(int telling) => _passagesOf.TryGetValue(telling, out var list) ? list : [];

    /// <summary>Index of the first telling whose cue is at a token or after it.</summary>
    private int FirstFrom(int token)
    {
        int low = 0, high = _tellings.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_tellings[middle].Token < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private int Choose(int passage)
    {
        int before = Before(passage, out bool isClose);
        if (before >= 0 && isClose) return before;
        int after = After(passage);
        return after >= 0 ? after : before;
    }

    /// <summary>The last telling between the start of the sentence, or the passage before, and this passage.</summary>
    private int Before(int passage, out bool isClose)
    {
        var parse = _page.Parse;
        var tokens = _page.Tokens[passage];
        isClose = false;
        int low = parse.Sentences.Of(tokens.Start).Tokens.Start;

        // "The mayor wrote on Monday:" may be a sentence, and a paragraph, of its own.
        if (_page.Before(passage) == ':' && low > 0 && OnlyMarks(low, tokens.Start)) low = parse.Sentences.Of(low - 1).Tokens.Start;
        for (int i = FirstFrom(tokens.Start) - 1; i >= 0; i--)
        {
            var telling = _tellings[i];
            if (telling.Token < low) break;
            if (_page.PassageAt(telling.Token) >= 0 || telling.Cue.Act == CueAct.Cite || telling.Cue.IsThought) continue;

            char mark = _page.Before(passage);
            bool introduced = mark is ':' or ',';
            bool free = IsFree(telling, tokens) || mark == ':';
            if (!free || telling.IsNegated) continue;

            // "offers a 'free port' scheme", "called 'Old Bridge'": a term inside a phrase, or a name.
            if (!introduced && !Overlaps(telling, tokens) && ((char.IsLetter(_page.After(passage)) && !IsCut(telling, tokens)) || (telling.Cue.Act == CueAct.Deem && char.IsUpper(_page.Parse.Text[_page.Passages[passage].Start])))) return -1;
            int gap = tokens.Start - telling.Token - 1;
            bool plain = !HasVerb(telling.Token + 1, tokens.Start, telling);
            if (introduced && (plain || mark == ':')) { isClose = true; return i; }
            bool holds = Overlaps(telling, tokens);
            if (holds || (plain && gap <= LongestGap && parse.Upos[telling.Token] == Upos.VERB)) { isClose = holds || gap <= 3; return i; }
            return -1;
        }

        return -1;
    }

    /// <summary>'chanted "Down with the king" in the square': words right after their verb, with a phrase of place or manner behind them. A title ("sang 'Blue River' at") has its capitals.</summary>
    private bool IsCut(Telling telling, TokenSpan tokens)
    {
        int next = tokens.End;
        while (next < _page.Parse.Length && _page.Parse.Upos[next] == Upos.PUNCT) next++;
        return tokens.Start - telling.Token <= 2 && telling.Content.IsEmpty && _page.Parse.Upos[telling.Token] == Upos.VERB
            && next < _page.Parse.Length && _page.Parse.Upos[next] is Upos.ADP or Upos.ADV or Upos.SCONJ && !IsTitle(tokens);
    }

    private bool IsTitle(TokenSpan tokens)
    {
        for (int t = tokens.Start; t < tokens.End; t++)
            if (_page.Parse.Sentences.Form(t) is { Length: > 3 } form && char.IsLower(form[0]))
                return false;
        return true;
    }

    /// <summary>The first telling after the passage in what is left of its sentence, or in the sentence after it when a full stop stands inside the marks.</summary>
    private int After(int passage)
    {
        var parse = _page.Parse;
        var tokens = _page.Tokens[passage];
        bool isMarked = _page.Last(passage) is ',' or '.' or '?' or '!' or '…' or '-' or '–' or '—' || _page.After(passage) is ',' or '-' or '–' or '—';
        if (!isMarked && !OpensSentence(tokens)) return -1;

        bool isNext = false;
        int last = tokens.End - 1, start = tokens.End;
        int end = parse.Sentences.Of(last).Tokens.End;
        if (OnlyMarks(start, end))
        {
            if (end >= parse.Length || _page.ParagraphOf(end) != _page.ParagraphOf(last)) return -1;
            (start, end) = (end, parse.Sentences.Of(end).Tokens.End);
            isNext = true;
        }

        for (int i = FirstFrom(start); i < _tellings.Length; i++)
        {
            var telling = _tellings[i];
            if (telling.Token >= end || telling.Token - start > LongestSpeaker) break;
            for (int t = start; t < telling.Token; t++)
                if (_page.PassageAt(t) >= 0)
                    return -1;
            bool free = IsFree(telling, tokens);
            if (free && !telling.IsNegated && !telling.Cue.IsThought && telling.Cue.Act != CueAct.Cite) return (isNext && HasOwnPassage(telling.Token, end)) || (!isMarked && telling.Token > start + 3) ? -1 : i;
            if (!IsInsideSpeaker(telling, i)) return -1;
        }

        return -1;
    }

    /// <summary>A verb of speech inside the next telling's subject ("the man who said so, replied") does not end the search.</summary>
    private bool IsInsideSpeaker(Telling telling, int index)
        => index + 1 < _tellings.Length && _tellings[index + 1].Speaker >= 0 && _page.Parse[_tellings[index + 1].Speaker].Subtree.Contains(telling.Token);

    /// <summary>Nothing else is what it tells: no content in the tree, or these words, or other words in quotation marks.</summary>
    private bool IsFree(Telling telling, TokenSpan tokens)
    {
        if (Overlaps(telling, tokens)) return true;
        foreach (var part in telling.Content)
            for (int t = part.Start; t < part.End; t++)
                if (_page.PassageAt(t) < 0 && _page.Parse.Upos[t] != Upos.PUNCT)
                    return false;
        return true;
    }

    private static bool Overlaps(Telling telling, TokenSpan tokens)
    {
        foreach (var part in telling.Content)
            if (part.Overlaps(tokens))
                return true;
        return false;
    }

    private bool OpensSentence(TokenSpan tokens) => tokens.Length >= 4 && OnlyMarks(_page.Parse.Sentences.Of(tokens.Start).Tokens.Start, tokens.Start);

    /// <summary>The cue of the next sentence opens words of its own there.</summary>
    private bool HasOwnPassage(int cue, int end)
    {
        for (int t = cue + 1; t < end; t++)
            if (_page.PassageAt(t) >= 0)
                return true;
        return false;
    }

    private bool OnlyMarks(int from, int to)
    {
        for (int t = from; t < to; t++)
            if (_page.Parse.Upos[t] != Upos.PUNCT)
                return false;
        return true;
    }

    private bool HasVerb(int from, int to, Telling telling)
    {
        for (int t = from; t < to; t++)
            if (_page.Parse.Upos[t] == Upos.VERB && !telling.SpeakerTokens.Contains(t))
                return true;
        return false;
    }
}
