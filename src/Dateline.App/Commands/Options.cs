using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Dateline.App.Commands;

/// <summary>Options that several commands share, in the same words.</summary>
internal static class Options
{
    public static Option<string?> Data() => new("--data") { HelpName = "folder", Description = "Folder of the data that people edit." };

    public static Option<string?> Models() => new("--models") { HelpName = "folder", Description = "Folder of the trained models." };

    public static Option<string> Store() => new("--store", "-s") { HelpName = "folder", Description = "Folder that dateline code wrote; the current one when not given.", DefaultValueFactory = _ => "." };

    public static Option<string?> Run() => new("--run") { HelpName = "name", Description = "Which run; the newest when not given." };

    public static Option<int> Threads() => new("--threads") { HelpName = "number", Description = "How many threads work at once; the output does not depend on it.", DefaultValueFactory = _ => Environment.ProcessorCount };

    public static Option<string[]> AllowHost() => new("--allow-host") { HelpName = "name", Description = "A host on a private network that may be fetched from; may be given again." };

    public static Option<DateOnly?> DayOption(string name, string description) => new(name) { CustomParser = Day, HelpName = "date", Description = description };

    public static DateOnly? Day(ArgumentResult given)
    {
        string word = given.Tokens[0].Value;
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        given.AddError($"\"{word}\" is not a day. Write it as 2017-04-13.");
        return null;
    }

    /// <summary>The parser takes an option that it does not know for a file.</summary>
    public static void RefuseUnknown(ArgumentResult given)
    {
        foreach (var token in given.Tokens)
        {
            if (token.Value.Length > 1 && token.Value[0] == '-')
                given.AddError($"There is no option \"{token.Value}\".{Suggestion.For(token.Value, ((CommandResult)given.Parent!).Command.Options.Select(o => o.Name))}");
        }
    }
}
