using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;

namespace Dateline.Benchmarks;

/// <summary>What the benchmarks read: the shipped models and data, and copy in the manner of the wires.</summary>
internal static class Material
{
    private const string Copy = """
        NAIROBI (Staff) — Gunmen shot dead at least 14 people in two villages near the border on Tuesday, a regional governor said, in the third such attack this month.

        “They came at dawn and they knew the roads,” Governor Amina Wario told reporters at the hospital in Mandera, where a dozen wounded were being treated. “What we need now is troops, not promises.”

        The army denied that it had been warned. A spokesman, Col. J. K. Otieno, said a patrol of 40 soldiers was sent within two hours, and that the attackers fled before it arrived. “Nobody abandoned anyone,” he said.

        Ethiopia’s foreign ministry, which had earlier accused its neighbour of sheltering the group, condemned the killings and offered to share intelligence. The two governments are due to sign a $1.2bn security agreement in Addis Ababa on 4 May, although talks broke down in January after a row over grazing land.

        No group has claimed responsibility. In 2016 al-Shabab fighters killed six people in the same district; officials said it was too early to say whether the Islamist movement was behind the latest raid.

        The U.N. mission called for calm and urged both sides not to retaliate. “If the cross-border raids go on, the ceasefire will not survive the month,” its head, Marta Lindqvist, warned the Security Council in a letter seen by journalists.

        """;

    public static string Root { get; } = FindRoot();

    public static Article Article { get; } = new(Copy) { Published = new DateOnly(2019, 4, 17) };

    /// <summary>Some 60,000 words.</summary>
    public static Article Long { get; } = new(string.Concat(Enumerable.Repeat(Copy, 250)));

    public static Model Model() => Language.Model.Load(Path.Combine(Root, "models"));

    public static Lexicon Lexicon() => Ontology.Lexicon.Load(Path.Combine(Root, "data"));

    public static Understanding.Events.EventWeights Weights() => Understanding.Events.EventWeights.Load(Path.Combine(Root, "models"));

    private static string FindRoot()
    {
        string? directory = AppContext.BaseDirectory;
        while (directory is not null && !File.Exists(Path.Combine(directory, "Dateline.slnx"))) directory = Path.GetDirectoryName(directory);
        return directory ?? throw new DirectoryNotFoundException("Run the benchmarks from a checkout.");
    }
}
