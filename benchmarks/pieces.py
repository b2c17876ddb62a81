"""A corpus of any size: articles of about 600 words from the development data, in the same mixture from the first thousand on."""
import datetime, gzip, itertools, os, re

# Of every twenty: one of the annotated articles, three of news, the rest reports and speeches.
MIXTURE = (("articles", 1), ("wikinews", 3), ("state-human-rights-reports", 8), ("un-general-debate", 8))


def body(path):
    """An article without its header block."""
    lines = open(path, encoding="utf8").read().split("\n")
    while lines and re.match(r"^(Title|Date|Source|URL|Licence):", lines[0]):
        lines.pop(0)
    return "\n".join(lines).strip()


def pieces(data, most):
    """Yields (number, text, day); no text comes twice. What runs out is varied: articles in another order of their paragraphs, raw text cut elsewhere."""
    sources = {name: articles(os.path.join(data, "articles")) if name == "articles" else raw(os.path.join(data, "raw", name + ".txt.gz")) for name, _ in MIXTURE}
    order = itertools.cycle([name for name, share in MIXTURE for _ in range(share)])
    seen, first = set(), datetime.date(2001, 1, 1)
    while len(seen) < most:
        text = next(sources[next(order)])
        if text in seen:
            continue
        # Spread over twenty years, and the same for the same number whatever the size.
        yield len(seen), text, (first + datetime.timedelta(days=len(seen) * 2711 % 7300)).isoformat()
        seen.add(text)


def articles(folder):
    for turn in itertools.count():
        for name in sorted(os.listdir(folder)):
            paragraphs = [p for p in body(os.path.join(folder, name)).split("\n\n") if p.strip()]
            at = turn % len(paragraphs)
            yield "\n\n".join(paragraphs[at:] + paragraphs[:at])


def raw(path):
    for turn in itertools.count():
        with gzip.open(path, "rt", encoding="utf8", errors="replace") as lines:
            part, words, least = [], 0, 560 + 15 * turn
            for line in lines:
                if len(line.split()) < 16:
                    continue
                part.append(line.strip())
                words += len(line.split())
                if words >= least:
                    yield "\n\n".join(part)
                    part, words = [], 0
