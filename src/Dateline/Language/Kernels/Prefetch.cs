using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Dateline.Language.Kernels;

/// <summary>Asks for what will be read soon, so that it is there by then. Changes speed and nothing else; where the processor has no such instruction, nothing at all.</summary>
internal static class Prefetch
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Of<T>(ref readonly T place)
    {
        // The collector may move what is asked for: then it is asked for in vain.
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
    }
}
