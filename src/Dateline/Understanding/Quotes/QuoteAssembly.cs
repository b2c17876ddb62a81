using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;
using Dateline.Understanding.Entities;

namespace Dateline.Understanding.Quotes;

/// <summary>Puts tellings and passages in quotation marks together into quotations, and hands free-standing passages to whoever spoke last.</summary>
internal sealed class QuoteAssembly(MarkedPage page, EntityLayer entities, ImmutableArray<Telling> tellings, PassageAttribution attribution)
{
    /// <summary>Tokens (marks, "and") that may stand between reported words and a passage that goes on with them.</summary>
    private const int NextDoor = 4;

    private readonly Parse _parse = page.Parse;
    private readonly List<QuoteDraft> _drafts = [];
    private ImmutableArray<QuoteDraft> _told = [];
    private QuoteDraft? _followed;
    private readonly QuoteDraft?[] _draftOfPassage = new QuoteDraft?[page.Passages.Length];

    public QuoteLayer Build()
    {
        for (int i = 0; i < tellings.Length; i++)
            if (page.PassageAt(tellings[i].Token) < 0) Report(i);
            else ReportInside(i);
        _told = [.. _drafts.OrderBy(d => d.LastToken)];
        for (int p = 0; p < page.Passages.Length; p++)
            if (_draftOfPassage[p] is null) Place(p);
        foreach (var paragraph in QuoteFinder.Paragraphs(_parse.Sentences))
            if (InterviewTurns.Read(_parse.Text, paragraph) is { } turn)
                Take(turn.Label, turn.Words);
        foreach (var turn in LaidOutSpeech.Find(page, entities, tellings)) Take(turn);
        return QuoteSealing.Seal(_parse, entities, _drafts);
    }

    /// <summary>A telling in the narrator's own words: what the tree gives, and the passages beside it.</summary>
    private void Report(int index)
    {
        var telling = tellings[index];
        var reported = telling.IsNegated || telling.Cue.Content == CueContent.Quote ? null : Reported(telling, index);
        QuoteDraft? direct = null;
        foreach (int p in PassagesOf(index))
        {
            bool beside = attribution.Beside(p) == index;
            if (beside && StandsAlone(p, telling))
            {
                direct ??= New(telling);
                AddPassage(direct, p, wholePassage: true);
                _draftOfPassage[p] = direct;
            }
            else if (reported is not null && Touches(telling, page.Tokens[p]))
            {
                AddPassage(reported, p, beside);
                if (beside || attribution.Beside(p) < 0) _draftOfPassage[p] ??= reported;
            }
            else if ((beside || attribution.Beside(p) < 0) && reported is not null && Continues(reported, p))
            {
                reported.Parts.Add(CharSpan.Between(reported.Parts[^1].End, page.Passages[p].End));
                _draftOfPassage[p] = reported;
            }
            else if (beside)
            {
                direct ??= New(telling);
                AddPassage(direct, p, wholePassage: true);
                _draftOfPassage[p] = direct;
            }
        }

        if (reported is not null) reported.Kind = KindOf(reported);
        if (reported is { Kind: QuotationKind.Mixed }) CloseMarks(reported);
        if (direct is not null) direct.Kind = QuotationKind.Direct;
    }

    /// <summary>The passages beside a telling and those that its content touches, in reading order.</summary>
    private SortedSet<int> PassagesOf(int index)
    {
        var found = new SortedSet<int>(attribution.PassagesOf(index));
        foreach (var part in tellings[index].Content)
            for (int p = page.FirstEndingAfter(part.Start); p < page.Tokens.Length && page.Tokens[p].Start < part.End + NextDoor; p++)
                if (page.ParagraphOf(page.Tokens[p].Start) == page.ParagraphOf(part.Start))
                    found.Add(p);
        return found;
    }

    /// <summary>Nothing, or only "and", stands between the words so far and a passage: 'called it "void" and "absurd"'.</summary>
    private bool Continues(QuoteDraft draft, int passage)
    {
        int end = draft.Parts[^1].End;
        var tokens = page.Tokens[passage];
        int at = tokens.Start - 1;
        bool isJoined = false, isParted = false;
        for (; at >= 0 && _parse.Sentences.Tokens[at].Start >= end; at--)
            if (_parse.Upos[at] == Upos.CCONJ) isJoined = true;
            else if (_parse.Upos[at] != Upos.PUNCT) return false;
            else isParted |= _parse.Sentences.Form(at) is "," or "." or ":" or ";";
        return (isJoined || !isParted) && end <= page.Passages[passage].Start;
    }

