namespace Dateline.Reading;

/// <summary>What a header line gives.</summary>
internal enum HeaderField : byte { Unknown, Title, Date, Publisher, Url, Byline }
