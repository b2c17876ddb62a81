using Dateline.Ontology;

namespace Dateline.Understanding.Times;

/// <summary>Reads numbers and quantities: "3", "2.5", "twenty-four", "a dozen", "two and a half", "several", "two to three".</summary>
internal static class NumberGrammar
{
    /// <returns>The index after the quantity; <paramref name="at"/> if there is none.</returns>
    public static int Read(Atoms atoms, int at, out Quantity quantity)
    {
        int next = ReadOne(atoms, at, out quantity);
        if (next == at || quantity.IsVague) return next;

        // "two to three weeks", "two or three", "10-12": the lower number stands for both, as TimeBank has it.
        int second = atoms.Is(next, ["to", "or"]) || atoms.IsJoin(next) ? next + 1 : -1;
        if (second > 0 && !atoms.Is(second, TimeWordKind.Quantity) && ReadOne(atoms, second, out var high) is var end && end > second && high.Number > quantity.Number) return end;
        return next;
    }

    private static int ReadOne(Atoms atoms, int at, out Quantity quantity)
    {
        quantity = default;
        if (!atoms.Has(at)) return at;
        if (atoms.Is(at, "half"))
        {
            int next = atoms.Is(at + 1, ["a", "an"]) || atoms.IsJoin(at + 1) ? at + 2 : atoms.Is(at + 1, ["hour", "year", "decade", "century"]) ? at + 1 : at;
            quantity = new(0.5, false);
            return atoms.Is(next, TimeWordKind.Unit) ? next : at;
        }

        int article = atoms.Is(at, ["a", "an"]) ? at + 1 : at;
        if (atoms.Is(article, TimeWordKind.Quantity))
        {
            string code = atoms.Code(article, TimeWordKind.Quantity);
            quantity = code == "X" ? Quantity.Unknown : new(atoms.Value(article, TimeWordKind.Quantity), false);
            return atoms.Is(article + 1, "of") ? article + 2 : article + 1;
        }

        if (article > at && !atoms.Is(article, TimeWordKind.Scale)) return at;
        int end = atoms[article].Shape == AtomShape.Number ? ReadDigits(atoms, article, out double number) : ReadWords(atoms, article, out number);
        if (end == article) return at;
        if (atoms.Is(end, "and") && atoms.Is(end + 1, "a") && atoms.Is(end + 2, "half")) { number += 0.5; end += 3; }
        quantity = new(number, false);
        return end;
    }

    private static int ReadDigits(Atoms atoms, int at, out double number)
    {
        number = atoms[at].Number;
        if (number < 0) return at;
        int end = at + 1;
        if (atoms.IsMark(end, '.') && atoms.IsGlued(end) && atoms.IsDigits(end + 1) && atoms.IsGlued(end + 1))
        {
            number += atoms[end + 1].Number / Math.Pow(10, atoms[end + 1].Digits);
            return end + 2;
        }

        if (atoms.IsDigits(end) && atoms.IsMark(end + 1, '/') && atoms.IsDigits(end + 2) && atoms[end].Number < atoms[end + 2].Number)
        {
            number += (double)atoms[end].Number / atoms[end + 2].Number;
            return end + 3;
        }

        if (atoms.Is(end, TimeWordKind.Scale) && !atoms.Is(end, "dozen")) number *= atoms.Value(end++, TimeWordKind.Scale);
        return end;
    }

    private static int ReadWords(Atoms atoms, int at, out double number)
    {
        double total = 0, current = 0;
        int end = at;
        for (int i = at; ; i++)
        {
            int word = i > at && atoms.IsJoin(i) || i > at && current >= 100 && atoms.Is(i, "and") ? i + 1 : i;
            if (atoms.Is(word, TimeWordKind.Number))
            {
                int value = atoms.Value(word, TimeWordKind.Number);
                // "nineteen forty-five" is a year and "five six" no number at all.
                if (current > 0 && !(current % 100 >= 20 && current % 10 == 0 && value < 10 || current % 100 == 0)) break;
                current += value;
            }
            else if (atoms.Is(word, TimeWordKind.Scale))
            {
                int scale = atoms.Value(word, TimeWordKind.Scale);
                current = Math.Max(current, 1) * scale;
                if (scale >= 1000) (total, current) = (total + current, 0);
            }
            else break;
            end = word + 1;
            i = word;
        }

        number = total + current;
        return end;
    }

    /// <summary>"the 15th", "fifteenth", "twenty-first", "3rd". Value 0 when there is none.</summary>
    public static int ReadOrdinal(Atoms atoms, int at, out int value)
    {
        value = 0;
        if (atoms.IsDigits(at) && atoms[at].Digits <= 2 && atoms.IsGlued(at + 1) && atoms.Is(at + 1, ["st", "nd", "rd", "th"]))
        {
            value = atoms[at].Number;
            return at + 2;
        }

        if (atoms.Is(at, TimeWordKind.Ordinal))
        {
            value = atoms.Value(at, TimeWordKind.Ordinal);
            return at + 1;
        }

        int tens = atoms.Is(at, TimeWordKind.Number) ? atoms.Value(at, TimeWordKind.Number) : 0;
        int unit = atoms.IsJoin(at + 1) ? at + 2 : at + 1;
        if (tens is 20 or 30 && atoms.Is(unit, TimeWordKind.Ordinal) && atoms.Value(unit, TimeWordKind.Ordinal) < 10)
        {
            value = tens + atoms.Value(unit, TimeWordKind.Ordinal);
            return unit + 1;
        }

        return at;
    }
}
