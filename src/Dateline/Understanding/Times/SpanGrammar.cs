using System.Globalization;
using Dateline.Ontology;

namespace Dateline.Understanding.Times;

/// <summary>Reads lengths of time and shifts by them: "three hours", "the last few weeks", "a year and a half", "two-day", "two days ago", "a week later".</summary>
internal static class SpanGrammar
{
    private static readonly string[] Between = ["more", "other", "additional", "full", "whole", "straight", "consecutive", "long", "short", "bloody", "brutal", "tense", "solid", "successive", "calendar", "working", "business", "trading", "previous", "past", "extra", "entire", "mere", "final"];

    public static TimePhrase Read(Atoms atoms, int at)
    {
        int lead = ReadLead(atoms, at, out bool definite);
        int next = NumberGrammar.Read(atoms, lead, out var quantity);
        bool article = false;
        if (next == lead)
        {
            article = atoms.Is(lead, ["a", "an", "another"]);
            if (!article) return ReadBare(atoms, at, lead, definite);
            quantity = new Quantity(1, false);
            next = lead + 1;
        }

        bool hyphen = atoms.IsJoin(next) && !atoms.IsMark(next + 1, '-');
        int unitAt = hyphen ? next + 1 : atoms.Is(next, Between) && !article ? next + 1 : atoms.Is(next, ["full", "whole", "single", "mere"]) ? next + 1 : next;
        if (!atoms.Is(unitAt, TimeWordKind.Unit | TimeWordKind.Units | TimeWordKind.Parts)) return default;
        if (atoms.Is(unitAt, TimeWordKind.Parts)) return quantity.IsVague || quantity.Number < 1 ? default : new TimePhrase(at, unitAt + 1, new(MeaningKind.Duration, Code: $"P{quantity}{atoms.Code(unitAt, TimeWordKind.Parts)}"));

        // "the World Cup 2018 day five".
        if (atoms.IsDigits(lead) && atoms[lead].Digits == 4 && atoms[lead].Number is >= 1800 and <= 2100 && !hyphen) return default;
        var unit = atoms[unitAt].Word!.Unit;
        int end = unitAt + 1;
        if (unit == TimeUnit.Second && (atoms.Is(unitAt, "second") && (article || !hyphen && quantity.Number != 1) || atoms.Is(unitAt, "sec"))) return default;
        if (article && (unit == TimeUnit.Weekend || atoms.IsJoin(end) && !atoms.Is(end + 1, "long"))) return default;
        // "quarters of the army" are no quarters of a year: "three-quarters" neither.
        if (unit == TimeUnit.Quarter && (hyphen || atoms.Is(end, "of") || article)) return default;
        if (atoms.Is(end, "and") && atoms.Is(end + 1, "a") && atoms.Is(end + 2, "half")) { quantity = quantity with { Number = quantity.Number + 0.5 }; end += 3; }

        end = ReadSecond(atoms, end, quantity, unit, out string code);
        if (hyphen && atoms.IsJoin(end) && atoms.Is(end + 1, ["long", "old"])) end += 2;
        else if (atoms.Is(end, "old") || atoms.Is(end, "long") && !article) end++;
        // "A spokesman said a day after the vote": only "ago" and its like make a point in time of a length.
        var shifted = ReadDirection(atoms, at, end, quantity, unit);
        if (shifted.Found) return shifted;
        // "the last three days of March" count from no day of speech.
        var relation = quantity.IsVague || atoms.Is(end, "of") || !atoms.Is(lead - 1, ["past", "last", "next", "coming"]) ? TimeRelation.None : RelativeGrammar.RelationOf(atoms, lead - 1);
        return new TimePhrase(at, end, new(MeaningKind.Duration, Relation: relation, Unit: unit, Amount: quantity.Number, Code: code));
    }

    /// <summary>The TIMEX3 value of so many units.</summary>
    public static string CodeOf(Quantity quantity, TimeUnit unit)
    {
        if (unit == TimeUnit.Hour && quantity.IsVague) return "PXH";
        if (unit == TimeUnit.Hour && quantity.Number == 0.5) return "PT30M";
        if (unit == TimeUnit.Hour && quantity.Number % 1 == 0.5) return string.Create(CultureInfo.InvariantCulture, $"PT{Math.Floor(quantity.Number):0}H30M");
        if (unit == TimeUnit.Year && quantity.Number == 0.5) return "P6M";
        if (unit == TimeUnit.Fortnight) return $"P{(quantity.IsVague ? "X" : (quantity.Number * 2).ToString("0.##", CultureInfo.InvariantCulture))}W";
        return (unit <= TimeUnit.Hour ? "PT" : "P") + quantity + LetterOf(unit);
    }

