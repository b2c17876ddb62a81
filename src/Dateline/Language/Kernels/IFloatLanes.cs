namespace Dateline.Language.Kernels;

/// <summary>Arithmetic on one register of floats, so that each kernel is written once for every width.</summary>
/// <remarks>
/// Every operation works on each lane by itself and rounds once, as IEEE 754 says. A kernel that keeps to these operations
/// therefore gives the same bits with sixteen lanes, eight, or one. There is no sum across lanes here, and that is on purpose.
/// </remarks>
internal interface IFloatLanes<TVector>
    where TVector : struct
{
    static abstract int Count { get; }

    static abstract TVector Load(ref readonly float source, nuint offset);

    /// <summary>Reads integers and converts them; exact below 2^24 in magnitude.</summary>
    static abstract TVector LoadIntegers(ref readonly int source, nuint offset);

    static abstract void Store(TVector value, ref float target, nuint offset);

    /// <summary>Stores values that are whole and lie in [0, 255].</summary>
    static abstract void StoreBytes(TVector value, ref byte target, nuint offset);

    static abstract TVector Repeat(float value);

    static abstract TVector Add(TVector a, TVector b);

    static abstract TVector Subtract(TVector a, TVector b);

    static abstract TVector Multiply(TVector a, TVector b);

    static abstract TVector Divide(TVector a, TVector b);

    /// <summary>a × b + c, rounded once.</summary>
    static abstract TVector MultiplyAdd(TVector a, TVector b, TVector c);

    static abstract TVector Max(TVector a, TVector b);

    static abstract TVector Min(TVector a, TVector b);

    /// <summary>The nearest whole number, ties to even.</summary>
    static abstract TVector Round(TVector value);

    /// <summary>value × 2^wholeNumber, where 2^wholeNumber and the product are normal floats: exact.</summary>
    static abstract TVector Scale(TVector value, TVector wholeNumber);

    /// <summary>Asks for what will be loaded later; changes speed and nothing else.</summary>
    static abstract void Fetch(ref readonly float source, nuint offset);
}