    /// <summary>The content of the tree as a draft, without passages that stand alone beside the cue; null when nothing is left.</summary>
    private QuoteDraft? Reported(Telling telling, int index)
    {
        var spans = new List<CharSpan>();
        foreach (var part in telling.Content)
        {
            int start = part.Start, end = part.End;
            foreach (int p in attribution.PassagesOf(index))
            {
                if (!part.Overlaps(page.Tokens[p]) || !StandsAlone(p, telling)) continue;
                if (page.Tokens[p].Start > telling.Token) end = Math.Min(end, page.Tokens[p].Start);
                else start = end;
            }

            if (start < end && Trim(TokenSpan.Between(start, end)) is { IsEmpty: false } span) spans.Add(span);
        }

        if (spans.Count == 0) return null;
        var draft = New(telling);
        draft.Parts.AddRange(spans);
        return draft;
    }

    /// <summary>A passage that the attribution only stands beside: it opens its sentence, or a colon or comma opens it after the cue. The tree has no say in its bounds.</summary>
    private bool StandsAlone(int passage, Telling telling)
    {
        var tokens = page.Tokens[passage];
        if (tokens.Start > telling.Token) return page.Before(passage) is ':' or ',';
        for (int t = _parse.Sentences.Of(tokens.Start).Tokens.Start; t < tokens.Start; t++)
            if (_parse.Upos[t] != Upos.PUNCT && page.PassageAt(t) < 0)
                return false;
        return true;
    }

    /// <summary>Somebody quoted inside somebody's words: others' speech, anyone's belief ("I think that the road is shut"), not the speaker's own "I say".</summary>
    private void ReportInside(int index)
    {
        var telling = tellings[index];
        if (telling.IsNegated || telling.Speaker < 0) return;
        var nested = NestedAfter(telling);
        if (nested is null && (telling.Content.IsEmpty || telling.Cue.Content == CueContent.Quote)) return;
        if (telling.Cue.IsThought && page.PassageAt(telling.Speaker) < 0) return;
        if (_parse.Lemmas[telling.Speaker].ToLowerInvariant() is "you" or "one" || ((!telling.Cue.IsThought || telling.Cue.Act == CueAct.Know) && _parse.Lemmas[telling.Speaker].ToLowerInvariant() is "i" or "we")) return;
        var draft = New(telling);
        draft.Kind = nested is null ? QuotationKind.Indirect : QuotationKind.Direct;
        if (nested is not null) AddParts(draft, nested);
        else
            foreach (var part in telling.Content)
                if (Trim(part) is { IsEmpty: false } span)
                    draft.Parts.Add(span);
        if (draft.Parts.Count == 0) _drafts.Remove(draft);
    }

    /// <summary>The passage inside the passage that a cue opens: nothing but marks, or whom it was told to, stands between them ("told me, 'Stay'").</summary>
    private MarkedPassage? NestedAfter(Telling telling)
    {
        int passage = page.PassageAt(telling.Token), at = _parse.Sentences.Tokens[telling.Token].End;
        foreach (var nested in page.Nested)
        {
            if (nested.Start < at) continue;
            if (nested.Start > page.Passages[passage].End) return null;
            int first = _parse.Sentences.TokensIn(CharSpan.Between(nested.Start, nested.End)).Start;
            for (int t = telling.Token + 1; t < first; t++)
                if (_parse.Upos[t] != Upos.PUNCT && !telling.Addressees.Any(a => _parse[a].Subtree.Contains(t)))
                    return null;
            return nested;
        }

        return null;
    }

    /// <summary>A passage with no telling beside it: a labelled line, the words of whoever spoke last, or no speech at all (a title, a term, a sneer).</summary>
    private void Place(int passage)
    {
        if (page.Before(passage) == ':' && (Label(passage) || Introduced(passage))) return;
        bool clipped = !page.Passages[passage].IsClosed && page.Tokens[passage].Length >= 4;
        if (clipped || page.IsWholeSentence(passage)) Follow(passage);
    }

