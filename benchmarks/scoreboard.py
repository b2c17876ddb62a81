"""Measures the layers and writes SCOREBOARD.md; started by benchmarks/run. A layer that is not there yet shows "-"."""
import hashlib, json, os, re, shutil, subprocess, sys, tempfile, time

import recognizers
import tei
import treebank
from pieces import body, pieces

HOME, SHARED = sys.argv[1], sys.argv[2]
ONLY = sys.argv[3:]
PROGRAM = ["dotnet", os.path.join(HOME, "src/Dateline.App/bin/Release/net10.0/Dateline.App.dll")]
BENCH = ["dotnet", os.path.join(HOME, "benchmarks/Dateline.Benchmarks/bin/Release/net10.0/Dateline.Benchmarks.dll")]
BOARD = os.path.join(HOME, "benchmarks/SCOREBOARD.md")
WORK = tempfile.mkdtemp(prefix="scoreboard.")


class Missing(Exception):
    """A layer, or the data for it, is not there."""


def work(name):
    return os.path.join(WORK, name)


def data(*parts):
    path = os.path.join(SHARED, *parts)
    if not os.path.exists(path):
        raise Missing(path)
    return path


def ours(args, out, program=PROGRAM, wordless=False):
    """Runs the program; gives (seconds, peak megabytes, seconds of processor time)."""
    started = time.monotonic()
    with open(out, "wb") as stdout, open(work("stderr"), "wb") as stderr:
        child = subprocess.Popen(program + args, stdout=stdout, stderr=stderr)
        _, status, usage = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1) or (os.path.getsize(out) == 0 and not wordless):
        raise Missing(open(work("stderr"), errors="replace").read()[-300:])
    return time.monotonic() - started, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime


def scorer(name, *args, out=None):
    run = subprocess.run([sys.executable, data("scorers", name + ".py"), *args], capture_output=True, text=True)
    if run.returncode != 0:
        raise Missing(run.stderr[-300:])
    if out:
        open(out, "w", encoding="utf8").write(run.stdout)
    return run.stdout


def records(gold, name):
    """Our records of a gold file's texts, one a line."""
    scorer("from_record", "articles", gold, out=work(name + ".in.jsonl"))
    return records_of(work(name + ".in.jsonl"), name)


def records_of(articles, name):
    ours(["read", "--from", "jsonl", "--to", "json", articles], work(name + ".rec.jsonl"))
    return work(name + ".rec.jsonl")


def converted(kind, path):
    out = path.replace(".rec.", "." + kind + ".")
    scorer("from_record", kind, path, out=out)
    return out


def without_pronouns(path):
    """The same records; whoever is named in one has no pronouns among the mentions: the scorers then compare names with names."""
    out = path.replace(".rec.", ".named.rec.")
    with open(path, encoding="utf8") as records, open(out, "w", encoding="utf8") as written:
        for record in map(json.loads, records):
            for actor in record.get("actors", []):
                named = [m for m in actor.get("mentions", []) if m.get("kind") != "pronoun"]
                actor["mentions"] = named or actor.get("mentions", [])
            written.write(json.dumps(record, ensure_ascii=False) + "\n")
    return out


def find(pattern, text):
    found = re.search(pattern, text)
    if not found:
        raise Missing(pattern)
    return float(found.group(1))


def percent(share):
    return f"{100 * share:.1f}"


READ = "dateline read --from jsonl --to json"


def parser():
    for name, raw, given in (("ewt-dev", "≥ 82", "≥ 86"), ("gum-open-dev", "", "")):
        gold = data("data/ud", name + ".conllu")
        open(work(name + ".txt"), "w", encoding="utf8").write(treebank.text(gold))
        for form, source, command, target in (
            ("raw", work(name + ".txt"), "dateline parse TEXT", raw),
            ("given", gold, "dateline parse --input conllu", given),
        ):
            def figures(form=form, source=source, name=name, gold=gold):
                ours(["parse", source] + (["--input", "conllu"] if form == "given" else []), work("parse.conllu"))
                return json.loads(scorer("ud_eval", gold, work("parse.conllu"), "--json"))
            try:
                f = figures()
            except Missing as missing:
                print(missing, file=sys.stderr)
                f = None
            show = lambda key: f"{f[key]['F1']:.2f}" if f else "-"
            command += f"; ud_eval.py {name}.conllu"
            yield f"{name}, {'raw text' if form == 'raw' else 'given words'}: LAS", show("LAS"), target, command
            yield "· LAS without punctuation", show("LASnoP"), "≥ 87.5 (news)" if form == "given" else "", command
            yield "· UAS; UPOS; XPOS; lemma", "; ".join(map(show, ("UAS", "UPOS", "XPOS", "Lemma"))), "UPOS ≥ 96.2 (news)" if form == "given" else "", command
            if form == "raw":
                yield "· sentences; words", "; ".join(map(show, ("Sents", "Words"))), "", command


