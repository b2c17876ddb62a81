"""Opens what `dateline code` and `dateline export` wrote with readers made by others: pandas, PyLD, NLTK, and R's readr as R's icews uses it.

python3 read.py FOLDER…   each holds exports in folders of their names; one with a datapackage.json is a run as well. The last line says how many held and how many did not."""
import hashlib, json, os, subprocess, sys
from collections import Counter

import nltk.parse
import pandas
from pyld import jsonld

HERE = os.path.dirname(os.path.abspath(__file__))
OA = "http://www.w3.org/ns/oa#"
PROV = "http://www.w3.org/ns/prov#"


def tabbed(path, header=None):
    return pandas.read_csv(path, sep="\t", header=header, dtype=str, quoting=3, keep_default_na=False, encoding="utf8")


def only(folder, ending):
    found = [os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith(ending)]
    assert len(found) == 1, found
    return found[0]


def icews_is_read_by_R_as_its_package_reads_it(folder):
    run = subprocess.run(["Rscript", os.path.join(HERE, "read.R"), folder], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert int(run.stdout) > 0


def icews_is_read_by_pandas(folder):
    for name in os.listdir(folder):
        events = pandas.read_csv(os.path.join(folder, name), sep="\t", quoting=3, parse_dates=["Event Date"], dtype={"CAMEO Code": str})
        assert events.shape[1] == 20 and len(events) > 0
        assert events["Event Date"].dtype.kind == "M" and events["Intensity"].between(-10, 10).all()


def gdelt_is_read_by_pandas(folder):
    events, mentions, gkg = (tabbed(only(folder, ending)) for ending in (".export.CSV", ".mentions.CSV", ".gkg.csv"))
    assert (events.shape[1], mentions.shape[1], gkg.shape[1]) == (61, 16, 27)
    assert events[0].is_unique and set(mentions[0]) == set(events[0])
    pandas.to_datetime(events[1], format="%Y%m%d")
    assert events[29].isin(list("1234")).all() and events[30].astype(float).between(-10, 10).all()
    said = [block.split("|") for cell in gkg[22] if cell for block in cell.split("#")]
    assert said and all(len(block) == 4 and block[0].isdigit() and block[1].isdigit() for block in said)


def polecat_is_read_by_pandas(folder):
    events = tabbed(only(folder, ".txt"), header=0)
    assert events.shape[1] == 39 and len(events) > 0 and events["Event ID"].is_unique
    pandas.to_datetime(events["Event Date"], format="%Y-%m-%d")
    assert events["Event Type"].str.fullmatch("[A-Z]+").all()


def counts_of_the_killed_are_read_by_pandas(folder):
    events = pandas.read_csv(only(folder, ".csv"))
    # "Dozens" set no upper bound, and a figure that only others give is nobody's best.
    high, best = events["high"].fillna(float("inf")), events["best"].fillna(events["low"])
    assert len(events) > 0 and (events["low"] <= best).all() and (best <= high).all()


def json_ld_is_a_graph_for_a_processor(folder):
    terms = json.load(open(os.path.join(HERE, "anno.json"), encoding="utf8"))

    def load(url, options):
        assert url == "http://www.w3.org/ns/anno.jsonld", url
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": terms}

    document = json.load(open(only(folder, ".jsonld"), encoding="utf8"))
    triples = jsonld.to_rdf(document, {"documentLoader": load})["@default"]
    by = Counter(t["predicate"]["value"] for t in triples)
    kinds = Counter(t["object"]["value"] for t in triples if t["predicate"]["value"].endswith("#type"))
    annotations = sum(node.get("type") == "Annotation" for node in document["@graph"])
    assert annotations > 0 and kinds[OA + "Annotation"] == annotations
    # Each part of an annotation arrives as a property of the vocabulary; what links, links.
    assert by[OA + "hasSource"] == by[OA + "exact"] == by[OA + "start"] == by[OA + "end"] == kinds[OA + "TextQuoteSelector"] == kinds[OA + "TextPositionSelector"] >= annotations
    subjects = {t["subject"]["value"] for t in triples}
    for link in (PROV + "wasGeneratedBy", OA + "hasSource", "http://schema.org/about"):
        ends = [t["object"] for t in triples if t["predicate"]["value"] == link]
        assert ends and all(end["type"] == "IRI" for end in ends), link
        assert all(end["value"] in subjects for end in ends), link


def trees_are_read_by_NLTK(folder):
    blocks = open(only(folder, ".conllu"), encoding="utf8").read().split("\n\n")
    sentences = ["\n".join(line for line in block.split("\n") if line and not line.startswith("#") and line.split("\t")[0].isdigit()) for block in blocks]
    sentences = [s for s in sentences if s]
    assert len(sentences) >= 4
    for sentence in sentences:
        graph = nltk.parse.DependencyGraph(sentence, top_relation_label="root", cell_separator="\t")
        assert len(graph.nodes) == sentence.count("\n") + 2 and graph.root is not None and not graph.contains_cycle()


def a_run_is_the_data_package_that_it_says(folder):
    package = json.load(open(os.path.join(folder, "datapackage.json"), encoding="utf8"))
    tables = 0
    for resource in package["resources"]:
        content = open(os.path.join(folder, resource["path"]), "rb").read()
        assert len(content) == resource["bytes"] and "sha256:" + hashlib.sha256(content).hexdigest() == resource["hash"], resource["path"]
        if resource["path"].endswith(".csv"):
            table = pandas.read_csv(os.path.join(folder, resource["path"]), dtype=str, keep_default_na=False)
            assert list(table.columns) == [field["name"] for field in resource["schema"]["fields"]], resource["path"]
            assert len(table) == resource["rows"], resource["path"]
            tables += 1
    assert tables == 7


READERS = {
    "icews": (icews_is_read_by_R_as_its_package_reads_it, icews_is_read_by_pandas), "gdelt": (gdelt_is_read_by_pandas,), "polecat": (polecat_is_read_by_pandas,),
    "ucdp-like": (counts_of_the_killed_are_read_by_pandas,), "jsonld": (json_ld_is_a_graph_for_a_processor,), "conllu": (trees_are_read_by_NLTK,),
}

good = bad = 0
for folder in sys.argv[1:]:
    tests = [(read, os.path.join(folder, name)) for name, readers in READERS.items() for read in readers]
    if os.path.exists(os.path.join(folder, "datapackage.json")):
        tests.append((a_run_is_the_data_package_that_it_says, folder))
    for read, files in tests:
        try:
            read(files)
            good += 1
        except Exception as fault:
            print(f"{read.__name__} [FAIL] {files}\n  {type(fault).__name__}: {fault}")
            bad += 1
print(good, bad)
