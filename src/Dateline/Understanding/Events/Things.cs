namespace Dateline.Understanding.Events;

/// <summary>What becomes of a thing in a party's place.</summary>
internal enum Things : byte
{
    /// <summary>Who owns or made it is the party; without one there is none.</summary>
    GiveWayToOwners,

    /// <summary>It stands for itself: what is bombed or seized is acted upon.</summary>
    StandForThemselves,
}
