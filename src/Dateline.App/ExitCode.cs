namespace Dateline.App;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>Something was not coded; stderr says what.</summary>
    public const int NotAllCoded = 1;

    public const int WrongUse = 2;
}
