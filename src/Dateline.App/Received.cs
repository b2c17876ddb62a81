using Dateline.Reading;

namespace Dateline.App;

/// <summary>What an item of input turned out to be.</summary>
internal abstract record Received
{
    private Received() { }

    /// <param name="Place">What messages call it.</param>
    public sealed record Good(Article Article, string Place) : Received;

    public sealed record Bad(Fault Fault) : Received;

    public static Received Refuse(string place, string what, string remedy) => new Bad(new Fault(place, what, remedy));
}
