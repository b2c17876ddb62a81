using Dateline.Ontology;

namespace Dateline.Understanding.Times;

/// <summary>Reads years, decades and centuries: "1945", "241 BC", "the '90s", "the nineties", "nineteen forty-five", "the 19th century".</summary>
internal static class YearGrammar
{
    private static readonly string[] Leading = ["in", "since", "by", "until", "till", "from", "before", "after", "during", "around", "of", "between", "to", "through", "throughout", "and", "or", "late", "early", "mid", "circa", "ca", "c", "year", "years", "for", "as", "into", "than", "back", "spring", "summer", "autumn", "fall", "winter"];
    private static readonly string[] Counted = ["people", "percent", "per", "miles", "meters", "metres", "feet", "km", "kilometers", "kilometres", "tons", "tonnes", "dollars", "euros", "pounds", "men", "women", "children", "hours", "troops", "m", "ft", "mm", "hp", "times"];

    /// <summary>A year by itself, which must look like one and stand where one stands.</summary>
    public static int ReadBare(Atoms atoms, int at, out DateFields fields, out bool anchoring)
    {
        anchoring = true;
        int end = ReadEra(atoms, at, out fields);
        if (end > at) return end;
        end = ReadInside(atoms, at, out int year);
        fields = new DateFields(year);
        if (end == at) return at;

        int before = atoms.IsMark(at - 1, '-') && atoms.IsDigits(at - 2) ? at - 3 : at - 1;
        bool led = atoms.Is(before, Leading);
        bool bracketed = atoms.IsMark(at - 1, '(') || atoms.IsMark(end, ')');
        // What follows does not count from "the 1951 treaty", nor from "since 1614".
        anchoring = (led || bracketed || !atoms.IsWord(end) || atoms.IsBreak(end)) && !atoms.Is(before, "since");
        if (atoms[at].Shape == AtomShape.Word) return led ? end : at;
        if (atoms.IsMark(at - 1, '$') || atoms.IsMark(at - 1, '€') || atoms.IsMark(at - 1, '£') || atoms.IsMark(at - 1, '#') || atoms.IsMark(at - 1, '/') || atoms.IsMark(at - 1, '.') && atoms.IsGlued(at) || atoms.IsMark(at - 1, ':') && atoms.IsGlued(at)) return at;
        if (atoms.IsMark(end, '%') || atoms.IsMark(end, '°') || atoms.Is(end, Counted) || atoms.Is(end, TimeWordKind.Units | TimeWordKind.Scale | TimeWordKind.Zone)) return at;
        if (atoms.IsGlued(at) && atoms.IsWord(at - 1) || atoms.IsGlued(end) && (atoms.IsWord(end) || atoms.IsMark(end, ',') && atoms.IsDigits(end + 1) && atoms.IsGlued(end + 1) || atoms.IsMark(end, '.') && atoms.IsDigits(end + 1) && atoms.IsGlued(end + 1))) return at;
        if (atoms.Is(at - 1, ["no", "number", "flight", "page", "resolution", "route", "highway", "article", "section", "about", "some", "nearly", "almost", "over", "than", "every", "least", "room", "boeing", "area"]) && !(atoms.IsMark(end, '-') && atoms.IsDigits(end + 1)) && !(atoms.Is(at - 1, ["about", "than"]) && year is >= 1900 and <= 2050 && !atoms.IsWord(end))) return at;
        return year is >= 1500 and <= 2100 || led && atoms.IsBreak(end) ? end : at;
    }

    /// <summary>A four-figure year that belongs to a larger date; no test of what stands around it but for digits glued to it.</summary>
    public static int ReadInside(Atoms atoms, int at, out int year)
    {
        year = 0;
        if (atoms.IsDigits(at) && atoms[at].Digits == 4 && atoms[at].Number is >= 1000 and <= 2199)
        {
            year = atoms[at].Number;
            return at + 1;
        }

        return ReadSpoken(atoms, at, out year);
    }

    /// <summary>"241 BC", "AD 70", "70 CE".</summary>
    public static int ReadEra(Atoms atoms, int at, out DateFields fields)
    {
        fields = default;
        if (atoms.IsDigits(at) && atoms[at].Digits <= 4 && atoms.Is(at + 1, TimeWordKind.Era) && atoms[at + 1].Capital && atoms[at].Number > 0)
        {
            bool before = atoms.Code(at + 1, TimeWordKind.Era) == "BC";
            fields = new DateFields(before ? -atoms[at].Number : atoms[at].Number);
            return at + 2;
        }

        if (atoms.Is(at, TimeWordKind.Era) && atoms[at].Capital && atoms.Form(at) is "AD" or "A.D." && atoms.IsDigits(at + 1) && atoms[at + 1].Number > 0)
        {
            fields = new DateFields(atoms[at + 1].Number);
            return at + 2;
        }

        return at;
    }

