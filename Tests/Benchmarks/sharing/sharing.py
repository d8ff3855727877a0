#!/usr/bin/env python3
"""Has workers share batches over PostgreSQL, disturbs them, and sees whether the results are those of one process.

  sharing.py --oit PROGRAM [--agencies 200] [--workers 4] [--rounds 1] [--pause 0] [--calm]

Each round starts a batch and its workers; while they work one worker is stopped past its lease and then goes on, one is
killed with SIGKILL and comes back, and the server is stopped as by a crash and started again. The results must be the bytes
of one process, each agency once. --calm disturbs nobody. With --pause (seconds) the agencies share one more host, and the
shortest times between two requests to it over all workers are told. Needs Debian's postgresql; prints counts; exit 0 when
nothing is wrong.
"""
import argparse, glob, http.server, os, shutil, signal, subprocess, sys, tempfile, threading, time

ROOT = os.path.abspath(f"{os.path.dirname(os.path.abspath(__file__))}/../../..")
SITE = f"{ROOT}/Samples/mueang-tuayang-2564/site"
BIN = max(glob.glob("/usr/lib/postgresql/*/bin"), default=None)


class Server:
    def __init__(self, scratch):
        self.data, self.folder = f"{scratch}/pg/data", f"{scratch}/pg"
        os.mkdir(self.folder)
        self.prefix = []
        if os.geteuid() == 0:
            shutil.chown(self.folder, "nobody")
            os.chmod(scratch, 0o755)
            self.prefix = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"]
        self.call("initdb", "-A", "trust", "-U", "oit", "-E", "UTF8", "--locale=C", "--no-sync")
        self.start()
        self.url = f"postgres://oit@/postgres?host={self.folder}"

    def call(self, program, *words):
        subprocess.run([*self.prefix, f"{BIN}/{program}", "-D", self.data, *words], check=True, stdout=subprocess.DEVNULL, cwd="/")

    def start(self):
        self.call("pg_ctl", "start", "-w", "-s", "-l", f"{self.data}/log", "-o", f"-k {self.folder} -c listen_addresses= -F")

    def stop(self):
        self.call("pg_ctl", "stop", "-w", "-s", "-m", "immediate")

    def ask(self, statement):
        return subprocess.run([f"{BIN}/psql", "-XAtq", "-d", self.url, "-c", statement], check=True, capture_output=True, text=True).stdout


class Shared(http.server.ThreadingHTTPServer):
    """A host that many agencies' pages lead to; it notes when it is asked."""

    def __init__(self):
        self.starts = []
        super().__init__(("127.0.0.1", 0), Answer)
        threading.Thread(target=self.serve_forever, daemon=True).start()


class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.starts.append(time.monotonic())
        body = "<h1>แผนผัง</h1><p>ข้อมูลหน่วยงาน</p>".encode()
        self.send_response(404 if self.path == "/robots.txt" else 200)
        self.send_header("content-type", "text/html; charset=utf-8")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def start(options, scratch, words, name):
    environment = {**os.environ, "OIT_CHECKLISTS": f"{ROOT}/Checklists", "OIT_CONTACT": "https://audit.example/about"}
    log = open(f"{scratch}/{name}.log", "ab")
    return subprocess.Popen([options.oit, *words], stdout=log, stderr=log, env=environment)


def lines(folder):
    with open(f"{folder}/results.ndjson", "rb") as file:
        return file.read()


def wait_until(condition, seconds=120):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise SystemExit("nothing happens any more")
        time.sleep(0.05)


def disturb(options, server, workers, worker, done):
    wait_until(lambda: done(0.1))
    if options.workers > 1:
        workers[0].send_signal(signal.SIGSTOP)
    wait_until(lambda: done(0.3))
    if options.workers > 2:
        workers[1].kill()
        workers[1].wait()
        workers[1] = worker(1)
    wait_until(lambda: done(0.5))
    server.stop()
    time.sleep(1)
    server.start()
    if options.workers > 1:
        time.sleep(3.5)
        workers[0].send_signal(signal.SIGCONT)
        time.sleep(1.5)