    private static string LetterOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => "S",
        TimeUnit.Minute => "M",
        TimeUnit.Hour => "H",
        TimeUnit.Day => "D",
        TimeUnit.Weekend => "WE",
        TimeUnit.Week => "W",
        TimeUnit.Month => "M",
        TimeUnit.Quarter => "Q",
        TimeUnit.Decade => "DE",
        TimeUnit.Century => "CE",
        TimeUnit.Millennium => "L",
        _ => "Y",
    };

    // "about", "more than", "at least", "up to", and "the last", "the first" before a number.
    private static int ReadLead(Atoms atoms, int at, out bool definite)
    {
        int i = at;
        if (atoms.Is(i, "well") || atoms.Is(i, "no")) i++;
        if (atoms.Is(i, ["more", "less", "fewer", "longer"]) && atoms.Is(i + 1, "than")) i += 2;
        else if (atoms.Is(i, "at") && atoms.Is(i + 1, ["least", "most"])) i += 2;
        else if (atoms.Is(i, "up") && atoms.Is(i + 1, "to")) i += 2;
        else if (i > at) i = at;
        while (atoms.Is(i, TimeWordKind.Approximate) && !atoms.Is(i, "another")) i++;
        // "over the past year": the preposition is none of it.
        if (i > at && atoms.Is(i, ["the", "these", "those"])) { definite = false; return at; }
        definite = atoms.Is(i, ["the", "these", "those", "his", "her", "its", "their"]);
        if (definite) i++;
        if (atoms.Is(i, TimeWordKind.Relation) && !atoms.Is(i, ["that", "this", "current", "same", "latest"]) || definite && atoms.Is(i, ["first", "final", "opening"])) i++;
        else if (definite && !atoms.Is(i - 1, "the")) i = at;
        return i;
    }

    // "for years", "months of talks", "the past years": no number at all.
    private static TimePhrase ReadBare(Atoms atoms, int at, int lead, bool definite)
    {
        if (lead == at && atoms.Is(at, TimeWordKind.Unit) && (atoms.IsJoin(at + 1) || !atoms.IsGlued(at + 1)) && atoms.Is(atoms.IsJoin(at + 1) ? at + 2 : at + 1, "long") && !atoms.Is(at - 1, TimeWordKind.Number))
            return new TimePhrase(at, atoms.IsJoin(at + 1) ? at + 3 : at + 2, new(MeaningKind.Duration, Code: CodeOf(new Quantity(1, false), atoms[at].Word!.Unit)));
        if (!atoms.Is(lead, TimeWordKind.Units) || atoms[lead].Word!.Unit is TimeUnit.Second or TimeUnit.Quarter) return default;

        var unit = atoms[lead].Word!.Unit;
        int end = lead + 1;
        if (atoms.IsJoin(end) && atoms.Is(end + 1, "long")) end += 2;
        var shifted = lead == at ? ReadDirection(atoms, at, end, Quantity.Unknown, unit) : default;
        if (shifted.Found) return shifted;
        bool led = definite && lead > at + 1 || lead == at && (atoms.Is(at - 1, ["for", "within", "in", "over", "after", "took", "take", "takes", "taking", "lasted", "last", "spent", "spend", "by", "and", "or"]) || atoms[at].Capital && atoms.Is(end, "of") || end > lead + 1);
        // "in days", "and weeks" only where a length is meant: not "in minutes of the meeting" nor "hours and wages".
        if (led && lead == at && atoms.Is(at - 1, ["and", "or"]) && !atoms.Is(at - 2, TimeWordKind.Units)) led = false;
        return led ? new TimePhrase(at, end, new(MeaningKind.Duration, Code: CodeOf(Quantity.Unknown, unit))) : default;
    }

    // "two years and three months", "4 minutes 30 seconds".
    private static int ReadSecond(Atoms atoms, int end, Quantity first, TimeUnit unit, out string code)
    {
        code = CodeOf(first, unit);
        int at = atoms.Is(end, "and") || atoms.IsMark(end, ',') ? end + 1 : end;
        int next = NumberGrammar.Read(atoms, at, out var second);
        if (next == at || first.IsVague || second.IsVague || !atoms.Is(next, TimeWordKind.Unit | TimeWordKind.Units)) return end;
        var smaller = atoms[next].Word!.Unit;
        if (smaller >= unit || unit is TimeUnit.Decade or TimeUnit.Century || (smaller <= TimeUnit.Hour) != (unit <= TimeUnit.Hour)) return end;
        code += second + LetterOf(smaller);
        return next + 1;
    }

    private static TimePhrase ReadDirection(Atoms atoms, int start, int at, Quantity quantity, TimeUnit unit)
    {
        string way = atoms.Is(at, TimeWordKind.Direction) ? atoms.Code(at, TimeWordKind.Direction) : "";
        int end = at + 1;
        if (way.Length == 0 && atoms.Is(at, "from") && atoms.Is(at + 1, ["now", "today"])) (way, end) = ("hence", at + 2);
        if (way.Length == 0) return default;
        bool loose = atoms.Is(at, ["before", "after", "prior"]);
        if (loose && !atoms.IsBreak(end) && !(atoms.Is(end, "that") && atoms.IsBreak(end + 1))) return default;
        if (loose && atoms.Is(end, "that")) end++;

        var relation = way switch { "ago" => TimeRelation.Last, "hence" => TimeRelation.Next, "before" => TimeRelation.Before, _ => TimeRelation.After };
        double amount = relation is TimeRelation.Last or TimeRelation.Before ? -quantity.Number : quantity.Number;
        // "three years ago today", "a month ago tomorrow".
        if (way == "ago" && !quantity.IsVague && unit > TimeUnit.Day && atoms.Is(end, TimeWordKind.Day))
            return new TimePhrase(start, end + 1, new(MeaningKind.Shift, Relation: TimeRelation.Last, Unit: unit, Amount: amount, CountsFrom: atoms.Value(end, TimeWordKind.Day)));
        return new TimePhrase(start, end, new(MeaningKind.Shift, Relation: relation, Unit: unit, Amount: quantity.IsVague ? double.NaN : amount));
    }
}
