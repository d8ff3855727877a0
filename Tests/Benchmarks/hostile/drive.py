#!/usr/bin/env python3
"""Drives `oit check` over a web that misbehaves on purpose, one audit a misbehaviour, and has the answers judged.

  drive.py BENCH --oit PROGRAM [--checklists DIR] [--jobs 16] [--only GROUP|ID,...] [--strict-tls] [--sweep SECONDS] [--out DIR]

BENCH is the folder of hostile_server.py and judge.py. Where BENCH_MANIFEST names the manifest of a server that runs
already (netns_run.sh), it is used, and oit keeps its address policy; else a server is started on loopback, and
exactly its addresses and ports are allowed. Prints what judge.py prints; exit 0 when nothing is wrong.
"""
import argparse, json, os, shutil, subprocess, sys, time, urllib.request
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
# What a finding of the judging core is called by the bench; the causes of looks have the bench's own names.
REASONS = {"wrong-fiscal-year": "page.stale", "period-missing": "page.stale"}
MISSING = "page.missing_element"
VERDICTS = {"pass": "pass", "fail": "fail", "undecided": "could_not_check"}
# Their URLs lead to a document: the person and the photo are asked for on pages alone.
DOCUMENT_GROUPS = {"document"}
# So many pages of one host are submitted where it is measured how a host is treated.
MANY = 43
# Longer than any row may take; an audit that takes longer hangs.
LONGEST = 600


def criteria(source, out, year):
    """The project's criteria with one year more, which asks for what the bench's golden page shows."""
    shutil.copytree(source, out, dirs_exist_ok=True)
    with open(f"{HERE}/bench-year.yaml") as file, open(f"{out}/{year}.yaml", "w") as target:
        target.write(file.read().replace("YEAR", str(year)))


def agency(scenario, year, main_site, folder):
    item = "O2" if scenario["group"] in DOCUMENT_GROUPS else "O1"
    urls = [scenario["url"]]
    if scenario["group"] == "politeness":
        urls += [f"{scenario['url']}p{index}.html" for index in range(1, MANY)]
    path = f"{folder}/agency.yaml"
    with open(path, "w", encoding="utf-8", errors="surrogatepass") as file:
        file.write(f"agency: องค์การบริหารส่วนตำบลทดสอบระบบ\nyear: {year}\nmain-site: {main_site}\nitems:\n"
                   f"  {item}:\n    urls: {json.dumps(urls, ensure_ascii=False)}\n")
    return item, path


def answer(result, item):
    """The verdict and the codes that one audit came to."""
    entry = next(i for i in result["items"] if i["id"] == item)
    codes = {REASONS.get(reason, MISSING) for reason in entry["reasons"]}
    for url in entry["urls"]:
        codes |= {url.get("cause"), *url.get("remarks", [])}
    verdict = VERDICTS[entry["verdict"]]
    remarks = {r for u in entry["urls"] if u["submitted"] for r in u.get("remarks", [])}
    return ("pass_warn" if verdict == "pass" and remarks else verdict), sorted(codes - {None})


def audit(scenario, options, manifest, out):
    folder = f"{out}/{scenario['id'].replace('/', '_')}"
    os.makedirs(folder, exist_ok=True)
    host = manifest["host"]
    # A home page unlike the golden page, or every page would look like a copy of the home page.
    main_site = f"http://{host}:{manifest['base_port'] + 1}/home-only"
    item, path = agency(scenario, manifest["fiscal_year"], main_site, folder)
    words = [options.oit, "check", path, "--json", f"{folder}/result.json", "--html", f"{folder}/report.html",
             "--lang", "en", "--contact", "https://audit.example/about", "--agent", manifest["user_agent_token"],
             "--ca-file", manifest["ca"], "--allow-port", f"{manifest['base_port']}-{manifest['base_port'] + 999}"]
    if "BENCH_MANIFEST" not in os.environ:
        # All but the port of the canary, which no name for this machine may lead to.
        base = manifest["base_port"]
        for address in (host, manifest["other_host"]):
            for ports in (f"{base + 1}-{base + 8}", f"{base + 10}-{base + 999}"):
                words += ["--allow-address", f"{address}:{ports}"]
    if scenario["group"] in ("robots", "politeness"):
        words += ["--robots", "strict"]
    # The bench counts the requests of one look; a sweep is a second one, and one on purpose.
    words += ["--sweep", options.sweep, "--control-name", "good.bench.test"]
    if options.strict_tls:
        words.append("--strict-tls")
    started = time.monotonic()
    code = run(words, f"{out}/Checklists", folder)
    seconds = time.monotonic() - started
    if code == 2 and is_about(path, folder):  # The address was refused in words, before anything was fetched.
        return dict(id=scenario["id"], verdict="could_not_check", codes=["url.invalid"], seconds=seconds)
    if code not in (0, 1, 3):
        return dict(id=scenario["id"], verdict=f"exit {code}", codes=[], seconds=seconds)
    with open(f"{folder}/result.json", encoding="utf-8") as file:
        verdict, codes = answer(json.load(file), item)
    return dict(id=scenario["id"], verdict=verdict, codes=codes, seconds=seconds)


