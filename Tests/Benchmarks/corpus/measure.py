#!/usr/bin/env python3
"""Measures `oit check` against the truth of a generated corpus of agencies (FY2566).

  measure.py CORPUS --oit PROGRAM [--checklists DIR] [--generator gen_corpus.py --seed N --agencies 20]
             [--jobs 2] [--hosts agency001.go.th.test,...] [--json OUT] [--show 5] [--only O2,O8] [--stored]

CORPUS is a folder that the generator filled (with --generator it is filled first, when it is empty). The PDFs of
CORPUS/pool are made beforehand by the generator's companion gen_pdfs.py. Needs nginx and Python alone.
--stored compares the results of the last run again. Prints, for each item and element, how often the verdict is
what the corpus states, and each disagreement with the page's file; claims.py says what counts as stated.
"""
import argparse, collections, json, os, subprocess, sys

import claims, serving

# expected, verdict -> what it counts as
OUTCOMES = {
    ("present", "pass"): "agree", ("present", "fail"): "false fail",
    ("absent", "fail"): "agree", ("absent", "pass"): "false pass",
    ("open", "pass"): "agree", ("open", "undecided"): "agree", ("open", "fail"): "false fail",
    ("hidden", "undecided"): "agree", ("hidden", "fail"): "false fail", ("hidden", "pass"): "false pass",
}


def rows(corpus, results):
    """One row a claim: where, what was stated, what the program said and why."""
    with open(f"{corpus}/truth.jsonl") as file:
        records = [json.loads(line) for line in file]
    for record in records:
        if record["host"] not in results:
            continue
        item = next(i for i in results[record["host"]]["items"] if i["id"] == record["item"])
        elements = {e["id"]: e for e in item["elements"]}
        for element, expected, note in claims.claims(record):
            said = elements.get(element)
            if element == "(item)":
                said = dict(verdict=item["verdict"], reason=",".join(item["reasons"]), proofs=[])
            if said is None:
                continue  # This year's item asks for no such element.
            quotes = [p["quote"] for p in said.get("proofs", [])][:2]
            yield dict(
                item=record["item"], element=element, expected=expected, note=note, verdict=said["verdict"],
                outcome=OUTCOMES.get((expected, said["verdict"]), "undecided"), reason=said.get("reason") or "",
                quotes=quotes, details=said.get("details", []), file=record["file"], template=record["template"])


def report(found, show):
    table = collections.defaultdict(collections.Counter)
    for row in found:
        table[(int(row["item"][1:]), row["element"])][row["outcome"]] += 1
    print(f"{'item':5}{'element':18}{'claims':>7}{'agree':>7}{'false fail':>12}{'false pass':>12}{'undecided':>11}")
    for (item, element), counts in sorted(table.items()):
        kinds = [counts[k] for k in ("agree", "false fail", "false pass", "undecided")]
        mark = "" if counts["agree"] == counts.total() else "  <--"
        print(f"O{item:<4}{element:18}{counts.total():7}{kinds[0]:7}{kinds[1]:12}{kinds[2]:12}{kinds[3]:11}{mark}")
    for key in table:
        bad = [r for r in found if (int(r["item"][1:]), r["element"]) == key and r["outcome"] != "agree"]
        for row in bad[:show]:
            print(f"\n{row['item']} {row['element']}: {row['outcome']}; stated {row.get('expected')} ({row.get('note')}), "
                  f"said {row.get('verdict')} {row.get('reason')} {row.get('details')}\n  {row['file']} {row.get('template')}")
            for quote in row.get("quotes", []):
                print(f"  “{quote[:160]}”")


def summary(found):
    total = collections.Counter(row["outcome"] for row in found)
    share = 100 * total["agree"] / max(1, total.total())
    reasons = collections.Counter(row["reason"] for row in found if row["outcome"] == "undecided")
    return dict(claims=total.total(), agreement=round(share, 2), **total, undecided_reasons=dict(reasons))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus")
    parser.add_argument("--oit")
    parser.add_argument("--checklists", default=os.path.join(os.path.dirname(__file__), "../../../Checklists"))
    parser.add_argument("--generator")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--agencies", type=int, default=20)
    parser.add_argument("--port", type=int, default=9001)
    parser.add_argument("--foreign-port", type=int, default=9500)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--hosts", default="")
    parser.add_argument("--only", default="")
    parser.add_argument("--json")
    parser.add_argument("--show", type=int, default=3)
    parser.add_argument("--stored", action="store_true")
    options = parser.parse_args()
    corpus = os.path.abspath(options.corpus)
    if options.generator and not os.path.exists(f"{corpus}/truth.jsonl"):
        subprocess.run(
            [sys.executable, options.generator, "--out", corpus, "--seed", str(options.seed), "--hosts",
             str(options.agencies), "--port", str(options.port)], check=True, stdout=subprocess.DEVNULL)
    cost = None
    if options.stored:
        names = [n for n in sorted(os.listdir(f"{corpus}/results")) if n.endswith(".json")]
        results = {n.removesuffix(".json"): json.load(open(f"{corpus}/results/{n}")) for n in names}
    else:
        hosts = set(filter(None, options.hosts.split(",")))
        with serving.served(corpus, options.foreign_port):
            results, cost = serving.audit(
                corpus, options.oit, os.path.abspath(options.checklists), options.jobs, options.foreign_port, hosts)
    only = set(filter(None, options.only.split(",")))
    found = [row for row in rows(corpus, results) if not only or row["item"] in only]
    report(found, options.show)
    print("\n" + json.dumps(dict(corpus=options.corpus, cost=cost, **summary(found)), ensure_ascii=False))
    if options.json:
        with open(options.json, "w") as file:
            json.dump(dict(summary=summary(found), rows=found), file, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
