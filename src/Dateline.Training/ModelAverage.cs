using System.Globalization;
using Dateline.Language.Neural;

namespace Dateline.Training;

/// <summary>The mean of two networks, one trained on from the other: <c>average --models A.bin,B.bin --share 0.5 --out C.bin</c>.</summary>
internal static class ModelAverage
{
    /// <param name="options">A share of 0 gives the first network, of 1 the second.</param>
    /// <exception cref="ArgumentException">The networks differ in sizes, words or tags.</exception>
    public static void Run(string[] options)
    {
        string Option(string name) => Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : throw new ArgumentException($"{name} is missing.");
        string[] paths = Option("--models").Split(',');
        if (paths.Length != 2) throw new ArgumentException("--models takes two files.");
        NetworkFile.Write(Of(NetworkFile.Read(paths[0]), NetworkFile.Read(paths[1]), float.Parse(Option("--share"), CultureInfo.InvariantCulture)), Option("--out"));
    }

    private static NetworkData Of(NetworkData a, NetworkData b, float share)
    {
        Vocabulary[] words = [a.Inputs.Words, a.Inputs.Vectors, .. a.Tags.All], others = [b.Inputs.Words, b.Inputs.Vectors, .. b.Tags.All];
        if (a.Shape != b.Shape || !words.Zip(others).All(pair => pair.First.Entries.SequenceEqual(pair.Second.Entries)))
            throw new ArgumentException("The networks differ in sizes, words or tags. Train one on from the other with --network.");

        float Mean(float first, float second) => (first * (1f - share)) + (second * share);
        ByteTable Table(ByteTable first, ByteTable second)
        {
            float[] one = first.ToFloats(), two = second.ToFloats();
            return ByteTable.Round(first.Rows, first.Columns, (row, column) => Mean(one[(row * first.Columns) + column], two[(row * first.Columns) + column]));
        }

        AffineData Affine(AffineData first, AffineData second) => new(Table(first.Weights, second.Weights), [.. first.Biases.Zip(second.Biases, Mean)]);
        LstmData Lstm(LstmData first, LstmData second) => new(Affine(first.Input, second.Input), Table(first.Forward, second.Forward), Table(first.Backward, second.Backward));
        return a with
        {
            Words = Table(a.Words, b.Words),
            Affixes = Table(a.Affixes, b.Affixes),
            Shapes = Table(a.Shapes, b.Shapes),
            NGrams = Table(a.NGrams, b.NGrams),
            Input = Affine(a.Input, b.Input),
            First = Lstm(a.First, b.First),
            Second = Lstm(a.Second, b.Second),
            Heads = Affine(a.Heads, b.Heads),
            Arcs = Affine(a.Arcs, b.Arcs),
            Labels = Affine(a.Labels, b.Labels),
            Roles = Affine(a.Roles, b.Roles),
            RoleExtras = Table(a.RoleExtras, b.RoleExtras),
        };
    }
}
