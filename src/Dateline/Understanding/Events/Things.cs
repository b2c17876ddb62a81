namespace Dateline.Understanding.Events;

/// <summary>What becomes of a thing in a party's place.</summary>
internal enum Things : byte
{
    /// <summary>Who owns or made it is the party; without one there is none.</summary>
    GiveWayToOwners,

    /// <summary>It stands for itself if it is what gets bombed or seized: a hospital, a convoy, a tanker.</summary>
    StandForThemselves,
}