    /// <summary>"1990s", "1990's", "'90s", "nineties", "20th century", "nineteenth-century", "470s BC".</summary>
    public static int ReadLong(Atoms atoms, int at, out DateFields fields)
    {
        fields = default;
        int digits = atoms.IsMark(at, '\'') && atoms.IsGlued(at + 1) ? at + 1 : at;
        if (atoms.IsDigits(digits) && atoms[digits].Number % 10 == 0)
        {
            int s = atoms.IsMark(digits + 1, '\'') && atoms.IsGlued(digits + 2) ? digits + 2 : digits + 1;
            if (atoms.IsGlued(s) && atoms.Is(s, "s"))
            {
                int number = atoms[digits].Number;
                bool before = atoms.Is(s + 1, TimeWordKind.Era) && atoms.Code(s + 1, TimeWordKind.Era) == "BC";
                if (before) { fields = new DateFields(-number, Span: Granularity.Decade); return s + 2; }
                if (atoms[digits].Digits == 2 && number >= 10 && !atoms.Is(at - 1, ["his", "her", "their", "my", "our", "your", "in"])) { fields = new DateFields(DecadeYear(number), Span: Granularity.Decade); return s + 1; }
                // "the 1990's", but "Vision 2030's goals": without its article a mark owns.
                bool owns = s > digits + 1 && atoms.IsWord(s + 1) && !atoms.Is(at - 1, ["the", "early", "late", "mid", "in"]) && !atoms.IsJoin(at - 1);
                if (atoms[digits].Digits == 4 && number is >= 1000 and <= 2190 && !owns)
                {
                    // "the 1600s" are the century, "the 2000s" the decade.
                    fields = new DateFields(number, Span: number % 100 == 0 && number < 2000 ? Granularity.Century : Granularity.Decade);
                    return s + 1;
                }
            }
        }

        if (atoms.Is(at, TimeWordKind.Decade) && atoms.Is(at - 1, ["the", "early", "late", "mid"]))
        {
            fields = new DateFields(DecadeYear(atoms.Value(at, TimeWordKind.Decade)), Span: Granularity.Decade);
            return at + 1;
        }

        return ReadCentury(atoms, at, out fields);
    }

    private static int ReadCentury(Atoms atoms, int at, out DateFields fields)
    {
        fields = default;
        int unit = NumberGrammar.ReadOrdinal(atoms, at, out int nth);
        if (unit == at || nth == 0) return at;
        unit = atoms.IsJoin(unit) ? unit + 1 : unit;
        if (!atoms.Is(unit, TimeWordKind.Unit) || atoms[unit].Word!.Unit != TimeUnit.Century) return at;
        if (atoms.Is(unit + 1, TimeWordKind.Era) && atoms.Code(unit + 1, TimeWordKind.Era) == "BC")
        {
            fields = new DateFields(-(nth * 100), Span: Granularity.Century);
            return unit + 2;
        }

        fields = new DateFields((nth - 1) * 100 is var year && year == 0 ? 1 : year, Span: Granularity.Century);
        return unit + 1;
    }

    // "the '20s" of wire copy were the 1920s until lately; a number of ten years is taken for the last century's.
    private static int DecadeYear(int tens) => 1900 + tens;

    // "nineteen forty-five", "two thousand".
    private static int ReadSpoken(Atoms atoms, int at, out int year)
    {
        year = 0;
        int high = atoms.Is(at, TimeWordKind.Number) ? atoms.Value(at, TimeWordKind.Number) : 0;
        if (high is 18 or 19 or 20 && NumberGrammar.Read(atoms, at + 1, out var low) is var end && end > at + 1 && !low.IsVague && low.Number is >= 10 and <= 99 && atoms[at + 1].Shape == AtomShape.Word)
        {
            year = high * 100 + (int)low.Number;
            return end;
        }

        if (high == 2 && atoms.Is(at + 1, "thousand") && !atoms.Is(at + 2, TimeWordKind.Units))
        {
            year = 2000;
            return at + 2;
        }

        return at;
    }
}