def speed():
    try:
        text = work("speed.txt")
        with open(text, "w", encoding="utf8") as out:
            for name in sorted(os.listdir(data("data/articles"))):
                out.write(body(data("data/articles", name)) + "\n\n\n")
        ours(["speed", os.path.join(HOME, "models"), os.path.join(HOME, "data"), text], work("speed.json"), BENCH)
        f = json.load(open(work("speed.json")))
    except Missing as missing:
        print(missing, file=sys.stderr)
        f = {}
    show = lambda key, form: form.format(f[key]) if f.get(key) is not None else "-"
    command = "Dateline.Benchmarks speed models data TEXT (the 24 articles)"
    yield "text to trees, words a second of processor time, one thread", show("parseWordsPerSecond", "{:,.0f}"), "≥ 100,000", command
    yield "· the same by two threads at once, a thread", show("parseWordsPerSecondOfTwoThreads", "{:,.0f}"), "", command
    yield "· texts of 1 KB; 100 KB; 10 MB", f.get("parseWordsPerSecondBySize", "-"), "even", command
    yield "· bytes allocated a sentence: tags and trees; with the layers handed out", f"{show('parserBytesPerSentence', '{:,.0f}')}; {show('parseBytesPerSentence', '{:,.0f}')}", "0 for the first", command
    yield "words and sentences alone, MB a second of processor time", show("splitMegabytesPerSecond", "{:.0f}"), "", command
    yield "the whole analysis, articles of 600 words a second of processor time", show("readArticlesPerSecond", "{:,.0f}"), "", command


def program():
    articles, copies = work("many.jsonl"), 40
    words = 0
    with open(articles, "w", encoding="utf8") as out:
        names = sorted(os.listdir(data("data/articles")))
        for copy in range(copies):
            for name in names:
                text = body(data("data/articles", name))
                words += len(text.split())
                out.write(json.dumps({"id": f"{copy}-{name}", "text": text, "published": name[:10]}, ensure_ascii=False) + "\n")
    many = attempt(lambda: ours(["read", "--from", "jsonl", "--to", "json", articles], work("many.rec.jsonl")))
    command = f"{READ} ({copies * len(names)} articles)"
    yield f"articles of 600 words a second, {os.cpu_count()} cores, start included", f"{words / 600 / many[0]:.0f}" if many else "-", "≥ 100", command
    yield "· peak memory, MB", f"{many[1]:.0f}" if many else "-", "≤ 1,000", command
    cold = attempt(lambda: [ours(["read", data("seed/article.txt")], work("cold.txt")) for _ in range(5)])
    yield "one article from cold, seconds (best of 5; worst)", f"{min(cold)[0]:.2f}; {max(cold)[0]:.2f}" if cold else "-", "≤ 1.5", "dateline read seed/article.txt"
    yield "· peak memory, MB", f"{min(c[1] for c in cold):.0f}" if cold else "-", "", "dateline read seed/article.txt"


def attempt(measure):
    try:
        return measure()
    except (Missing, subprocess.SubprocessError, OSError, KeyError, ValueError) as missing:
        print(f"- {type(missing).__name__}: {missing}", file=sys.stderr)
        return None


