using System.CommandLine;
using System.Text;
using Dateline.Language;
using Dateline.Reading;

namespace Dateline.App.Commands;

/// <summary><c>dateline parse</c>: text in, sentences, words, tags and trees out, as CoNLL-U.</summary>
internal static class ParseCommand
{
    // Enough to keep the parser's groups full, small enough that a book is never in memory whole.
    private const int CharactersAtATime = 1 << 18, WordsAtATime = 1 << 14;

    public static Command Create()
    {
        var inputs = new Argument<string[]>("input") { Description = "Files, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var form = new Option<string>("--input") { Description = "text: running text in UTF-8. conllu: words and sentences as given; the rest is filled in.", DefaultValueFactory = _ => "text" };
        form.AcceptOnlyFromAmong("text", "conllu");
        var models = new Option<string?>("--models") { Description = "Folder of the trained models." };

        var command = new Command("parse", "Print sentences, words, tags and dependency trees as CoNLL-U.") { inputs, form, models };
        command.SetAction(given => Run(given.GetValue(inputs)!, given.GetValue(form) == "conllu", given.GetValue(models)));
        return command;
    }

    private static int Run(string[] inputs, bool conllu, string? models)
    {
        var model = Installation.LoadModel(models);
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        var writer = new ConlluWriter(output);
        foreach (string input in inputs)
        {
            using var reader = new StreamReader(Input.Open(input), Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16);
            string place = input == "-" ? "standard input" : input;
            if (conllu) ParseGiven(reader, place, model, writer);
            else ParseText(reader, place, inputs.Length > 1 ? Path.GetFileName(input) : null, model, writer);
        }

        return ExitCode.Fine;
    }

    private static void ParseText(TextReader reader, string place, string? document, Model model, ConlluWriter writer)
    {
        if (document is not null) writer.BeginDocument(document);
        foreach (string text in Portions(reader))
        {
            if (!IsText(text)) throw new FaultException(place, "This is not text in UTF-8.", "Give a text file, or convert it to UTF-8 first.");
            writer.Write(model.Parse(Tokenizer.Split(new Article(text))), null);
        }
    }

    /// <summary>False for a picture, an archive, or another encoding: more than one character in twenty is a control or was no UTF-8.</summary>
    private static bool IsText(string text)
    {
        int odd = 0;
        foreach (char c in text)
            if (c == '\uFFFD' || char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f'))
                odd++;
        return odd * 20 <= text.Length;
    }

    private static void ParseGiven(TextReader reader, string name, Model model, ConlluWriter writer)
    {
        var group = new List<ConlluSentence>();
        int words = 0;
        foreach (var sentence in ConlluReader.Read(reader, name))
        {
            if (words + sentence.Words.Length > WordsAtATime && words > 0) Flush();
            group.Add(sentence);
            words += sentence.Words.Length;
        }

        Flush();

        void Flush()
        {
            if (group.Count > 0) writer.Write(model.Parse(ConlluReader.Join(group)), group);
            group.Clear();
            words = 0;
        }
    }

    /// <summary>The text in portions that end at a blank line, or at the end of a line where no blank line comes; one line is never cut.</summary>
    private static IEnumerable<string> Portions(TextReader reader)
    {
        var portion = new StringBuilder();
        while (reader.ReadLine() is { } line)
        {
            portion.Append(line).Append('\n');
            bool blank = line.AsSpan().Trim().IsEmpty;
            if (portion.Length < CharactersAtATime || !blank && portion.Length < 4 * CharactersAtATime) continue;
            yield return portion.ToString();
            portion.Clear();
        }

        if (portion.Length > 0) yield return portion.ToString();
    }
}
