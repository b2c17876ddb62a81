using Dateline.Language.Neural;

namespace Dateline.Training;

/// <summary>Takes up a network that was shipped: its words, its vectors, and what it knows of trees, as floats again.</summary>
internal static class Unrounded
{
    public static Vectors Vectors(NetworkData data) => new(data.Inputs.Vectors.Entries.ToArray(), data.Vectors.ToFloats(), data.Shape.Vector);

    /// <summary>Fills what the network has; what only teaches, names and events keep what they have.</summary>
    /// <exception cref="ArgumentException">The treebanks give other words or tags, or the sizes differ.</exception>
    public static void Fill(NetworkData data, TrainingSet training, NetworkShape shape, IReadOnlyList<Parameter> parameters)
    {
        var (old, tags) = (data.Tags, training.Tasks.Tags);
        foreach (var (name, then, now) in (ReadOnlySpan<(string, Vocabulary, Vocabulary)>)
            [("words", data.Inputs.Words, training.Inputs.Words), ("UPOS", old.Universal, tags.Universal), ("XPOS", old.Treebank, tags.Treebank), ("labels", old.Labels, tags.Labels)])
            if (!then.Entries.SequenceEqual(now.Entries))
                throw new ArgumentException($"--network has other {name} than the treebanks. Train on the treebanks that it was trained on.");
        if (data.Shape with { Role = 0 } != shape with { Role = 0 }) throw new ArgumentException("--network has other sizes than asked for.");

        var named = parameters.ToDictionary(p => p.Name);
        void Table(string name, ByteTable table) => Set(named[name], table.Rows, table.Columns, table.CopyRow);
        void Weights(string name, ByteTable table)
        {
            float[] values = table.ToFloats();
            Set(named[name], table.Columns, table.Rows, (input, row) =>
            {
                for (int output = 0; output < table.Rows; output++) row[output] = values[(output * table.Columns) + input];
                return row;
            });
        }

        void Affine(string name, AffineData affine)
        {
            Weights($"{name}.weights", affine.Weights);
            affine.Biases.CopyTo(named[$"{name}.biases"].Value[0]);
        }

        Table("words", data.Words);
        Table("affixes", data.Affixes);
        Table("shapes", data.Shapes);
        Table("ngrams", data.NGrams);
        Affine("input", data.Input);
        foreach (var (name, lstm) in (ReadOnlySpan<(string, LstmData)>)[("lstm1", data.First), ("lstm2", data.Second)])
        {
            Affine($"{name}.input", lstm.Input);
            Weights($"{name}.forward", lstm.Forward);
            Weights($"{name}.backward", lstm.Backward);
        }

        Affine("heads", TreesOf(data));
        Affine("arc", data.Arcs);
        Affine("labels", data.Labels);
    }

    /// <summary>The rows of the heads that judge trees, in the order in which they are trained.</summary>
    private static AffineData TreesOf(NetworkData data)
    {
        var columns = new HeadColumns(data.Shape, data.Tags);
        int[] rows = [.. Enumerable.Range(0, columns.RoleEvent), .. Enumerable.Range(columns.Universal, columns.Names - columns.Universal)];
        var weights = data.Heads.Weights;
        return new(
            new ByteTable(rows.Length, weights.Columns, [.. rows.SelectMany(row => weights.Row(row).ToArray())], [.. rows.Select(row => weights.Scales[row])]),
            [.. rows.Select(row => data.Heads.Biases[row])]);
    }

    private delegate Span<float> RowCopy(int row, Span<float> target);

    /// <summary>Fills the first columns of each row; those beyond, of tasks that only teach, stay.</summary>
    private static void Set(Parameter parameter, int rows, int columns, RowCopy copy)
    {
        if (parameter.Value.Rows != rows || parameter.Value.Columns < columns)
            throw new ArgumentException($"--network has {rows} × {columns} {parameter.Name}; training has {parameter.Value.Rows} × {parameter.Value.Columns}.");
        for (int row = 0; row < rows; row++) copy(row, parameter.Value[row][..columns]);
        parameter.Value.All.CopyTo(parameter.Average);
    }
}