def corpus():
    """One corpus coded into a store, small and large; the large one again with interruptions, and again after one row of the codebook went; and questions to a million events."""
    coded = {}
    for many in (1_000, 20_000):
        def figures(many=many):
            words = 0
            with open(work(f"corpus.{many}.jsonl"), "w", encoding="utf8") as out:
                for number, text, day in pieces(data("data"), many):
                    words += len(text.split())
                    out.write(json.dumps({"id": number, "text": text, "published": day}, ensure_ascii=False) + "\n")
            seconds, peak, processor = ours(["code", work(f"corpus.{many}.jsonl"), "-o", work(f"corpus.{many}")], work("corpus.out"), wordless=True)
            return dict(words=words, seconds=seconds, peak=peak, processor=processor)
        f = coded[many] = attempt(figures)
        command = f"dateline code ({many:,} articles)"
        yield f"{many:,} articles into a store and tables: articles of 600 words a second", f"{f['words'] / 600 / f['seconds']:.0f}" if f else "-", "≥ 100", command
        yield "· a second of processor time", f"{f['words'] / 600 / f['processor']:.0f}" if f else "-", "", command
        yield "· peak memory, MB", f"{f['peak']:.0f}" if f else "-", "≤ 1,000", command

    small, large = coded[1_000], coded[20_000]
    growth = large["processor"] / 20 / small["processor"] if small and large else None
    yield "· processor time an article, of 20,000 to that of 1,000", f"{growth:.2f}" if growth else "-", "≤ 1", "both"
    same = attempt(lambda: interrupted(work("corpus.20000.jsonl"), large["seconds"]))
    yield "· killed three times (SIGKILL) and gone on with: files that are the same, byte for byte", same or "-", "all", "dateline code (20,000 articles)"

    def again():
        shutil.copytree(os.path.join(HOME, "data"), work("data"))
        page = work("data/ontology/plover/AGREE.csv")
        lines = open(page, encoding="utf8").read().split("\n")
        lines.pop(next(i for i, line in enumerate(lines) if line.startswith("sign")))
        open(page, "w", encoding="utf8").write("\n".join(lines))
        return ours(["recode", work("corpus.20000"), "--data", work("data")], work("recode.out"), wordless=True)
    f = attempt(again)
    yield "coded again after one row of the codebook went: times as fast as coding; by processor time", f"{large['seconds'] / f[0]:.1f}; {large['processor'] / f[2]:.1f}" if f and large else "-", "≥ 3", "dateline recode (20,000 articles)"
    f = attempt(lambda: ours(["diff", "r1", "r2", "-s", work("corpus.20000"), "--dyad", "RUS", "USA"], work("diff.out")))
    yield "· what changed, with sentences and a dyad, seconds", f"{f[0]:.1f}" if f else "-", "", "dateline diff r1 r2"

    def asked():
        ours(["fill", work("corpus.20000"), work("corpus.large"), "1000000"], work("fill.out"), BENCH)
        ours(["ask", work("corpus.large")], work("ask.out"), BENCH)
        return {name: f["best"] for name, f in json.load(open(work("ask.out")))["milliseconds"].items()}
    f = attempt(asked)
    slowest = max(f, key=f.get) if f else None
    yield "1,000,000 events in a store: questions answered within 200 ms; the slowest", f"{sum(t <= 200 for t in f.values())} of {len(f)}; {slowest}, {f[slowest]:.0f} ms" if f else "-", "all", "Dateline.Benchmarks fill, ask"


def interrupted(articles, seconds):
    """Codes with three kills on the way; gives how many of the files are those of the run that nothing befell."""
    command = PROGRAM + ["code", articles, "-o", work("corpus.killed")]
    for _ in range(3):
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            child.wait(timeout=seconds / 4)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
    ours(command[len(PROGRAM):], work("killed.out"), wordless=True)
    digest = lambda folder, name: hashlib.sha256(open(os.path.join(work(folder), name), "rb").read()).digest()
    files = [name for name in os.listdir(work("corpus.20000")) if not name.startswith("dateline.store")]
    return f"{sum(digest('corpus.20000', name) == digest('corpus.killed', name) for name in files)} of {len(files)}"


def names():
    def figures():
        treebank.names(data("data/ud/ewt-dev.conllu"), data("data/ner/uner-ewt-dev.iob2"), work("uner.gold.jsonl"), work("uner.in.jsonl"))
        return scorer("ner_eval", work("uner.gold.jsonl"), converted("names", records_of(work("uner.in.jsonl"), "uner")))
    f = attempt(figures)
    yield "UNER English dev, F1", f"{find('micro .* F1 ([0-9.]+)', f):.1f}" if f else "-", "≥ 80", f"{READ}; ner_eval.py uner-ewt-dev"