    /// <summary>"Minister: 'We go'": words before a colon without a verb name the speaker.</summary>
    private bool Label(int passage)
    {
        var tokens = page.Tokens[passage];
        int start = _parse.Sentences.Of(tokens.Start).Tokens.Start;
        int head = -1;
        for (int t = start; t < tokens.Start; t++)
        {
            if (_parse.Upos[t] is Upos.VERB or Upos.AUX) return false;
            if (_parse.Upos[t] is Upos.NOUN or Upos.PROPN or Upos.PRON && (_parse.Heads[t] < start || _parse.Heads[t] >= tokens.Start)) head = t;
        }

        if (head >= 0) Give(passage, head);
        return head >= 0;
    }

    /// <summary>"The minister gave another account: 'We …'": a clause without a verb of speech, somebody its subject, opens whole sentences with its colon.</summary>
    private bool Introduced(int passage)
    {
        var tokens = page.Tokens[passage];
        int start = _parse.Sentences.Of(tokens.Start).Tokens.Start;
        if (tokens.Length < 4 || !char.IsUpper(_parse.Text[page.Passages[passage].Start]) || page.Last(passage) is not ('.' or '!' or '?' or '…' or '\'' or '’')) return false;
        for (int t = start; t < tokens.Start; t++)
            if (_parse.Upos[t] == Upos.VERB && (_parse.Heads[t] < start || _parse.Heads[t] >= tokens.Start) && _parse[t].Child("nsubj") is { } subject
                && subject.Index < t && entities.HeadedBy(subject.Index) is { Kind: EntityKind.Person or EntityKind.Role or EntityKind.Organisation })
            {
                Give(passage, subject.Index);
                return true;
            }

        return false;
    }

    private void Give(int passage, int speaker)
    {
        var draft = New(null);
        draft.Kind = QuotationKind.Direct;
        draft.Speaker = entities.HeadedBy(speaker)?.Id;
        var phrase = SpeakerPhrase.Tokens(_parse, speaker, -1);
        draft.Label = _parse.Sentences.SpanOf(TokenSpan.Between(phrase.Start, Math.Max(speaker + 1, Math.Min(phrase.End, page.Tokens[passage].Start - 2))));
        AddPassage(draft, passage, wholePassage: true);
        _draftOfPassage[passage] = draft;
    }

    private void Take(LaidOutSpeech.Turn turn)
    {
        if (turn.Words.IsEmpty) return;
        var told = turn.Telling < 0 ? null : tellings[turn.Telling];
        var draft = told is null ? _drafts.Find(d => d.Telling is null && d.Speaker is null && d.Parts.Exists(turn.Words.Contains)) : null;
        if (draft is null)
        {
            draft = New(told);
            draft.Parts.Add(turn.Words);
            draft.Kind = turn.IsDirect ? QuotationKind.Direct : QuotationKind.Indirect;
        }

        if (turn.Speaker < 0) return;
        draft.Speaker = entities.HeadedBy(turn.Speaker)?.Id;
        draft.Label = _parse.Sentences.SpanOf(turn.Label);
    }

    private void Take(CharSpan label, CharSpan words)
    {
        var draft = New(null);
        draft.Kind = QuotationKind.Direct;
        draft.Label = label;
        draft.Parts.Add(words);
        var tokens = _parse.Sentences.TokensIn(label);
        for (int t = tokens.End - 1; t >= tokens.Start && draft.Speaker is null; t--) draft.Speaker = entities.HeadedBy(t)?.Id;
    }

    /// <summary>Goes on with the last speaker: after "he said." in the same paragraph it is the same quotation, as a paragraph of its own a new one.</summary>
    private void Follow(int passage)
    {
        int first = page.Tokens[passage].Start;
        int paragraph = page.ParagraphOf(first);
        var last = LastBefore(first);
        if (last is not null && page.ParagraphOf(last.LastToken) < paragraph - 1) last = null;

        bool sameBreath = last is { Kind: QuotationKind.Direct, Telling: not null } && page.ParagraphOf(last.LastToken) == paragraph;
        var own = sameBreath ? last! : New(null);
        if (!sameBreath)
        {
            own.Speaker = last?.Speaker;
            own.Kind = QuotationKind.Direct;
        }

        AddPassage(own, passage, wholePassage: true);
        _draftOfPassage[passage] = _followed = own;
    }

