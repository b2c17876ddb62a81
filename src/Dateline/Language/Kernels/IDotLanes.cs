namespace Dateline.Language.Kernels;

/// <summary>Sums of products of unsigned with signed bytes, four at a time into each 32-bit lane.</summary>
/// <remarks>Integer sums are exact, so their order and the width of the register change nothing.</remarks>
internal interface IDotLanes<TVector>
    where TVector : struct
{
    /// <summary>How many 32-bit sums one register holds.</summary>
    static abstract int Count { get; }

    static abstract TVector LoadSums(ref readonly int source, nuint offset);

    /// <summary>Reads four signed bytes for each sum; the offset counts groups of four.</summary>
    static abstract TVector LoadWeights(ref readonly int source, nuint offset);

    /// <summary>The same four unsigned bytes for every sum.</summary>
    static abstract TVector Repeat(int fourBytes);

    /// <summary>Adds to each sum the four products of its bytes. No weight may be -128.</summary>
    static abstract TVector AddProducts(TVector sums, TVector unsignedBytes, TVector signedBytes);

    static abstract void Store(TVector sums, ref int target, nuint offset);
}
