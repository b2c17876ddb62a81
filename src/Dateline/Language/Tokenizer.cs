using Dateline.Reading;
using Dateline.Text;

namespace Dateline.Language;

/// <summary>Finds words and sentences. Words are cut as in the English Web Treebank (UD v2); sentences never cross a paragraph or a part of <see cref="Article.Body"/>.</summary>
/// <remarks>Time and memory are linear in the text, whatever it is. A sentence holds at most 300 words, a word at most 400 characters; longer runs are cut.</remarks>
public static class Tokenizer
{
    public static Sentences Split(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var words = new List<CharSpan>((article.Text.Length / 5) + 8);
        var sentences = new List<Sentence>();
        var wordSplitter = new WordSplitter(article.Text, words);
        var sentenceSplitter = new SentenceSplitter(article.Text, words, sentences, BoundaryWeights.Shipped);
        int paragraph = 0;
        foreach (var (span, kind) in Paragraphs.Find(article))
        {
            int first = words.Count;
            wordSplitter.Split(span.Start, span.End);
            if (words.Count > first) sentenceSplitter.Split(first, paragraph++, kind);
        }

        return new(article.Text, [.. words], [.. sentences]);
    }
}