    /// <summary>The quotation that ends last before a token: one with a cue, or the continuation placed before this one.</summary>
    private QuoteDraft? LastBefore(int token)
    {
        int low = 0, high = _told.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_told[middle].LastToken < token) low = middle + 1;
            else high = middle;
        }

        var last = low > 0 && _told[low - 1].LastToken < token ? _told[low - 1] : null;
        return _followed is { } followed && followed.LastToken < token && (last is null || followed.LastToken > last.LastToken) ? followed : last;
    }

    private QuoteDraft New(Telling? telling)
    {
        var draft = new QuoteDraft(telling) { LastToken = telling?.Token ?? 0 };
        if (telling is { Speaker: >= 0 }) draft.Speaker = SpeakerPhrase.EntityOf(telling, _parse, entities)?.Id;
        _drafts.Add(draft);
        return draft;
    }

    private void AddPassage(QuoteDraft draft, int passage, bool wholePassage)
    {
        var marked = page.Passages[passage];
        if (draft.LastToken < page.Tokens[passage].End - 1) draft.LastToken = page.Tokens[passage].End - 1;
        if (!wholePassage && !Begins(draft, marked)) return;
        AddParts(draft, marked);
    }

    private void AddParts(QuoteDraft draft, MarkedPassage marked)
    {
        foreach (var part in marked.Parts)
        {
            int end = part.End;
            // The comma before the closing mark belongs to the attribution.
            while (end > part.Start && (_parse.Text[end - 1] is ',' || char.IsWhiteSpace(_parse.Text[end - 1]))) end--;
            if (end > part.Start) draft.Parts.Add(CharSpan.Between(part.Start, end));
        }
    }

    /// <summary>Words of both end with the closing mark when the quoted part is their end.</summary>
    private void CloseMarks(QuoteDraft draft)
    {
        for (int i = 0; i < draft.Parts.Count; i++)
            for (int p = page.FirstEndingAfter(_parse.Sentences.TokensIn(draft.Parts[i]).Start); p < page.Passages.Length && page.Passages[p].Start < draft.Parts[i].End; p++)
                if (page.Passages[p] is var passage && passage.IsClosed && draft.Parts[i].Start < passage.Outer.Start && draft.Parts[i].End > passage.Start && draft.Parts[i].End < passage.Outer.End)
                    draft.Parts[i] = CharSpan.Between(draft.Parts[i].Start, passage.Outer.End);
    }

    /// <summary>Whether a draft's words hold the opening of a passage: then they hold all of it, whatever the tree says.</summary>
    private static bool Begins(QuoteDraft draft, MarkedPassage marked)
    {
        foreach (var part in draft.Parts)
            if (part.Contains(marked.Start))
                return true;
        return false;
    }

    private static bool Touches(Telling telling, TokenSpan tokens)
    {
        foreach (var part in telling.Content)
            if (part.Overlaps(tokens))
                return true;
        return false;
    }

    private QuotationKind KindOf(QuoteDraft draft)
    {
        bool inside = false, outside = false;
        foreach (var part in draft.Parts)
        {
            var tokens = _parse.Sentences.TokensIn(part);
            for (int t = tokens.Start; t < tokens.End; t++)
            {
                if (_parse.Upos[t] == Upos.PUNCT) continue;
                if (page.PassageAt(t) >= 0) inside = true;
                else outside = true;
            }
        }

        return !inside ? QuotationKind.Indirect : outside ? QuotationKind.Mixed : QuotationKind.Direct;
    }

    /// <summary>Without marks and commas at the edges.</summary>
    private CharSpan Trim(TokenSpan tokens)
    {
        int start = tokens.Start, end = tokens.End;
        while (start < end && _parse.Upos[start] == Upos.PUNCT) start++;
        while (end > start && _parse.Upos[end - 1] == Upos.PUNCT) end--;
        return end > start ? _parse.Sentences.SpanOf(TokenSpan.Between(start, end)) : default;
    }
}
