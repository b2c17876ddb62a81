using System.CommandLine;
using Dateline.App.Formats;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Names;
using Dateline.Language;

namespace Dateline.App.Commands;

/// <summary><c>dateline actors learn</c>: gathers whom articles introduce, by title or apposition, into a register that <c>read --register</c> then uses.</summary>
internal static class ActorsLearn
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("input") { Description = "Files, addresses (http, https), or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var register = new Option<string>("--register") { HelpName = "file", Description = "The register: made when it is not there, added to when it is.", DefaultValueFactory = _ => "register.csv" };
        var from = new Option<string?>("--from") { Description = "Format of the input; guessed when not given." };
        from.AcceptOnlyFromAmong([.. ArticleFormat.All.Select(f => f.Name)]);
        var published = ActorsCommand.Day("--published", "Day of publication, YYYY-MM-DD; takes precedence over what the input says.");
        var (data, models) = (ActorsCommand.Data(), ActorsCommand.Models());
        var command = new Command("learn", "Gather from titles and appositions who is who, each with its sentence; nothing is learnt from an article without a day.") { inputs, register, from, published, data, models };
        command.SetAction(given =>
        {
            var model = Installation.LoadModel(given.GetValue(models));
            var lexicon = Installation.LoadLexicon(given.GetValue(data));
            string path = given.GetRequiredValue(register);
            var known = RegisterFile.Read(path);
            var found = new List<Description>();
            var items = given.GetValue(inputs)!.SelectMany(input => Input.Items(input, given.GetValue(from), []));
            int exit = ExitCode.Fine;
            Conveyor.Run(items, item => Find(item(), given.GetValue(published), model, lexicon), Take, Environment.ProcessorCount).GetAwaiter().GetResult();
            var now = known.With(found);
            RegisterFile.Write(path, now);
            Console.Error.WriteLine($"{path}: {now.All.Length} descriptions of {now.All.Select(d => d.Name).Distinct(StringComparer.Ordinal).Count()} people, {now.All.Length - known.All.Length} of them new.");
            return exit;

            void Take((Description[] Found, Fault? Fault) result)
            {
                found.AddRange(result.Found);
                if (result.Fault is null) return;
                Console.Error.WriteLine(result.Fault);
                exit = ExitCode.NotAllCoded;
            }
        });
        return command;
    }

    private static (Description[] Found, Fault? Fault) Find(Received received, DateOnly? published, Model model, Lexicon lexicon)
    {
        if (received is not Received.Good(var article, var place)) return ([], ((Received.Bad)received).Fault);
        article = published is null ? article : article with { Published = published };
        if (article.Published is null) return ([], new Fault(place, "The article has no day of publication.", "Give it with --published."));
        if (!English.Reads(article.Text)) return ([], null);
        var (parse, names) = NameFinder.Read(model.Parse(Tokenizer.Split(article)), lexicon);
        var entities = ActorCoder.Code(article, parse, names, lexicon);
        return ([.. DescriptionFinder.Find(article, parse, entities)], null);
    }
}
