namespace Dateline.Language;

/// <summary>The children of a word in reading order, for <c>foreach</c>; allocates nothing.</summary>
public readonly struct WordChildren(Parse parse, int head)
{
    public Enumerator GetEnumerator() => new(parse, head);

    public struct Enumerator(Parse parse, int head)
    {
        private int _at = -2;

        public readonly Word Current => new(parse, _at);

        public bool MoveNext()
        {
            _at = _at == -2 ? parse.FirstChild(head) : parse.NextSibling(_at);
            return _at >= 0;
        }
    }
}