def round_of(number, options, server, scratch, common, expected):
    name = f"round-{number}"
    server.ask("DROP SCHEMA IF EXISTS oit CASCADE")

    def worker(index):
        words = ["worker", "--store", server.url, "--out", f"{scratch}/{name}-{index}", "--lease", "3", *common[1]]
        return start(options, scratch, words, f"{name}-worker-{index}")

    workers = [worker(index) for index in range(options.workers)]
    began = time.monotonic()
    batch = start(options, scratch, ["batch", f"{scratch}/list.csv", "--out", f"{scratch}/{name}", "--store", server.url, *common[0]], name)

    def done(share):
        count = "SELECT count(*) FROM oit.agencies WHERE state = 'done'"
        return batch.poll() is not None or int(server.ask(count) if server.ask("SELECT to_regclass('oit.agencies')").strip() else 0) >= share * options.agencies

    if not options.calm:
        disturb(options, server, workers, worker, done)
    code = batch.wait(600)
    took = time.monotonic() - began
    for each in workers:
        each.send_signal(signal.SIGINT)
    codes = [each.wait(60) for each in workers]
    late = sum(open(f"{scratch}/{name}-worker-{index}.log").read().count("thrown away") for index in range(options.workers))
    wrong = []
    if lines(f"{scratch}/{name}") != expected:
        wrong.append(f"round {number} came to other bytes")
    if set(codes) != {5}:
        wrong.append(f"workers ended with {codes}")
    rows = server.ask("SELECT count(*), count(DISTINCT key), count(*) FILTER (WHERE state = 'done') FROM oit.agencies").strip()
    shares = server.ask("SELECT count(*) FROM oit.agencies GROUP BY keeper ORDER BY 1").split()
    print(f"round {number}: exit {code} in {took:.1f} s; rows|agencies|done {rows}; by worker {shares}; late results thrown away: {late}", flush=True)
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--oit", required=True)
    parser.add_argument("--agencies", type=int, default=200)
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--pause", type=float, default=0)
    parser.add_argument("--calm", action="store_true")
    options = parser.parse_args()
    options.oit = os.path.abspath(options.oit)
    if BIN is None:
        raise SystemExit("no server of PostgreSQL is installed: apt-get install postgresql")
    scratch = tempfile.mkdtemp(dir="/tmp")
    site = subprocess.Popen([options.oit, "serve", SITE, "--port", "0"], stdout=subprocess.PIPE, text=True)
    server = Server(scratch)
    try:
        port = int(site.stdout.readline().rstrip().rstrip("/").split(":")[-1])
        shared = Shared()
        extra = f"http://127.0.0.1:{shared.server_port}/o1-" if options.pause else ""
        with open(f"{scratch}/list.csv", "w") as file:
            file.write("agency,year,main-site,province,O5,O8,O1\n")
            for number in range(options.agencies):
                host = f"http://a{number:04}.example"
                last = f"{extra}{number}.html" if extra else f"{host}/index.php?page=o1"
                file.write(f"เทศบาลตำบลที่ {number:04},2564,{host}/,ตัวอย่าง,{host}/index.php?page=o5,{host}/index.php?page=o8,{last}\n")
        maps = [w for n in range(options.agencies) for w in ("--map", f"a{n:04}.example=127.0.0.1:{port}")]
        asking = maps + ["--allow-address", f"127.0.0.1:{shared.server_port}", "--allow-port", str(shared.server_port)]
        asking += ["--manners", f"pause={options.pause}", "--workers", "1"]
        terms = ["--today", "2021-04-30", "--ocr", "off"]
        began = time.monotonic()
        one = start(options, scratch, ["batch", f"{scratch}/list.csv", "--out", f"{scratch}/one", *terms, *asking], "one")
        code = one.wait()
        expected = lines(f"{scratch}/one")
        print(f"one process: exit {code} in {time.monotonic() - began:.1f} s, {len(set(expected.splitlines()))} results", flush=True)
        wrong = []
        for number in range(options.rounds):
            shared.starts.clear()
            wrong += round_of(number, options, server, scratch, (terms, asking + ["--ocr", "off"]), expected)
            if options.pause:
                starts = sorted(shared.starts)
                gaps = [b - a for a, b in zip(starts, starts[1:])]
                print(f"shared host: {len(starts)} requests, shortest times between two {[round(gap, 2) for gap in sorted(gaps)[:5]]} s of {options.pause} s", flush=True)
        for line in wrong:
            print(f"WRONG {line}")
        return 1 if wrong else 0
    finally:
        site.kill()
        server.stop()
        shutil.rmtree(scratch)


if __name__ == "__main__":
    sys.exit(main())
