using System.Text;
using System.Text.Json;

namespace Dateline.Tests.App.Coding;

/// <summary>Invented corpora of any size: short articles, every tenth a copy, one line broken, one in another language.</summary>
internal static class Corpora
{
    private static readonly string[] Towns = ["Vik", "Bergen", "Oslo", "Molde", "Narvik", "Tromso"];
    private static readonly string[] Deeds =
    [
        "Rebels shelled {0} on Monday, and the army of Norway denied that its forces had fled.", "Police arrested {1} protesters in {0} on Sunday.", "France accused Germany of spying in {0} on Friday.",
        "“We will not leave {0},” Prime Minister Ola Brandt told reporters on Tuesday.", "French and German envoys will hold talks in {0} next week, officials said.", "A bomb killed {1} people in {0} on Saturday, the mayor said.",
    ];

    public static string Text(int number)
    {
        var text = new StringBuilder();
        for (int i = 0; i < 5; i++) text.AppendFormat(Deeds[(number + (i * 5)) % Deeds.Length], Towns[(number / 3 + i) % Towns.Length], 2 + ((number + i) % 40)).Append(i == 2 ? "\n\n" : " ");
        return text.Append(System.Globalization.CultureInfo.InvariantCulture, $"It was report {number} of the day.").ToString();
    }

    public static void Write(string folder, int articles)
    {
        Directory.CreateDirectory(folder);
        using var lines = new StreamWriter(Path.Combine(folder, "b.jsonl"));
        for (int i = 0; i < articles; i++)
        {
            if (i == 7) lines.WriteLine("{ broken");
            else if (i == 11) lines.WriteLine(JsonSerializer.Serialize(new { id = i, text = File.ReadAllText(House.Repository.Path("tests/articles/russian.txt")) }));
            else lines.WriteLine(JsonSerializer.Serialize(new { id = i, text = Text(i % 10 == 9 ? i - 4 : i), published = "2024-03-05", source = i % 2 == 0 ? "The Harbour Gazette" : "=Another Paper" }));
        }

        File.WriteAllText(Path.Combine(folder, "a.txt"), Text(100_001));
        File.WriteAllText(Path.Combine(folder, "c.txt"), Text(100_002));
    }
}
