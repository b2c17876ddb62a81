using Dateline.Language.Neural;

namespace Dateline.Training;

/// <summary>Rounds a trained network to bytes, in the order that the reader expects.</summary>
internal static class ParserExport
{
    /// <summary>A layer of a task that was not trained.</summary>
    private static AffineData Nothing => new(new ByteTable(0, 0, [], []), []);

    public static NetworkData Round(
        NetworkShape shape, InputVocabularies inputs, TagSets tags, float[] vectors, IReadOnlyList<Parameter> parameters)
    {
        var named = parameters.ToDictionary(p => p.Name, p => p.Value);
        ByteTable Table(string name) => ByteTable.Round(named[name].Rows, named[name].Columns, (row, column) => named[name][row][column]);
        ByteTable Weights(string name) => ByteTable.Round(named[name].Columns, named[name].Rows, (row, column) => named[name][column][row]);
        AffineData Affine(string name) => new(Weights($"{name}.weights"), named[$"{name}.biases"][0].ToArray());
        LstmData Lstm(string name) => new(Affine($"{name}.input"), Weights($"{name}.forward"), Weights($"{name}.backward"));
        return new()
        {
            Shape = shape,
            Inputs = inputs,
            Tags = tags,
            Words = Table("words"),
            Affixes = Table("affixes"),
            Shapes = Table("shapes"),
            NGrams = Table("ngrams"),
            Vectors = ByteTable.Round(inputs.Vectors.Count, shape.Vector, (row, column) => vectors[(row * shape.Vector) + column]),
            Input = Affine("input"),
            First = Lstm("lstm1"),
            Second = Lstm("lstm2"),
            Heads = HeadsOf(shape, tags, Affine("heads"), named.ContainsKey("contents.weights") ? Affine("contents") : Nothing),
            Arcs = Affine("arc"),
            Labels = Affine("labels"),
            Roles = named.ContainsKey("roles.weights") ? Affine("roles") : Nothing,
            RoleExtras = named.ContainsKey("roles.extras") ? Table("roles.extras") : Nothing.Weights,
        };
    }

    /// <summary>Both groups of heads as one table, in the order of <see cref="HeadColumns"/>; what only teaches is left out.</summary>
    private static AffineData HeadsOf(NetworkShape shape, TagSets tags, AffineData trees, AffineData contents)
    {
        int pairs = 2 * (shape.Arc + shape.Label), roles = 2 * shape.Role, treeRows = pairs + tags.Universal.Count + tags.Treebank.Count, contentRows = contents.Weights.Rows;
        (AffineData From, int Row)[] rows =
        [
            .. Enumerable.Range(0, pairs).Select(row => (trees, row)), .. Enumerable.Range(0, roles).Select(row => (contents, row)),
            .. Enumerable.Range(pairs, treeRows - pairs).Select(row => (trees, row)), .. Enumerable.Range(roles, contentRows - roles).Select(row => (contents, row)),
        ];
        if (rows.Length != new HeadColumns(shape, tags).Count) throw new InvalidOperationException("The heads do not fit the columns.");

        sbyte[] bytes = [.. rows.SelectMany(r => r.From.Weights.Row(r.Row).ToArray())];
        float[] scales = [.. rows.Select(r => r.From.Weights.Scales[r.Row])];
        return new(new ByteTable(rows.Length, shape.State, bytes, scales), [.. rows.Select(r => r.From.Biases[r.Row])]);
    }
}