def closed(system):
    """The same attributions with the comma before a closing mark counted in: the record leaves it to the attribution, and the scorer asks for the mark right after the words."""
    out = system.replace(".quotes.", ".closed.")
    with open(system, encoding="utf8") as lines, open(out, "w", encoding="utf8") as to:
        for document in map(json.loads, lines):
            for attribution in document["attributions"]:
                attribution["content"] = [[start, end + bool(re.match(',["”’\']', document["text"][end:]))] for start, end in attribution["content"]]
            to.write(json.dumps(document, ensure_ascii=False) + "\n")
    return out


def genre(gold, name):
    """The documents of one genre."""
    out = work(name + ".gold.jsonl")
    with open(gold, encoding="utf8") as lines, open(out, "w", encoding="utf8") as to:
        to.writelines(line for line in lines if json.loads(line)["genre"] == name)
    return out


def who():
    """Coreference on the news of GUM and on GAP; phrases at a date."""
    f = attempt(lambda: coreference("data/coref/gum-coref-dev.jsonl"))
    yield "GUM dev, news, names and pronouns: CoNLL F1", f"{find('CoNLL F1 ([0-9.]+)', f):.1f}" if f else "-", "≥ 50", f"{READ}; coref_eval.py gum-coref-dev"
    f = attempt(lambda: ambiguous("data/coref/gap-dev.jsonl"))
    yield "GAP dev, pronouns: F1 (women / men)", f"{find('overall ([0-9.]+)', f):.1f} ({find('bias ([0-9.]+)', f):.2f})" if f else "-", "≥ 65", f"{READ}; gap_eval.py gap-dev"
    f = attempt(lambda: phrases("data/actors-dev.jsonl"))
    yield "phrases at a date: country; primary sector, %", f"{f[0]:.1f}; {f[1]:.1f}" if f else "-", "≥ 90; ≥ 80", "dateline actors code - --to json (actors-dev)"


def spans(record):
    """Code-point spans of an actor's mentions: the gold marks noun phrases, so a name takes in the title, article and possessive beside it."""
    text, at = record["article"]["text"], []
    for i, c in enumerate(text):
        at.extend([i] * (2 if ord(c) > 0xFFFF else 1))
    at.append(len(text))
    found = []
    for actor in record["actors"]:
        for m in actor["mentions"]:
            start, end = at[m["start"]], at[m["end"]]
            if m["kind"] == "name":
                for role in actor["roles"]:
                    if at[role["start"]] < start and start - 1 <= at[role["end"]] <= start:
                        start = at[role["start"]]
                before = re.search(r"(?:\b(?:[Tt]he|Mr|Mrs|Ms|Dr)\.? )+$", text[max(0, start - 14):start])
                start -= len(before.group(0)) if before else 0
                end += 2 if text[end:end + 2] in ("'s", "’s") else 0
            found.append((actor["id"], m["kind"], start, end))
    return found


def coreference(path):
    gold = [g for g in map(json.loads, open(data(path), encoding="utf8")) if "_news_" in g["id"]]
    with open(work("coref.gold.jsonl"), "w", encoding="utf8") as out:
        for g in gold:
            out.write(json.dumps(dict(g, mentions=[m for m in g["mentions"] if m["kind"] in ("name", "pronoun")]), ensure_ascii=False) + "\n")
    with open(work("coref.sys.jsonl"), "w", encoding="utf8") as out:
        for record in map(json.loads, open(records(work("coref.gold.jsonl"), "coref"), encoding="utf8")):
            mentions = [dict(start=s, end=e, cluster=a, kind="pronoun" if k == "pronoun" else "name") for a, k, s, e in spans(record) if k != "nominal"]
            taken = {(m["start"], m["end"]) for m in mentions}
            mentions += [dict(start=p["start"], end=p["end"], cluster="place " + p["name"], kind="name") for p in record["places"] if (p["start"], p["end"]) not in taken]
            out.write(json.dumps({"id": record["article"]["sourceId"], "mentions": mentions}) + "\n")
    return scorer("coref_eval", work("coref.gold.jsonl"), work("coref.sys.jsonl"))


