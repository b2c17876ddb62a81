using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Dateline.App.Commands;

/// <summary><c>dateline actors</c>: who is who. Ask for a phrase, add a name of your own, learn names from articles, find what the lists lack.</summary>
internal static class ActorsCommand
{
    public static Command Create() => new("actors", "Who is who: code a phrase, add names, learn them from articles, check the lists.")
    {
        ActorsCode.Create(),
        ActorsAdd.Create(),
        ActorsLearn.Create(),
        ActorsSuggest.Create(),
        ActorsLint.Create(),
    };

    public static Option<string?> Data() => new("--data") { HelpName = "folder", Description = "Folder of the data that people edit." };

    public static Option<string?> Models() => new("--models") { HelpName = "folder", Description = "Folder of the trained models." };

    public static Option<DateOnly?> Day(string name, string description) => new(name) { CustomParser = ParseDay, HelpName = "date", Description = description };

    private static DateOnly? ParseDay(ArgumentResult given)
    {
        string word = given.Tokens[0].Value;
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        given.AddError($"\"{word}\" is not a day. Write it as 2017-04-13.");
        return null;
    }
}
