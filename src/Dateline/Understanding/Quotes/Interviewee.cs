using Dateline.Language;
using Dateline.Understanding.Entities;

namespace Dateline.Understanding.Quotes;

/// <summary>Finds whom a printed interview without labels is with: the paragraphs are questions and answers, and the lines above the first question name one person most.</summary>
internal static class Interviewee
{
    private const int FewestQuestions = 3;

    /// <returns>The entity that "I" stands for in the answers, and the paragraphs that are answers; null when the text is no such interview.</returns>
    public static (int Speaker, HashSet<int> Answers)? Of(Parse parse, EntityLayer entities)
    {
        var all = parse.Sentences.All;
        var answers = new HashSet<int>();
        int first = -1;
        for (int s = 0; s + 1 < all.Length; s++)
        {
            if (all[s + 1].Paragraph == all[s].Paragraph || parse.Sentences.Form(all[s].Tokens.End - 1) is not "?") continue;
            if (first < 0) first = all[s].Tokens.Start;
            answers.Add(all[s + 1].Paragraph);
        }

        if (answers.Count < FewestQuestions) return null;
        int best = -1, most = 0;
        foreach (var entity in entities.All)
        {
            int named = entity.Kind == EntityKind.Person ? entity.Mentions.Count(m => m.Kind == MentionKind.Name && m.Head < first) : 0;
            if (named > most) (best, most) = (entity.Id, named);
        }

        return best < 0 ? null : (best, answers);
    }
}
