#!/usr/bin/env python3
"""Ends `oit check --store` at random moments with SIGKILL, and on disks that are too small, and sees what is left.

  endings.py --oit PROGRAM [--kills 20] [--boundaries 10] [--seed 1] [--sizes KIB,...]

After each end every file that is there under its own name must be whole: the index one JSON whose bodies are all there
with their hashes, each body the bytes that its name says, a report complete. Then the next run must work and come to
the bytes of an undisturbed one. Some kills strike exactly where a file is brought to the disk or renamed, if strace is
installed. Disks are tmpfs of the given sizes, which takes root; without it they are left out.
Prints counts; exit 0 when nothing is torn.
"""
import argparse, hashlib, json, os, random, shutil, signal, subprocess, sys, tempfile, time

ROOT = os.path.abspath(f"{os.path.dirname(os.path.abspath(__file__))}/../../..")
SAMPLE = f"{ROOT}/Samples/mueang-tuayang-2564"
HOSTS = ("www.mueangtuayang.example", "forms.example")


def words(options, port, folder):
    maps = [word for host in HOSTS for word in ("--map", f"{host}=127.0.0.1:{port}")]
    return [options.oit, "check", f"{SAMPLE}/agency.yaml", "--today", "2021-04-30", "--ocr", "off", "--no-pictures",
            "--store", f"{folder}/store", "--json", f"{folder}/r.json", "--html", f"{folder}/r.html", *maps]


def run(options, port, folder, seconds=None, before=()):
    """Runs one audit, killed after so many seconds, through the command `before`; returns the exit code (negative: the signal) and its complaints."""
    environment = {**os.environ, "OIT_CHECKLISTS": f"{ROOT}/Checklists", "OIT_CONTACT": "https://audit.example/about"}
    process = subprocess.Popen([*before, *words(options, port, folder)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                               env=environment, start_new_session=True)
    try:
        complaints = process.communicate(timeout=seconds)[1]
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        complaints = process.communicate()[1]
    return process.returncode, complaints.decode()


def torn(folder):
    """What is there under its own name and is not whole."""
    found = []
    bodies = f"{folder}/store/bodies"
    for place, _, names in os.walk(bodies):
        for name in (n for n in names if not n.startswith(".")):
            with open(f"{place}/{name}", "rb") as file:
                if hashlib.sha256(file.read()).hexdigest() != name:
                    found.append(f"{place}/{name}")
    index = f"{folder}/store/capture.json"
    if os.path.exists(index):
        try:
            with open(index) as file:
                hashes = [e["answer"]["sha256"] for e in json.load(file)["exchanges"] if "answer" in e]
            found += [f"{index}: no body {h}" for h in hashes if not os.path.exists(f"{bodies}/{h[:2]}/{h}")]
        except ValueError:
            found.append(index)
    for name, end in (("r.json", "}"), ("r.html", "</html>")):
        path = f"{folder}/{name}"
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                if not file.read().rstrip().endswith(end):
                    found.append(path)
    return found


def unfinished(folder):
    return sum(name.endswith(".unfinished") for _, _, names in os.walk(folder) for name in names)


def reports(folder):
    return [open(f"{folder}/{name}", "rb").read() for name in ("r.json", "r.html")]


def boundary(call, chance):
    """Runs a program that is killed where it makes a certain one of its first calls of this kind."""
    return ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e",
            f"inject={call}:signal=KILL:when={chance.randint(1, 60)}"]


def kills(options, port, scratch):
    folder = f"{scratch}/undisturbed"
    os.mkdir(folder)
    started = time.monotonic()
    code, _ = run(options, port, folder)
    whole, expected = time.monotonic() - started, reports(folder)
    assert code in (0, 1, 3), code
    folder, chance = f"{scratch}/killed", random.Random(options.seed)
    os.mkdir(folder)
    wrong, hit, left, finished = [], 0, 0, 0
    moments = [(chance.uniform(0, whole * 1.1), ()) for _ in range(options.kills)]
    moments += [(None, boundary(call, chance)) for call in ("fsync", "rename") for _ in range(options.boundaries // 2)]
    for seconds, before in moments:
        if before:  # Nothing is written where everything is there.
            shutil.rmtree(f"{folder}/store", ignore_errors=True)
        code, _ = run(options, port, folder, seconds, before)
        hit, finished = hit + (code == -signal.SIGKILL), finished + (code >= 0)
        left += unfinished(f"{folder}/store")
        wrong += torn(folder)
    code, complaints = run(options, port, folder)
    if code not in (0, 1, 3):
        wrong.append(f"the next run ended with {code}: {complaints}")
    elif reports(folder) != expected:
        wrong.append("the next run came to other bytes")
    after = unfinished(f"{folder}/store")
    print(f"killed {hit} runs of {len(moments)} ({finished} had ended); unfinished files left {left}, after the next "
          f"run {after}; torn {len(wrong)}")
    return wrong + (["unfinished files stay"] if after else [])


def disks(options, port, scratch):
    wrong = []
    for size in filter(None, options.sizes.split(",")):
        folder = f"{scratch}/disk-{size}"
        os.mkdir(folder)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", folder], check=True)
        try:
            code, complaints = run(options, port, folder)
            full = [line for line in complaints.splitlines() if "disk is full" in line]
            bad = torn(folder) + ([f"{unfinished(folder)} unfinished files"] if unfinished(folder) else [])
            if code != 6 or len(full) != 1:
                bad.append(f"ended with {code} and {len(full)} messages")
            subprocess.run(["mount", "-o", "remount,size=256m", folder], check=True)
            after, _ = run(options, port, folder)
            if after not in (0, 1, 3):
                bad.append(f"with room the run ended with {after}")
            print(f"disk of {size} KiB: exit {code}, {len(full)} message; with room {after}; wrong {len(bad)}")
            wrong += bad
        finally:
            subprocess.run(["umount", folder], check=True)
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--oit", required=True)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--boundaries", type=int, default=10 if shutil.which("strace") else 0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sizes", default="8,64,256,512,1024")
    options = parser.parse_args()
    options.oit = os.path.abspath(options.oit)
    scratch = tempfile.mkdtemp()
    server = subprocess.Popen([options.oit, "serve", f"{SAMPLE}/site", "--port", "0"], stdout=subprocess.PIPE, text=True)
    try:
        port = int(server.stdout.readline().rstrip().rstrip("/").split(":")[-1])
        wrong = kills(options, port, scratch)
        if os.geteuid() == 0:
            wrong += disks(options, port, scratch)
        for line in wrong:
            print(f"WRONG {line}")
        return 1 if wrong else 0
    finally:
        server.kill()
        shutil.rmtree(scratch)


if __name__ == "__main__":
    sys.exit(main())