def run(words, checklists, folder):
    """The exit code of one audit; None when it hangs."""
    with open(f"{folder}/stdout.txt", "wb") as output, open(f"{folder}/stderr.txt", "wb") as complaints:
        try:
            return subprocess.run(words, env={**os.environ, "OIT_CHECKLISTS": checklists}, stdin=subprocess.DEVNULL,
                                  stdout=output, stderr=complaints, timeout=LONGEST).returncode
        except subprocess.TimeoutExpired:
            return None


def is_about(path, folder):
    """Whether the complaint is about the agency's file, and not about how the driver called."""
    with open(f"{folder}/stderr.txt", encoding="utf-8", errors="replace") as file:
        return file.read().startswith(path)


def drive(options, manifest, control, out):
    criteria(options.checklists, f"{out}/Checklists", manifest["fiscal_year"])
    wanted = set(filter(None, options.only.split(",")))
    chosen = [s for s in manifest["scenarios"] if not wanted or wanted & {s["group"], s["id"]}]
    urllib.request.urlopen(urllib.request.Request(f"{control}/reset", method="POST")).read()
    with ThreadPoolExecutor(options.jobs) as pool, open(f"{out}/results.jsonl", "w") as file:
        for row in pool.map(lambda s: audit(s, options, manifest, out), chosen):
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    reports = [f"{out}/{name}/report.html" for name in os.listdir(out) if os.path.exists(f"{out}/{name}/report.html")]
    words = [sys.executable, f"{options.bench}/judge.py", "--results", f"{out}/results.jsonl", "--control", control,
             "-v", "--html", *reports] + (["--strict-tls"] if options.strict_tls else [])
    return subprocess.run(words).returncode


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bench")
    parser.add_argument("--oit", required=True)
    parser.add_argument("--checklists", default=f"{HERE}/../../../Checklists")
    parser.add_argument("--jobs", type=int, default=16)
    parser.add_argument("--only", default="")
    parser.add_argument("--strict-tls", action="store_true")
    parser.add_argument("--sweep", default="off", help="seconds before a second look at what met with trouble")
    parser.add_argument("--out", default=".build/hostile")
    parser.add_argument("--base-port", type=int, default=18000)
    options = parser.parse_args()
    out = os.path.abspath(options.out)
    shutil.rmtree(out, ignore_errors=True)
    os.makedirs(out)
    control = os.environ.get("BENCH_CONTROL", f"http://127.0.0.1:{options.base_port}")
    if running := os.environ.get("BENCH_MANIFEST"):
        with open(running) as file:
            return drive(options, json.load(file), control, out)
    server = subprocess.Popen(
        [sys.executable, f"{options.bench}/hostile_server.py", "--manifest", f"{out}/manifest.json", "--base-port",
         str(options.base_port), "--certs", f"{out}/certificates"], stdout=subprocess.PIPE, text=True)
    try:
        if "ready" not in server.stdout.readline():
            raise SystemExit("the misbehaving server does not start")
        with open(f"{out}/manifest.json") as file:
            return drive(options, json.load(file), control, out)
    finally:
        server.kill()


if __name__ == "__main__":
    sys.exit(main())
