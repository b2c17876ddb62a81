using Dateline.Language.Neural;

namespace Dateline.Training;

/// <summary>Rounds a trained network to bytes, in the order that the reader expects.</summary>
internal static class ParserExport
{
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
            Heads = Affine("heads"),
            Arcs = Affine("arc"),
            Labels = Affine("labels"),
        };
    }
}
