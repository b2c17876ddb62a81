namespace Dateline.Understanding.Times;

/// <summary>A run of atoms, [Start, End), and what it means.</summary>
internal readonly record struct TimePhrase(int Start, int End, TimeMeaning Meaning)
{
    public bool Found => End > Start;
}