def ambiguous(path):
    gold = {g["id"]: g for g in map(json.loads, open(data(path), encoding="utf8"))}
    with open(work("gap.sys.jsonl"), "w", encoding="utf8") as out:
        for record in map(json.loads, open(records(data(path), "gap"), encoding="utf8")):
            g = gold[record["article"]["sourceId"]]
            own = {a for a, k, s, e in spans(record) if k == "pronoun" and s == g["pronoun"][0]}
            named = lambda name: any(a in own and k != "pronoun" and s < name[1] and name[0] < e for a, k, s, e in spans(record))
            out.write(json.dumps({"id": g["id"], "a_coref": named(g["a"]), "b_coref": named(g["b"])}) + "\n")
    return scorer("gap_eval", data(path), work("gap.sys.jsonl"))


def phrases(path):
    """Per cent of countries and of primary sectors right; what the set itself leaves open is left out."""
    gold = [g for g in map(json.loads, open(data(path), encoding="utf8")) if not g["expect_none"]]
    lines = "".join(f"{g['text']}\t{g.get('query_date') or ''}\n" for g in gold)
    said = subprocess.run(PROGRAM + ["actors", "code", "-", "--to", "json"], input=lines, capture_output=True, text=True).stdout
    right = {"country": [], "sector": []}
    for g, who in zip(gold, map(json.loads, said.splitlines()), strict=True):
        if g["country"] is not None and g["country"] not in ("Mexico", "LEG"):
            wanted = {"XKX": "KOS"}.get(g["country"], g["country"])
            right["country"].append((who["code"] or "").startswith(wanted) if wanted in ("UNO", "EUR", "IGO") else (who["country"] or "") == wanted)
        if g["sector"] is not None and g["sector"] not in ("????", "COL", "BUD", "HLH"):
            wanted = g["sector"] if isinstance(g["sector"], list) else [g["sector"]]
            # A state without a sector is its government here.
            right["sector"].append((who["sectors"] + [""])[0] in (wanted + ["GOV"] if wanted == [""] else wanted))
    return tuple(100 * sum(r) / len(r) for r in right.values())


def quotes():
    gold = attempt(lambda: data("data/quotes/gum-attrib-dev.jsonl"))
    system = attempt(lambda: converted("quotes", records(gold, "quotes")))
    f = attempt(lambda: scorer("quotes_eval", gold, system, "--names"))
    n = attempt(lambda: scorer("quotes_eval", genre(gold, "news"), system))
    d = attempt(lambda: scorer("quotes_eval", gold, system, "--direct"))
    c = attempt(lambda: scorer("quotes_eval", gold, closed(system), "--direct"))
    command = f"{READ}; quotes_eval.py gum-attrib-dev"
    yield "source + cue + content F1", f"{find('triple .* F1 ([0-9.]+)', f):.1f}" if f else "-", "≥ 50 (news)", command
    yield "· its two articles of news", f"{find('triple .* F1 ([0-9.]+)', n):.1f}" if n else "-", "≥ 50", command
    yield "direct quotes found, %; with the comma before the closing mark", f"{find('det .* R ([0-9.]+)', d):.1f}; {find('det .* R ([0-9.]+)', c):.1f}" if d and c else "-", "≥ 92", command + " --direct"
    yield "speaker's name right, % of found", f"{find('gold name: ([0-9.]+)', f):.1f}" if f and "gold name" in f else "-", "≥ 85", command + " --names"


def factuality():
    for name, corpus, target in (("UDS-IH2", "uds-ih2", "r ≥ .65"), ("MEANTIME", "meantime", "MAE ≤ .40")):
        def figures(corpus=corpus):
            ours(["factuality", os.path.join(HOME, "models"), os.path.join(HOME, "data"), data("data/factuality", corpus + "-train.jsonl"), data("data/factuality", corpus + "-dev.jsonl")], work("facts.jsonl"), BENCH)
            return scorer("fact_eval", data("data/factuality", corpus + "-dev.jsonl"), work("facts.jsonl"))
        f = attempt(figures)
        command = f"Dateline.Benchmarks factuality models data {corpus}-train {corpus}-dev; fact_eval.py"
        yield f"{name} dev, given predicates: Pearson r; MAE", f"{find('Pearson r ([0-9.]+)', f):.3f}; {find('MAE ([0-9.]+)', f):.3f}" if f else "-", target, command


