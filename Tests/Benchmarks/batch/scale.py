#!/usr/bin/env python3
"""Measures what `oit batch --offline` costs per agency at several sizes of a batch, and the memory of its first process.

  scale.py --oit PROGRAM [--agencies 100,1000] [--variants 20] [--workers 2] [--limit 153] [--keep DIR]

What `oit check` kept of the sample is replayed for so many agencies, told apart by the addresses of their home pages. The agencies share it in so many variants,
each with a home page and PDFs of its own, so that no worker lives from what it remembers of the one before; a table
with a row an agency and a column an item names their 43 items. Each size is run twice: a first time, when the PDFs are
read, and again with the results taken away, as after a change of the criteria. Prints for each wall and processor time
per agency and the peak of memory. Exit 1 when judging again costs a fifth more for an agency of the largest batch than for one of the smallest, more
processor time than the limit (ms; 10 minutes on two processors for 7,850 agencies are 153), or the first process took
more than 256 MiB.
"""
import argparse, csv, hashlib, json, os, re, shutil, subprocess, sys, tempfile, time

ROOT = os.path.abspath(f"{os.path.dirname(os.path.abspath(__file__))}/../../..")
SAMPLE = f"{ROOT}/Samples/mueang-tuayang-2564"
HOST = "www.mueangtuayang.example"
MOST_MIB, MOST_GROWTH = 256, 1.2
ENVIRONMENT = {**os.environ, "OIT_CHECKLISTS": f"{ROOT}/Checklists"}


def captured(oit, folder):
    """What one audit of the sample keeps."""
    server = subprocess.Popen([oit, "serve", f"{SAMPLE}/site", "--port", "0"], stdout=subprocess.PIPE, text=True)
    try:
        port = re.search(r"127\.0\.0\.1:(\d+)", server.stdout.readline()).group(1)
        maps = [word for host in (HOST, "forms.example") for word in ("--map", f"{host}=127.0.0.1:{port}")]
        subprocess.run([oit, "check", f"{SAMPLE}/agency.yaml", "--capture", folder, "--today", "2021-04-30", "--ocr", "off", *maps],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT, check=False)
    finally:
        server.terminate()
        server.wait()


def variant(source, folder, number):
    """The capture again, with a comment of its own in the home page and at the end of each PDF."""
    with open(f"{source}/capture.json") as file:
        index = json.load(file)
    exchanges = index["exchanges"]
    for exchange in exchanges:
        answer = exchange.get("answer")
        if not answer:
            continue
        sha = answer["sha256"]
        with open(f"{source}/bodies/{sha[:2]}/{sha}", "rb") as file:
            body = file.read()
        if body.startswith(b"%PDF"):
            body += b"\n%% %d\n" % number
        elif exchange["url"].rstrip("/").endswith(HOST):
            body += b"\n<!-- %d -->\n" % number
        answer["sha256"], answer["length"] = hashlib.sha256(body).hexdigest(), len(body)
        place = f"{folder}/bodies/{answer['sha256'][:2]}"
        os.makedirs(place, exist_ok=True)
        with open(f"{place}/{answer['sha256']}", "wb") as file:
            file.write(body)
    index["exchanges"] = None
    lines = ",\n".join(json.dumps({"url": each.pop("url"), **each}) for each in exchanges)
    with open(f"{folder}/capture.json", "w") as file:
        file.write(json.dumps(index).replace('"exchanges": null', f'"exchanges": [{lines}\n]'))


def submitted():
    """Items and addresses of the sample's file."""
    items, item = {}, None
    with open(f"{SAMPLE}/agency.yaml") as file:
        for line in file:
            if match := re.match(r"  (O\d+):", line):
                item = items.setdefault(match.group(1), [])
            elif match := re.match(r"      - (\S+)", line):
                item.append(match.group(1))
    return items


def batch(folder, variants, count):
    """A table of so many agencies, and the folder of a batch with the capture of each."""
    items = submitted()
    os.makedirs(f"{folder}/out/captures")
    with open(f"{folder}/list.csv", "w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["agency", "kind", "province", "year", "main-site", *items])
        for number in range(count):
            name, site = "เทศบาลตำบลเมืองตัวอย่าง", f"http://{HOST}/?{number:05}"
            table.writerow([name, ["เทศบาลตำบล", "อบต."][number % 2], f"จังหวัดที่ {number % 76}", 2564, site, *map(" ".join, items.values())])
            key = hashlib.sha256(f"{name}\0{2564}\0{site}".encode()).hexdigest()[:16]
            place = f"{folder}/out/captures/{key}"
            os.mkdir(place)
            kept = variants[number % len(variants)]
            os.symlink(f"{kept}/bodies", f"{place}/bodies")
            with open(f"{kept}/capture.json") as index:
                text = index.read()
            home = re.search(r'\{"url": "http://%s/", .*?\n' % re.escape(HOST), text).group(0)
            with open(f"{place}/capture.json", "w") as index:
                index.write(text.replace(home, home + home.replace(f'{HOST}/"', f'{HOST}/?{number:05}"', 1)))


def measure(options, folder):
    words = [options.oit, "batch", f"{folder}/list.csv", "--out", f"{folder}/out", "--offline", "--today", "2021-04-30",
             "--ocr", "off", "--workers", str(options.workers)]
    before, started = os.times(), time.monotonic()
    run = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=ENVIRONMENT)
    complaints = run.stderr.read().decode()
    _, status, usage = os.wait4(run.pid, 0)
    wall = time.monotonic() - started
    after = os.times()
    if os.waitstatus_to_exitcode(status) not in (0, 1, 3):
        raise SystemExit(f"the batch ended with {status}: {complaints[-2000:]}")
    with open(f"{folder}/out/results.ndjson", "rb") as file:
        lines = sum(1 for _ in file)
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    return lines, wall, processor, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--oit", required=True)
    parser.add_argument("--agencies", default="100,1000")
    parser.add_argument("--variants", type=int, default=20)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--limit", type=float, default=153)
    parser.add_argument("--keep", help="leave everything in this folder")
    options = parser.parse_args()
    options.oit = os.path.abspath(options.oit)
    scratch = options.keep or tempfile.mkdtemp()
    costs, peaks = [], []
    try:
        captured(options.oit, f"{scratch}/sample")
        variants = [f"{scratch}/variant-{number}" for number in range(options.variants)]
        for number, place in enumerate(variants):
            variant(f"{scratch}/sample", place, number)
        for count in map(int, options.agencies.split(",")):
            folder = f"{scratch}/{count}"
            batch(folder, variants, count)
            for which in ("first", "again"):
                shutil.rmtree(f"{folder}/out/results", ignore_errors=True)
                lines, wall, processor, peak = measure(options, folder)
                if lines != count:
                    raise SystemExit(f"{count} agencies gave {lines} results")
                peaks.append(peak)
                print(f"{count:6} agencies, {which}: {wall:7.1f} s, {1000 * wall / count:6.1f} ms an agency, "
                      f"{1000 * processor / count:6.1f} ms of processor, first process {peak:.0f} MiB", flush=True)
            costs.append(processor / count)
            if not options.keep:
                shutil.rmtree(folder)
    finally:
        if not options.keep:
            shutil.rmtree(scratch)
    return 0 if costs[-1] <= costs[0] * MOST_GROWTH and 1000 * costs[-1] <= options.limit and max(peaks) <= MOST_MIB else 1


if __name__ == "__main__":
    sys.exit(main())
