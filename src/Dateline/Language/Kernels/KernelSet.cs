using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dateline.Language.Kernels;

/// <summary>The kernels for one kind of processor, chosen once. Every set gives the same bits.</summary>
/// <remarks>
/// Loops are compiled apart from whoever calls them: within a large caller the compiler runs out of what it may inline, and calls single lanes as methods.
/// </remarks>
internal abstract class KernelSet
{
    private protected KernelSet(string name) => Name = name;

    /// <summary>The fastest set that this machine can run.</summary>
    public static KernelSet Best { get; } = Supported()[0];

    /// <summary>What the set needs of the processor, for people.</summary>
    public string Name { get; }

    /// <summary>Every set that this machine can run, the fastest first.</summary>
    public static IReadOnlyList<KernelSet> Supported()
    {
        var sets = new List<KernelSet>();
        bool wide = Vector512.IsHardwareAccelerated && Avx512F.IsSupported;
        bool middle = Avx2.IsSupported && Fma.IsSupported;
        if (wide && AvxVnni.IsSupported) sets.Add(new Set<Lanes512, Vector512<float>, DotProduct<DotVnni, Vector256<int>>>("AVX-512 and AVX-VNNI"));
        if (wide) sets.Add(new Set<Lanes512, Vector512<float>, WidenedProduct>("AVX-512"));
        if (middle && AvxVnni.IsSupported) sets.Add(new Set<Lanes256, Vector256<float>, DotProduct<DotVnni, Vector256<int>>>("AVX2 and AVX-VNNI"));
        if (middle) sets.Add(new Set<Lanes256, Vector256<float>, WidenedProduct>("AVX2"));
        sets.Add(new Set<LanesScalar, float, DotProduct<DotScalar, int>>("no vector unit"));
        return sets;
    }

    /// <inheritdoc cref="FloatProduct{TLanes,TVector}.Multiply"/>
    public abstract void Multiply(LeftOperand a, PackedMatrix b, Span<float> c, int rowStrideOfC, bool accumulate);

    /// <inheritdoc cref="IByteProduct.Multiply"/>
    public abstract void Multiply(ReadOnlySpan<byte> a, int rows, PackedBytes b, Span<int> c);

    /// <inheritdoc cref="LstmCell{TLanes,TVector}.Step"/>
    public abstract void LstmStep(
        ReadOnlySpan<float> fromWord, ReadOnlySpan<int> fromState, ReadOnlySpan<float> stateScales, Span<float> memory, Span<byte> output, ReadOnlySpan<float> nextFromWord);

    /// <inheritdoc cref="Rows{TLanes,TVector}.Scale"/>
    public abstract void Scale(ReadOnlySpan<int> sums, ReadOnlySpan<float> scales, ReadOnlySpan<float> biases, Span<float> target);

    /// <inheritdoc cref="Rows{TLanes,TVector}.AddPositive"/>
    public abstract void AddPositive(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> target);

    /// <inheritdoc cref="Rows{TLanes,TVector}.KeepPositive"/>
    public abstract void KeepPositive(Span<float> values);

    public sealed override string ToString() => Name;

    private sealed class Set<TFloatLanes, TFloats, TByteProduct>(string name) : KernelSet(name)
        where TFloatLanes : struct, IFloatLanes<TFloats>
        where TFloats : struct
        where TByteProduct : struct, IByteProduct
    {
        public override void Multiply(LeftOperand a, PackedMatrix b, Span<float> c, int rowStrideOfC, bool accumulate) =>
            FloatProduct<TFloatLanes, TFloats>.Multiply(a, b, c, rowStrideOfC, accumulate);

        public override void Multiply(ReadOnlySpan<byte> a, int rows, PackedBytes b, Span<int> c) =>
            TByteProduct.Multiply(a, rows, b, c);

        public override void LstmStep(
            ReadOnlySpan<float> fromWord, ReadOnlySpan<int> fromState, ReadOnlySpan<float> stateScales, Span<float> memory, Span<byte> output, ReadOnlySpan<float> nextFromWord) =>
            LstmCell<TFloatLanes, TFloats>.Step(fromWord, fromState, stateScales, memory, output, nextFromWord);

        public override void Scale(ReadOnlySpan<int> sums, ReadOnlySpan<float> scales, ReadOnlySpan<float> biases, Span<float> target) =>
            Rows<TFloatLanes, TFloats>.Scale(sums, scales, biases, target);

        public override void AddPositive(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> target) =>
            Rows<TFloatLanes, TFloats>.AddPositive(a, b, target);

        public override void KeepPositive(Span<float> values) => Rows<TFloatLanes, TFloats>.KeepPositive(values);
    }
}
