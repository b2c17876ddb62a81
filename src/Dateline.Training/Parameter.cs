namespace Dateline.Training;

/// <summary>Numbers that training changes, with their gradient, Adam's moments and the running average that is shipped.</summary>
internal sealed class Parameter
{
    public Parameter(string name, int rows, int columns, bool table = false)
    {
        Name = name;
        IsTable = table;
        Value = new Matrix(rows, columns, padded: !table);
        Gradient = new Matrix(rows, columns, padded: !table);
        FirstMoment = new float[Value.Values.Length];
        SecondMoment = new float[Value.Values.Length];
        Average = new float[Value.Values.Length];
    }

    public string Name { get; }

    /// <summary>Rows are looked up, not multiplied.</summary>
    public bool IsTable { get; }

    public Matrix Value { get; }

    public Matrix Gradient { get; }

    public float[] FirstMoment { get; }

    public float[] SecondMoment { get; }

    public float[] Average { get; }

    /// <summary>All that a checkpoint keeps.</summary>
    public float[][] State => [Value.Values, FirstMoment, SecondMoment, Average];

    public void Randomise(Randomness random, float bound)
    {
        for (int row = 0; row < Value.Rows; row++)
            foreach (ref float value in Value[row]) value = random.NextUniform(bound);
    }

    /// <summary>Exchanges the values with their running average, to measure or ship the average; call again to go on.</summary>
    public void SwapWithAverage()
    {
        var values = Value.All;
        for (int i = 0; i < values.Length; i++) (values[i], Average[i]) = (Average[i], values[i]);
    }
}
