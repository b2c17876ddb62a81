using System.Globalization;

namespace Dateline.Language;

/// <summary>Writes parses as CoNLL-U.</summary>
/// <remarks>Features and enhanced dependencies are not found by the parser and are written as underscores.</remarks>
public sealed class ConlluWriter(TextWriter writer)
{
    private static readonly string[] UposNames = Enum.GetNames<Upos>();

    private int _sentence;
    private bool _paragraphDue = true;

    /// <summary>Announces a document.</summary>
    public void BeginDocument(string id)
    {
        Line(id.Length == 0 ? "# newdoc" : "# newdoc id = " + id);
        _paragraphDue = true;
    }

    /// <summary>Writes every sentence of a parse, numbered on from the last one written.</summary>
    /// <param name="given">The sentences that were parsed as given, whose comments, forms written as one, and last column are kept; null when the parse is of running text.</param>
    public void Write(Parse parse, IReadOnlyList<ConlluSentence>? given)
    {
        var all = parse.Sentences.All;
        for (int s = 0; s < all.Length; s++)
        {
            if (given is null) WriteHead(parse, s);
            else foreach (string comment in given[s].Comments) Line(comment);

            WriteWords(parse, s, given?[s]);
            writer.Write('\n');
        }

        _paragraphDue = true;
    }

    private void WriteHead(Parse parse, int s)
    {
        var sentence = parse.Sentences.All[s];
        bool paragraph = s == 0 ? _paragraphDue : sentence.Paragraph != parse.Sentences.All[s - 1].Paragraph;
        if (paragraph) Line("# newpar");
        writer.Write("# sent_id = ");
        Number(++_sentence);
        writer.Write("\n# text = ");
        bool space = false;
        foreach (char c in sentence.Span.In(parse.Text))
        {
            bool blank = char.IsWhiteSpace(c) || char.IsControl(c);
            if (!blank || !space) writer.Write(blank ? ' ' : c);
            space = blank;
        }

        writer.Write('\n');
    }

    private void WriteWords(Parse parse, int s, ConlluSentence? given)
    {
        var sentence = parse.Sentences.All[s];
        int range = 0, rangeEnd = 0;
        for (int token = sentence.Tokens.Start; token < sentence.Tokens.End; token++)
        {
            int id = token - sentence.Tokens.Start + 1;
            if (given is not null)
            {
                if (range < given.Ranges.Length && given.Ranges[range].First == id) WriteRange(given.Ranges[range++]);
                WriteWord(parse, token, sentence.Tokens.Start, given.Words[id - 1].Form, given.Words[id - 1].Misc);
                continue;
            }

            if (token >= rangeEnd && Joined.End(parse, token, sentence.Tokens.End) is var end && end > token + 1)
            {
                rangeEnd = end;
                var span = parse.Sentences.Tokens[token].Union(parse.Sentences.Tokens[end - 1]);
                WriteRange(new(id, end - sentence.Tokens.Start, span.In(parse.Text).ToString(), MiscOf(parse, end - 1)));
            }

            WriteWord(parse, token, sentence.Tokens.Start, parse.Sentences.Form(token), token < rangeEnd ? "" : MiscOf(parse, token));
        }
    }

    private static string MiscOf(Parse parse, int token)
    {
        var tokens = parse.Sentences.Tokens;
        return token + 1 < tokens.Length && tokens[token + 1].Start == tokens[token].End ? "SpaceAfter=No" : "";
    }

    private void WriteRange(ConlluRange range)
    {
        Number(range.First);
        writer.Write('-');
        Number(range.Last);
        writer.Write('\t');
        writer.Write(range.Form);
        writer.Write("\t_\t_\t_\t_\t_\t_\t_\t");
        Line(range.Misc.Length == 0 ? "_" : range.Misc);
    }

    private void WriteWord(Parse parse, int token, int first, ReadOnlySpan<char> form, string misc)
    {
        Number(token - first + 1);
        writer.Write('\t');
        writer.Write(form);
        Column(parse.Lemmas[token]);
        Column(UposNames[(int)parse.Upos[token]]);
        Column(parse.Xpos[token]);
        writer.Write("\t_\t");
        Number(parse.Heads[token] < 0 ? 0 : parse.Heads[token] - first + 1);
        Column(parse.Relations[token]);
        writer.Write("\t_");
        Column(misc);
        writer.Write('\n');
    }

    private void Column(string value)
    {
        writer.Write('\t');
        writer.Write(value.Length == 0 ? "_" : value);
    }

    private void Line(string line)
    {
        writer.Write(line);
        writer.Write('\n');
    }

    private void Number(int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out int length, provider: CultureInfo.InvariantCulture);
        writer.Write(digits[..length]);
    }
}
