using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Training;

/// <summary>Adam with gradient clipping and a running average of the weights.</summary>
internal sealed class Adam(IReadOnlyList<Parameter> parameters)
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.95f;
    private const float Tiny = 1e-8f;
    private const float LargestNorm = 5f;
    private const int AverageEvery = 4;

    // The average reaches back over the last twentieth of all steps.
    private const float AverageReach = 0.05f;

    /// <summary>How many steps have been taken.</summary>
    public int Steps { get; set; }

    /// <summary>Applies and clears the gradients.</summary>
    public void Step(float learningRate)
    {
        Steps++;
        float norm = MathF.Sqrt(SquaredNorm());
        float clip = norm > LargestNorm ? LargestNorm / norm : 1f;
        float firstCorrection = 1f - MathF.Pow(FirstDecay, Steps), secondCorrection = 1f - MathF.Pow(SecondDecay, Steps);
        foreach (var parameter in parameters)
            Update(parameter, clip, learningRate / firstCorrection, 1f / secondCorrection);
        if (Steps % AverageEvery == 0)
            foreach (var parameter in parameters) MoveAverage(parameter, MathF.Max(0f, 1f - (AverageEvery / (AverageReach * Steps))));
    }

    private float SquaredNorm()
    {
        double sum = 0;
        foreach (var parameter in parameters)
        {
            var values = MemoryMarshal.Cast<float, Vector512<float>>(parameter.Gradient.Values.AsSpan());
            var lanes = Vector512<float>.Zero;
            foreach (var value in values) lanes = Vector512.FusedMultiplyAdd(value, value, lanes);
            for (int i = 0; i < Vector512<float>.Count; i++) sum += lanes[i];
        }

        return (float)sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Update(Parameter parameter, float clip, float rate, float secondScale)
    {
        var value = MemoryMarshal.Cast<float, Vector512<float>>(parameter.Value.Values.AsSpan());
        var gradient = MemoryMarshal.Cast<float, Vector512<float>>(parameter.Gradient.Values.AsSpan());
        var first = MemoryMarshal.Cast<float, Vector512<float>>(parameter.FirstMoment.AsSpan());
        var second = MemoryMarshal.Cast<float, Vector512<float>>(parameter.SecondMoment.AsSpan());
        var (clips, tiny, rates) = (Vector512.Create(clip), Vector512.Create(Tiny), Vector512.Create(rate));
        for (int i = 0; i < value.Length; i++)
        {
            var g = gradient[i] * clips;
            first[i] = (first[i] * FirstDecay) + (g * (1 - FirstDecay));
            second[i] = (second[i] * SecondDecay) + (g * g * (1 - SecondDecay));
            value[i] -= rates * first[i] / (Vector512.Sqrt(second[i] * secondScale) + tiny);
            gradient[i] = Vector512<float>.Zero;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MoveAverage(Parameter parameter, float decay)
    {
        var value = MemoryMarshal.Cast<float, Vector512<float>>(parameter.Value.Values.AsSpan());
        var average = MemoryMarshal.Cast<float, Vector512<float>>(parameter.Average.AsSpan());
        for (int i = 0; i < value.Length; i++) average[i] = (average[i] * decay) + (value[i] * (1 - decay));
    }
}
