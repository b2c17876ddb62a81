namespace Dateline.App.Watching;

/// <summary>What a visit brought.</summary>
/// <param name="Articles">How many articles were new, or new versions.</param>
/// <param name="All">False when something was left for the next visit, which must then ask for the whole feed again.</param>
/// <param name="Unread">What is wrong with the feed or page as a whole; null when nothing is.</param>
internal readonly record struct Taken(int Articles, bool All, Fault? Unread);
