using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dateline.Language.Kernels;

/// <summary>A zeroed array whose first element lies on a 64-byte line and which the collector never moves.</summary>
internal sealed class AlignedArray<T>
    where T : unmanaged
{
    private const int LineInBytes = 64;

    private readonly T[] _storage;
    private readonly int _start;

    public AlignedArray(int length)
    {
        int elementsPerLine = LineInBytes / Unsafe.SizeOf<T>();
        _storage = GC.AllocateArray<T>(length + elementsPerLine, pinned: true);
        nint address = Marshal.UnsafeAddrOfPinnedArrayElement(_storage, 0);
        _start = (int)((LineInBytes - (address % LineInBytes)) % LineInBytes) / Unsafe.SizeOf<T>();
        Length = length;
    }

    public int Length { get; }

    public Span<T> Span => _storage.AsSpan(_start, Length);

    public ref T First => ref MemoryMarshal.GetReference(Span);
}
