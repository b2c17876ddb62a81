using Dateline.Record;
using Dateline.Record.Tables;

namespace Dateline.App.Exporting;

/// <summary>Pairs of parties, for formats that have one of each in a row.</summary>
internal static class Sides
{
    /// <summary>Each who acts with each acted upon; null stands for a side that nobody is named on. Parties that do it to each other and stand on one side are paired among themselves.</summary>
    public static IEnumerable<(RecordedActor? Actor, RecordedActor? Recipient)> Of(TableSource source, RecordedEvent told)
    {
        var (actors, recipients) = (told.Actors.Select(source.Actor).ToArray(), told.Recipients.Select(source.Actor).ToArray());
        if (told.Symmetric && recipients.Length == 0 && actors.Length > 1)
        {
            for (int i = 0; i < actors.Length; i++)
                for (int j = i + 1; j < actors.Length; j++)
                    yield return (actors[i], actors[j]);
            yield break;
        }

        foreach (var actor in actors.Length == 0 ? new RecordedActor?[] { null } : actors)
            foreach (var recipient in recipients.Length == 0 ? new RecordedActor?[] { null } : recipients)
                yield return (actor, recipient);
    }

    /// <summary>1 for the first sentence; 0 when no sentence holds the words.</summary>
    public static int Sentence(ArticleRecord record, Passage words)
    {
        for (int i = 0; i < record.Sentences.Length; i++)
            if (record.Sentences[i].Start <= words.Start && words.Start < record.Sentences[i].End)
                return i + 1;
        return 0;
    }
}
