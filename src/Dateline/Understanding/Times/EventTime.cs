namespace Dateline.Understanding.Times;

/// <summary>When something happened, or why the article does not say.</summary>
public abstract record EventTime
{
    private EventTime() { }

    /// <summary>Both dates inclusive, in the local calendar of the place; equal when the day is known.</summary>
    public sealed record Between(DateOnly First, DateOnly Last) : EventTime;

    public sealed record Unknown(string Reason) : EventTime;
}
