using Dateline.Language.Kernels;

namespace Dateline.Language.Neural;

/// <summary>All that depends on a word's spelling alone: features, the input layer, and the first LSTM's share of its gates.</summary>
internal sealed class TypeLayer
{
    private readonly NetworkData _data;
    private readonly FloatLayer _input;
    private readonly FloatLayer _gates;

    public TypeLayer(NetworkData data)
    {
        _data = data;
        _input = new FloatLayer(data.Input);
        _gates = new FloatLayer(data.First.Input);
    }

    /// <summary>Floats a type: gates of both directions.</summary>
    public int Outputs => _gates.Outputs;

    public WordInput InputOf(ReadOnlySpan<char> form) => _data.Inputs.Of(form);

    /// <summary>The gates of several types at once, which is many times faster than one by one and gives the same bits.</summary>
    public float[][] GatesOf(KernelSet kernels, IReadOnlyList<WordInput> types)
    {
        int features = _data.Shape.Features, count = types.Count;
        var x = new float[count * features];
        for (int i = 0; i < count; i++) LookUp(types[i], x.AsSpan(i * features, features));

        var hidden = new float[count * _input.Outputs];
        _input.Apply(kernels, new LeftOperand(x, count, features), hidden);
        kernels.KeepPositive(hidden);
        var gates = new float[count * _gates.Outputs];
        _gates.Apply(kernels, new LeftOperand(hidden, count, _input.Outputs), gates);

        var result = new float[count][];
        for (int i = 0; i < count; i++) result[i] = gates.AsSpan(i * _gates.Outputs, _gates.Outputs).ToArray();
        return result;
    }

    private void LookUp(WordInput type, Span<float> target)
    {
        target = _data.Words.CopyRow(type.Word, target);
        foreach (int affix in type.Affixes) target = _data.Affixes.CopyRow(affix, target);
        target = _data.Shapes.CopyRow(type.Shape, target);

        var mean = target[.._data.NGrams.Columns];
        mean.Clear();
        foreach (int ngram in type.NGrams) _data.NGrams.AddRow(ngram, 1f / type.NGrams.Length, mean);
        if (_data.Shape.Vector > 0) _data.Vectors.CopyRow(type.Vector, target[_data.NGrams.Columns..]);
    }
}
