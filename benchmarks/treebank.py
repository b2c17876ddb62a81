"""Development data turned into what the program reads: running text of a treebank, sentences with their names."""
import json


def sentences(path):
    """Yields (comments, rows) of a CoNLL-U file; rows are the ten columns of each line, empty nodes left out."""
    comments, rows = [], []
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\r\n")
        if not line:
            if rows:
                yield comments, rows
            comments, rows = [], []
        elif line[0] == "#":
            comments.append(line)
        else:
            row = line.split("\t")
            if "." not in row[0]:
                rows.append(row)
    if rows:
        yield comments, rows


def surface(rows):
    """Yields (form, words, space after) of the tokens as written: words written as one come once, with how many they are."""
    last = 0
    for row in rows:
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            yield row[1], last - first + 1, "SpaceAfter=No" not in row[9]
        elif int(row[0]) > last:
            yield row[1], 1, "SpaceAfter=No" not in row[9]


def text(path):
    """The running text: sentences joined by a space, a blank line before each document and paragraph."""
    out = []
    for comments, rows in sentences(path):
        if out and any(c.startswith(("# newdoc", "# newpar")) for c in comments):
            out[-1] = out[-1].rstrip() + "\n\n"
        out.append("".join(form + (" " if space else "") for form, _, space in surface(rows)))
    return "".join(out).rstrip() + "\n"


def names(treebank, tags, gold, articles):
    """Writes a tagged file (token, tag) as texts with named spans, with the spaces of the treebank that has the same sentences."""
    spaced = {}
    for _, rows in sentences(treebank):
        words = [row[1] for row in rows if "-" not in row[0]]
        # Words written as one are spelt out where they do not add up, so the words themselves make the text.
        spaces = []
        for form, count, space in surface(rows):
            spaces += [False] * (count - 1) + [space]
        spaced[" ".join(words)] = spaces
    with open(gold, "w", encoding="utf8") as g, open(articles, "w", encoding="utf8") as a:
        for number, block in enumerate(open(tags, encoding="utf8").read().split("\n\n")):
            pairs = [line.split("\t") for line in block.split("\n") if line and not line.startswith("# ")]
            words = [p[0] for p in pairs]
            spaces = spaced.get(" ".join(words), [True] * len(words))
            made, entities = "", []
            for (word, *_, tag), space in zip(pairs, spaces):
                start = len(made)
                made += word
                kind = tag[2:] if tag != "O" else None
                if tag.startswith("I-") and entities and entities[-1]["open"] and entities[-1]["type"] == kind:
                    entities[-1]["end"] = len(made)
                else:
                    if entities:
                        entities[-1]["open"] = False
                    if kind:
                        entities.append({"start": start, "end": len(made), "type": kind, "open": True})
                made += " " if space else ""
            kept = [{k: e[k] for k in ("start", "end", "type")} for e in entities if e["type"] in ("PER", "LOC", "ORG")]
            if made:
                g.write(json.dumps({"id": str(number), "entities": kept}) + "\n")
                a.write(json.dumps({"id": str(number), "text": made.rstrip()}, ensure_ascii=False) + "\n")
