#!/usr/bin/env python3
"""Compares `oit` with its peers over one generated corpus, in one run, turn by turn.

  peers.py CORPUS --oit PROGRAM [--python PYTHON] [--checklists DIR] [--rounds 5] [--audits 3] [--width 64]
           [--urls LIST]

CORPUS is a folder that the corpus's generator filled (corpus/measure.py does it, too). Three pairs:
  fetching  `oit fetch` beside `curl -Z --parallel-max WIDTH`, bodies dropped
  keeping   the same, each body kept in a file: curl writes it, oit also brings it to the disk under its hash
  audit     `oit batch` over the same addresses beside Scrapy, which takes title, text and links and asks nothing
Prints the median seconds of each and the ratio, taken round by round. The goals are 1.1 for fetching and 0.1 for the
audit; exit 1 when one is missed. --python names a Python that has Scrapy; without it there is no third pair.
"""
import argparse, csv, json, os, shutil, statistics, subprocess, sys, tempfile, time
from urllib.parse import urlsplit

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, f"{HERE}/../corpus")
import serving

FETCHING, AUDIT = 1.1, 0.1
# Own loopback: nobody has to be spared.
MANNERS = "pause=0,host=8,address=64,all={}"


def seconds(command, env, prepare=lambda: None):
    prepare()
    started = time.monotonic()
    run = subprocess.run(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    taken = time.monotonic() - started
    if run.returncode not in (0, 1, 3):
        raise SystemExit(f"{command[:3]} ended with {run.returncode}: {run.stderr.decode()[-2000:]}")
    return taken


def compare(name, ours, theirs, rounds, env, prepare=lambda: None):
    """The median of the rounds' ratios; the first round of each warms up and counts for nothing."""
    pairs = [(seconds(ours, env, prepare), seconds(theirs, env, prepare)) for _ in range(rounds + 1)][1:]
    ratios = [a / b for a, b in pairs]
    ratio = statistics.median(ratios)
    print(f"{name:9} oit {statistics.median(a for a, _ in pairs):.3f} s, {os.path.basename(theirs[0])} "
          f"{statistics.median(b for _, b in pairs):.3f} s, ratio {ratio:.3f} [{min(ratios):.3f}-{max(ratios):.3f}]",
          flush=True)
    return ratio


def curl(urls, port, width, path, target):
    """curl's configuration for all addresses; `target` gives the file of each."""
    with open(path, "w") as file:
        for number, url in enumerate(urls):
            file.write(f'url = "{url}"\noutput = "{target(number)}"\n')
        file.write(f'connect-to = "::127.0.0.1:{port}"\n')
    return ["curl", "-s", "-Z", "--parallel-max", str(width), "--parallel-immediate", "-K", path]


def table(corpus, urls, folder):
    """A file for each agency with those of its addresses that are in the list, and the table of them."""
    wanted = set(urls)
    os.makedirs(folder)
    with open(f"{folder}/agencies.csv", "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["file"])
        for agency in serving.agencies(corpus):
            chosen = {item: url for item, url in agency["urls"].items() if url in wanted}
            if chosen:
                rows.writerow([serving.write_agency({**agency, "urls": chosen}, folder)])
    return f"{folder}/agencies.csv"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus")
    parser.add_argument("--oit", required=True)
    parser.add_argument("--python")
    parser.add_argument("--checklists", default=f"{HERE}/../../../Checklists")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--audits", type=int, default=3)
    parser.add_argument("--width", type=int, default=64)
    parser.add_argument("--urls", default="urls-2000.txt")
    options = parser.parse_args()
    corpus, oit = os.path.abspath(options.corpus), os.path.abspath(options.oit)
    with open(f"{corpus}/{options.urls}") as file:
        urls = file.read().split()
    port = urlsplit(urls[0]).port
    maps = [word for host in sorted({urlsplit(u).hostname for u in urls}) for word in ("--map", f"{host}=127.0.0.1:{port}")]
    asking = [*maps, "--manners", MANNERS.format(options.width)]
    env = {**os.environ, "OIT_CHECKLISTS": os.path.abspath(options.checklists), "OIT_CONTACT": "https://audit.example/about"}
    ratios = {}
    with tempfile.TemporaryDirectory() as scratch, serving.served(corpus, 23500):
        shelf = f"{scratch}/shelf"
        fetch = [oit, "fetch", f"{corpus}/{options.urls}", *asking]
        drop = curl(urls, port, options.width, f"{scratch}/drop.cfg", lambda _: "/dev/null")
        keep = curl(urls, port, options.width, f"{scratch}/keep.cfg", lambda number: f"{shelf}/{number}")

        def tidy():
            shutil.rmtree(shelf, ignore_errors=True)
            os.makedirs(shelf)

        ratios["fetching"] = compare("fetching", fetch, drop, options.rounds, env)
        compare("keeping", [*fetch, "--capture", shelf], keep, options.rounds, env, tidy)
        if options.python:
            batch = [oit, "batch", table(corpus, urls, f"{scratch}/agencies"), "--out", shelf, "--ocr", "off", "--sweep", "off", "--today",
                     "2023-06-30", *asking]
            spider = [options.python, f"{HERE}/spider.py", f"{corpus}/{options.urls}", f"{scratch}/out.jsonl", str(port),
                      str(options.width)]
            ratios["audit"] = compare("audit", batch, spider, options.audits, env, tidy)
    missed = [name for name, goal in (("fetching", FETCHING), ("audit", AUDIT)) if ratios.get(name, 0) > goal]
    print(json.dumps(dict(addresses=len(urls), **{name: round(value, 3) for name, value in ratios.items()}, missed=missed)))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