def times():
    gold = attempt(lambda: data("data/timex/wikiwars-dev.jsonl"))
    f = attempt(lambda: scorer("timex_eval", gold, converted("timex", records(gold, "timex"))))
    command = f"{READ}; timex_eval.py wikiwars-dev"
    yield "value F1", f"{find('value F1 ([0-9.]+)', f):.1f}" if f else "-", "≥ 76 (TempEval-3)", command
    yield "· strict F1; relaxed F1", f"{find('strict .* F1 ([0-9.]+)', f):.1f}; {find('relaxed .* F1 ([0-9.]+)', f):.1f}" if f else "-", "", command


    for part, target in (("dev", "≥ 85"), ("train", "")):
        f = attempt(lambda: calendar(f"data/timex/gum-dates-{part}.jsonl", part))
        yield f"GUM dates {part}, as TEI writes them: value accuracy, %", f"{find('value accuracy ([0-9.]+)', f):.1f}" if f else "-", target, f"{READ}; tei.py; timex_eval.py gum-dates-{part}"
    share = attempt(suite)
    yield "Recognizers-Text, cases that pass, %", f"{100 * share[0] / share[1]:.1f} ({share[0]} of {share[1]})" if share else "-", "", f"{READ}; recognizers.py"


def calendar(path, part):
    """Dates and times of GUM, whose values are written as TEI has them."""
    out = work(f"calendar-{part}.jsonl")
    with open(out, "w", encoding="utf8") as file:
        for line in open(converted("timex", records(data(path), "gum-" + part)), encoding="utf8"):
            text = json.loads(line)
            file.write(json.dumps(dict(text, timexes=[dict(t, value=tei.tei(t["value"])) for t in text["timexes"]])) + "\n")
    return scorer("timex_eval", data(path), out)


def suite():
    """(passed, all) of the suite's cases."""
    cases = list(recognizers.cases(data("data/timex/recognizers-specs")))
    with open(work("suite.in.jsonl"), "w", encoding="utf8") as out:
        for number, (_, text, day, _) in enumerate(cases):
            out.write(json.dumps({"id": str(number), "text": text, "published": day}) + "\n")
    read = {r["article"]["sourceId"]: r for r in map(json.loads, open(records_of(work("suite.in.jsonl"), "suite"), encoding="utf8"))}
    passed = sum(recognizers.passes(kind, read[str(number)], wanted) for number, (kind, _, _, wanted) in enumerate(cases) if str(number) in read)
    return passed, len(cases)


def places():
    gold = attempt(lambda: data("data/geo/geovirus-dev.jsonl"))
    f = attempt(lambda: scorer("geo_eval", gold, converted("geo", records(gold, "geo"))))
    command = f"{READ}; geo_eval.py geovirus-dev"
    yield "end to end within 161 km, %", f"{find('end-to-end Acc@161 ([0-9.]+)', f):.1f}" if f and "end-to-end" in f else "-", "≥ 60", command
    yield "· tagging, overlap F1", f"{find('tagging overlap .* F1 ([0-9.]+)', f):.1f}" if f else "-", "", command


def events():
    for name, peer in (("gsr-dev", "UniversalPetrarch .302; .136"), ("plv-dev", "UniversalPetrarch .434; .202")):
        gold = attempt(lambda: data("data/events", name + ".jsonl"))
        f = attempt(lambda: json.loads(scorer("score_events", gold, converted("events", records(gold, name)), "--json")))
        command = f"{READ}; score_events.py {name}"
        value = lambda key: f"{f[key]['value']:.3f}" if f and key in f else "-"
        yield f"{name}: type right; type, actor and recipient right", f"{value('type_hit')}; {value('triple_text')}", f"≥ .70; ≥ .45 ({peer})", command
        yield "· quad class right; silent", f"{value('quad_hit')}; {value('silent')}", "", command
        f = attempt(lambda: json.loads(scorer("score_events", gold, converted("events", without_pronouns(records(gold, name))), "--json")))
        yield "· the three right where a party is shown by its name, not by “it” or “their”", value("triple_text"), "", f"{command}, records without pronouns of whoever is named"
    gold = attempt(lambda: data("data/events/annotated-dev.jsonl"))
    f = attempt(lambda: json.loads(scorer("score_annotated", gold, records(gold, "annotated"), "--json")))
    command = f"{READ}; score_annotated.py annotated-dev"
    f1 = lambda key: f"{f[key]['F1']:.3f}" if f else "-"
    yield "annotated-dev: type F1; triple F1", f"{f1('events type')}; {f1('events triple')}", "≥ .72; ≥ .45", command
    yield "· statements F1; with speaker", f"{f1('statements')}; {f1('statements+speaker')}", "≥ .75", command
    yield "· status right; both parties' countries right", f"{f['status acc']:.3f}; {f['dyad codes acc']:.3f}" if f else "-", "≥ .80", command
    yield "· silent where nothing happened", f"{f['silent where nothing happened']:.3f}" if f else "-", "", command


