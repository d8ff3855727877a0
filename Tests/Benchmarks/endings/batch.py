#!/usr/bin/env python3
"""Ends `oit batch` at random moments, goes on with --resume, and sees whether anything is lost, doubled or different.

  batch.py --oit PROGRAM [--kills 200] [--agencies 500] [--interrupts 5] [--sizes KIB,...] [--seed 1]

The agencies submit two pages of the sample each, from hosts of their own, served on loopback. Batch after batch is
killed with SIGKILL, program and workers or the program alone, until it is through; its results must then be the bytes
of an undisturbed run. Interrupts are SIGINT to all processes, as Ctrl-C sends it: exit 5, and a whole partial report.
Disks are tmpfs of the given sizes, which takes root; each must end the batch with exit 6 and one message, and with room
--resume must come to the same bytes. Prints counts; exit 0 when nothing is wrong.
"""
import argparse, json, os, random, shutil, signal, subprocess, sys, tempfile, time

ROOT = os.path.abspath(f"{os.path.dirname(os.path.abspath(__file__))}/../../..")
SITE = f"{ROOT}/Samples/mueang-tuayang-2564/site"


def table(path, agencies):
    with open(path, "w") as file:
        file.write("agency,year,main-site,province,O5,O8\n")
        for number in range(agencies):
            host = f"http://a{number:04}.example"
            file.write(f"เทศบาลตำบลที่ {number:04},2564,{host}/,ตัวอย่าง,{host}/index.php?page=o5,{host}/index.php?page=o8\n")


class Batch:
    def __init__(self, options, port, scratch):
        self.options, self.scratch = options, scratch
        table(f"{scratch}/list.csv", options.agencies)
        self.maps = [w for n in range(options.agencies) for w in ("--map", f"a{n:04}.example=127.0.0.1:{port}")]

    def start(self, folder):
        words = [self.options.oit, "batch", f"{self.scratch}/list.csv", "--out", folder, "--resume", "--today", "2021-04-30",
                 "--ocr", "off", *self.maps]
        environment = {**os.environ, "OIT_CHECKLISTS": f"{ROOT}/Checklists", "OIT_CONTACT": "https://audit.example/about"}
        return subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment, start_new_session=True)

    def finish(self, folder):
        process = self.start(folder)
        complaints = process.communicate()[1].decode()
        return process.returncode, complaints

    def stop(self, folder, seconds, how):
        """Ends a run after so many seconds by `how`; its exit code, None when it was through before."""
        process = self.start(folder)
        try:
            process.communicate(timeout=seconds)
            return None
        except subprocess.TimeoutExpired:
            how(process)
            process.communicate()
            return process.returncode


def lines(folder):
    with open(f"{folder}/results.ndjson", "rb") as file:
        return file.read()


def killed(process, chance):
    if chance.random() < 0.5:
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()


def kills(batch, options, expected, whole, chance):
    wrong, done, batches = [], 0, 0
    while done < options.kills:
        folder = f"{batch.scratch}/killed"
        shutil.rmtree(folder, ignore_errors=True)
        batches += 1
        while done < options.kills:
            code = batch.stop(folder, chance.uniform(0, whole / 4), lambda process: killed(process, chance))
            if code is None:
                break
            done += 1
        code, complaints = batch.finish(folder)
        if code not in (0, 1, 3):
            wrong.append(f"the last run ended with {code}: {complaints[-500:]}")
        elif lines(folder) != expected:
            wrong.append(f"batch {batches} came to other bytes")
    print(f"{done} kills over {batches} batches; wrong {len(wrong)}", flush=True)
    return wrong


def interrupts(batch, options, expected, whole, chance):
    wrong = []
    for number in range(options.interrupts):
        folder = f"{batch.scratch}/interrupted-{number}"
        code = batch.stop(folder, whole * chance.uniform(0.2, 0.8), lambda process: os.killpg(process.pid, signal.SIGINT))
        if code is None:
            continue
        if code != 5:
            wrong.append(f"interrupted, it ended with {code}")
        part = [json.loads(line) for line in lines(folder).splitlines()]
        if any(line not in expected for line in lines(folder).splitlines()):
            wrong.append("the partial report has other results")
        code, _ = batch.finish(folder)
        if lines(folder) != expected:
            wrong.append(f"after an interrupt with {len(part)} results it came to other bytes, exit {code}")
        print(f"interrupted with {len(part)} results", flush=True)
    return wrong


def disks(batch, options, expected):
    wrong = []
    for size in filter(None, options.sizes.split(",")):
        folder = f"{batch.scratch}/disk-{size}"
        os.mkdir(folder)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", folder], check=True)
        try:
            code, complaints = batch.finish(folder)
            full = [line for line in complaints.splitlines() if "disk is full" in line]
            if code != 6 or len(full) != 1:
                wrong.append(f"disk of {size} KiB: ended with {code} and {len(full)} messages: {complaints[-500:]}")
            subprocess.run(["mount", "-o", "remount,size=1024m", folder], check=True)
            after, _ = batch.finish(folder)
            if lines(folder) != expected:
                wrong.append(f"disk of {size} KiB: with room it came to other bytes, exit {after}")
            print(f"disk of {size} KiB: exit {code}, {len(full)} message; with room {after}", flush=True)
        finally:
            subprocess.run(["umount", folder], check=True)
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--oit", required=True)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--agencies", type=int, default=500)
    parser.add_argument("--interrupts", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sizes", default="64,512,4096,8192")
    options = parser.parse_args()
    options.oit = os.path.abspath(options.oit)
    scratch, chance = tempfile.mkdtemp(), random.Random(options.seed)
    server = subprocess.Popen([options.oit, "serve", SITE, "--port", "0"], stdout=subprocess.PIPE, text=True)
    try:
        port = int(server.stdout.readline().rstrip().rstrip("/").split(":")[-1])
        batch = Batch(options, port, scratch)
        started = time.monotonic()
        code, complaints = batch.finish(f"{scratch}/undisturbed")
        whole, expected = time.monotonic() - started, lines(f"{scratch}/undisturbed")
        count = len(set(expected.splitlines()))
        print(f"undisturbed: {whole:.1f} s, exit {code}, {count} results", flush=True)
        if code not in (0, 1, 3) or count != options.agencies:
            raise SystemExit(complaints)
        wrong = kills(batch, options, expected, whole, chance) + interrupts(batch, options, expected, whole, chance)
        if os.geteuid() == 0:
            wrong += disks(batch, options, expected)
        for line in wrong:
            print(f"WRONG {line}")
        return 1 if wrong else 0
    finally:
        server.kill()
        shutil.rmtree(scratch)


if __name__ == "__main__":
    sys.exit(main())
