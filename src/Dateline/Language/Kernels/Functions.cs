using System.Runtime.CompilerServices;

namespace Dateline.Language.Kernels;

/// <summary>The exponential and its relatives, by polynomial, alike in every lane of every width.</summary>
internal static class Functions<TLanes, TVector>
    where TLanes : struct, IFloatLanes<TVector>
    where TVector : struct
{
    // Far enough out for float precision of a sigmoid, near enough that the product of two exponentials stays finite.
    private const float Limit = 40f;

    /// <summary>e^x with x held to [-40, 40]; relative error below 5e-6.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Exp(TVector x)
    {
        x = TLanes.Min(TLanes.Max(x, TLanes.Repeat(-Limit)), TLanes.Repeat(Limit));
        var power = TLanes.Multiply(x, TLanes.Repeat(1.44269504f));
        var whole = TLanes.Round(power);

        // 2^f on [-0.5, 0.5], where f is what rounding left.
        var f = TLanes.Subtract(power, whole);
        var sum = TLanes.MultiplyAdd(TLanes.Repeat(1.5403530e-4f), f, TLanes.Repeat(1.3333558e-3f));
        sum = TLanes.MultiplyAdd(sum, f, TLanes.Repeat(9.6181291e-3f));
        sum = TLanes.MultiplyAdd(sum, f, TLanes.Repeat(5.5504109e-2f));
        sum = TLanes.MultiplyAdd(sum, f, TLanes.Repeat(2.4022651e-1f));
        sum = TLanes.MultiplyAdd(sum, f, TLanes.Repeat(6.9314718e-1f));
        sum = TLanes.MultiplyAdd(sum, f, TLanes.Repeat(1f));
        return TLanes.Scale(sum, whole);
    }

    /// <summary>1 / (1 + e^-x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Sigmoid(TVector x)
    {
        var one = TLanes.Repeat(1f);
        return TLanes.Divide(one, TLanes.Add(one, Exp(TLanes.Subtract(TLanes.Repeat(0f), x))));
    }

    /// <summary>(1 - e^-2x) / (1 + e^-2x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Tanh(TVector x)
    {
        var one = TLanes.Repeat(1f);
        var e = Exp(TLanes.Multiply(x, TLanes.Repeat(-2f)));
        return TLanes.Divide(TLanes.Subtract(one, e), TLanes.Add(one, e));
    }
}