def articles():
    def e2e():
        os.makedirs(work("e2e"), exist_ok=True)
        for name in sorted(n for n in os.listdir(data("data/e2e")) if n.endswith(".json")):
            ours(["read", "--to", "json", "--published", name[:10], data("data/e2e", name[:-5] + ".txt")], work("e2e/" + name))
        return json.loads(scorer("score_record", "--json", "--gold", data("data/e2e"), "--sys", work("e2e")))

    def seed():
        ours(["read", "--to", "json", data("seed/article.txt")], work("seed.json"))
        return json.loads(scorer("score_record", "--json", data("seed/gold.json"), work("seed.json")))

    for name, measure, command in (
        ("seven articles", e2e, "dateline read --to json --published DAY; score_record.py data/e2e"),
        ("the seed", seed, "dateline read --to json seed/article.txt; score_record.py seed/gold.json"),
    ):
        f = attempt(measure)
        f1 = lambda key: percent(f[key]["F1"]) if f else "-"
        accuracy = lambda key: show_accuracy(f, key)
        yield f"{name}: quotes F1; with speaker", f"{f1('quotes content')}; {f1('quotes content+speaker')}", "", command
        yield "· events, core: type F1; with parties; all", f"{f1('events core: type')}; {f1('events core: +actors')}; {f1('events core: +all')}", "", command
        yield "· quotes: speaker right; kind right", f"{accuracy('speaker')}; {accuracy('kind')}", "≥ 90; ≥ 90", command
        yield "· status right on matched events; where the gold takes more than one", f"{accuracy('factuality')}; {accuracy('factuality+alt')}", "≥ 80 %", command
        yield "· plainly wrong outputs (must not)", f"{f['must_not']['violations']} of {f['must_not']['entries']}" if f else "-", "0 on the seed", command


def show_accuracy(f, key):
    """A figure among the accuracies, whose keys name it at more length."""
    for name, value in (f or {}).get("accuracies", {}).items():
        if key in name:
            return percent(value if isinstance(value, float) else value.get("acc", value.get("value", 0)))
    return "-"


LAYERS = [("Parser", parser), ("Speed", speed), ("Program", program), ("Corpus", corpus), ("Names", names), ("Who", who), ("Quotations", quotes), ("Factuality", factuality), ("Times", times), ("Places", places), ("Events", events), ("Articles", articles)]


def kept(title):
    """The rows that the file has for a layer now."""
    if not os.path.exists(BOARD):
        return []
    found = re.search(rf"^## {title}\n\n\|.*\n\|.*\n((?:\|.*\n)*)", open(BOARD, encoding="utf8").read(), re.M)
    return found.group(1).splitlines() if found else []


def main():
    lines = [
        "# Scoreboard", "",
        "Figures on development data, made by `benchmarks/run ../shared`; `../shared` holds the data and the scorers. Held-out sets are measured elsewhere.",
        "\"-\": not there yet. Targets are those of the first release; where one is for another test set, that set is named. Speeds are of the machine that ran the command, with whatever else it did.", "",
    ]
    for title, measure in LAYERS:
        wanted = not ONLY or title.lower() in (o.lower() for o in ONLY)
        rows = [f"| {' | '.join(row)} |" for row in measure()] if wanted else kept(title)
        if not rows:
            continue
        lines += [f"## {title}", "", "| Measure | Figure | Target | Command |", "| --- | --- | --- | --- |", *rows, ""]
        print("\n".join(rows), file=sys.stderr)
    open(BOARD, "w", encoding="utf8").write("\n".join(lines))


try:
    main()
finally:
    shutil.rmtree(WORK, ignore_errors=True)
