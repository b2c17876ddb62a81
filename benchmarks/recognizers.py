"""Cases of Recognizers-Text (each a sentence with what a parser of one kind should find): how many come out the same.
A case passes when words of ours overlap every expected expression and say the same: the same TIMEX value, or the same day, days or hour that the case resolves it to."""
import datetime, json, os, re

from tei import tei

KINDS = ("Date", "DatePeriod", "DateTime", "Duration", "Holiday", "Set", "Time")


def cases(folder):
    """(kind, sentence, day of reference, expected expressions), without what the suite itself says is not supported."""
    for kind in KINDS:
        for case in json.load(open(os.path.join(folder, kind + "Parser.json"), encoding="utf-8-sig")):
            wanted = [r for r in case.get("Results", []) if r.get("Value")]
            if wanted and "dotnet" not in case.get("NotSupported", ""):
                yield kind, case["Input"], (case.get("Context") or {}).get("ReferenceDateTime", "2016-11-07")[:10], wanted


def days(value):
    """First and last day of a TIMEX3 value; None where it names none."""
    text = tei(re.sub(r"T.*", "", value))
    ends = text.split("/")
    try:
        if len(ends) == 2:
            return tuple(map(datetime.date.fromisoformat, ends))
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return (datetime.date.fromisoformat(text),) * 2
        if re.fullmatch(r"\d{4}-\d\d", text):
            year, month = map(int, text.split("-"))
            return datetime.date(year, month, 1), datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(days=1)
        if re.fullmatch(r"\d{4}", text):
            return datetime.date(int(text), 1, 1), datetime.date(int(text), 12, 31)
    except ValueError:
        pass
    return None


def hour(value):
    found = re.search(r"T(\d\d)(?::(\d\d))?(?::(\d\d))?$", value or "")
    return found and (found.group(1), found.group(2) or "00", found.group(3) or "00")


def resolutions(value):
    """Every answer the case accepts, as (first day, last day) and time of day."""
    for side in ("FutureResolution", "PastResolution"):
        given = value.get(side) or {}
        text = given.get("date") or given.get("dateTime") or given.get("time")
        if text:
            day = re.match(r"\d{4}-\d\d-\d\d", text)
            clock = re.search(r"(\d\d):(\d\d):(\d\d)", text)
            yield ((datetime.date.fromisoformat(day.group(0)),) * 2 if day else None, clock and clock.groups())
        elif given.get("startDate", "0001")[:4] != "0001" and given.get("endDate", "0001")[:4] != "0001":
            last = datetime.date.fromisoformat(given["endDate"][:10]) - datetime.timedelta(days=1)
            yield (datetime.date.fromisoformat(given["startDate"][:10]), last), None


def same(kind, ours, value):
    if ours == value.get("Timex") or kind == "Duration" and ours.replace("PT24H", "P1D") == (value.get("Timex") or "").replace("PT24H", "P1D"):
        return True
    if kind in ("Duration", "Set"):
        return False
    for interval, clock in resolutions(value):
        if kind == "Time" and hour(ours) == clock:
            return True
        if kind == "DateTime" and days(ours) == interval and hour(ours) == clock:
            return True
        if kind not in ("Time", "DateTime") and interval and days(ours) == interval:
            return True
    return False


def passes(kind, record, wanted):
    """The record's offsets are UTF-16 code units, as the suite's are."""
    return all(any(t["start"] <= w["Start"] + w["Length"] - 1 and w["Start"] < t["end"] and same(kind, t["value"], w["Value"]) for t in record["times"]) for w in wanted)
