"""TIMEX3 values as TEI writes them: a stretch of days is its first and last day, a part of the day has no name, a time of the clock stands without its day."""
import datetime, re

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def stretch(first, last):
    return f"{first}/{last}"


def months(year, first, last):
    """From the first day of one month to the last of another, which may lie in the next year."""
    end = datetime.date(year + (last < first) + last // 12, last % 12 + 1, 1) - datetime.timedelta(days=1)
    return stretch(datetime.date(year, first, 1), end)


def season(year, first):
    """From its first month to the one in which it ends."""
    return stretch(f"{year:04}-{first:02}", f"{year + first // 12:04}-{first % 12 + 3:02}")


def week(year, number, first, last):
    return stretch(datetime.date.fromisocalendar(year, number, first), datetime.date.fromisocalendar(year, number, last))


def before_christ(digits):
    return "-" + digits


def tei(value):
    """The TEI form of a value; the value itself where TEI writes it alike."""
    clock = re.fullmatch(r".*T(\d\d)(?::(\d\d))?(?::(\d\d))?(?:Z|[+-][\d:]+)?", value)
    if clock and not value.startswith("P"):
        hour, minute, second = clock.groups()
        return f"{int(hour) % 24:02}:{minute or '00'}:{second or '00'}"
    value = re.sub(r"T(?:[A-Z]{2})$", "", value) if not value.startswith("P") else value
    for form, write in (
        (r"(\d{2})", lambda c: stretch(f"{c}00-01-01", f"{c}99-12-31")),
        (r"(\d{2})/(\d{2})", lambda a, b: stretch(f"{a}00-01-01", f"{b}99-12-31")),
        (r"(\d{3})", lambda d: stretch(f"{d}0-01-01", f"{d}9-12-31")),
        (r"(\d{4})-W(\d\d)", lambda y, w: week(int(y), int(w), 1, 7)),
        (r"(\d{4})-W(\d\d)-WE", lambda y, w: week(int(y), int(w), 6, 7)),
        (r"(\d{4})-(SP|SU|FA|WI)", lambda y, s: season(int(y), SEASONS[s])),
        (r"(\d{4})-Q(\d)", lambda y, q: months(int(y), 3 * int(q) - 2, 3 * int(q))),
        (r"(\d{4})-H(\d)", lambda y, h: months(int(y), 6 * int(h) - 5, 6 * int(h))),
        (r"XXXX-(SP|SU|FA|WI)", lambda s: f"--{SEASONS[s]:02}/--{SEASONS[s] % 12 + 3:02}"),
        (r"XXXX-(\d\d)-(\d\d)", lambda m, d: f"--{m}-{d}"),
        (r"XXXX-(\d\d)", lambda m: f"--{m}"),
        (r"BC(\d{4})", before_christ),
    ):
        found = re.fullmatch(form, value)
        if found:
            return write(*found.groups())
    return value
