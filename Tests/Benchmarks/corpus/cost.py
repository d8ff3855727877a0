#!/usr/bin/env python3
"""Compares the CPU of `oit check` with that of `xmllint --html` over the same pages, in one run.

  cost.py CORPUS --oit PROGRAM [--checklists DIR] [--hosts agency001.go.th.test,...] [--rounds 3]

CORPUS is a folder that measure.py filled. Each agency is audited once over the wire and kept, then `rounds`
times from what was kept; `xmllint --html --noout` parses the kept pages as often. OCR and PDFs are apart: OCR
is off and the corpus links to few PDFs. Prints the least CPU seconds of each, and their ratios.
"""
import argparse, glob, json, os, subprocess, tempfile

import serving


def cpu(commands, env=None):
    """The CPU seconds of all commands together."""
    before = os.times()
    for command in commands:
        subprocess.run(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = os.times()
    return (after.children_user - before.children_user) + (after.children_system - before.children_system)


def is_page(path):
    with open(path, "rb") as file:
        head = file.read(1024).lower()
    return b"<html" in head or b"<!doctype html" in head


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus")
    parser.add_argument("--oit", required=True)
    parser.add_argument("--checklists", default=os.path.join(os.path.dirname(__file__), "../../../Checklists"))
    parser.add_argument("--hosts", default="agency001.go.th.test,agency002.go.th.test,agency003.go.th.test")
    parser.add_argument("--foreign-port", type=int, default=9500)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    corpus, checklists = os.path.abspath(options.corpus), os.path.abspath(options.checklists)
    hosts = set(options.hosts.split(","))
    with tempfile.TemporaryDirectory() as kept:
        with serving.served(corpus, options.foreign_port):
            _, wire = serving.audit(
                corpus, options.oit, checklists, 1, options.foreign_port, hosts,
                lambda host: ["--ocr", "off", "--capture", f"{kept}/{host}"])
        pages = sorted(path for path in glob.glob(f"{kept}/*/bodies/*/*") if is_page(path))
        again = [
            [options.oit, "check", f"{corpus}/results/{host}.yaml", "--from", f"{kept}/{host}", "--ocr", "off",
             "--json", f"{kept}/{host}.json", "--today", "2023-06-30"] for host in sorted(hosts)]
        env = {**os.environ, "OIT_CHECKLISTS": checklists}
        rounds = [
            (cpu(again, env), cpu([["xmllint", "--html", "--noout", *pages]])) for _ in range(options.rounds)]
        audit, parse = (min(column) for column in zip(*rounds))
        print(json.dumps(dict(
            agencies=len(hosts), pages=len(pages), megabytes=round(sum(map(os.path.getsize, pages)) / 1e6, 1),
            xmllint=round(parse, 2), wire=round(wire["cpu"], 2), kept=round(audit, 2),
            ratio_wire=round(wire["cpu"] / parse, 1), ratio_kept=round(audit / parse, 1))))


if __name__ == "__main__":
    main()
