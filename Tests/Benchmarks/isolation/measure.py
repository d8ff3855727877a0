#!/usr/bin/env python3
"""Measures whether hosts that are dead or hang slow the others down, and what 200 hosts at once cost in memory.

  measure.py --oit PROGRAM [--hosts 200] [--pages 10] [--pause 1] [--dead 10]

One audit has its pages on so many hosts (addresses of this machine, under the production manners), once with all of
them well, once with every tenth dead or hanging. Prints how many pages a second the living hosts gave in either run,
and the peak of memory. Exit 1 when the living lost more than 10 %, or more than 256 MiB were taken.
"""
import argparse, asyncio, multiprocessing, os, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
ITEMS = [f"O{number}" for number in range(1, 44)]
# How every one of the dead hosts is dead, in turn: it never answers, hangs up, drips, or has nobody listening.
DEATHS = ["silent", "rude", "dripping", "absent"]
LIVING_LOSS, MOST_MIB = 0.10, 256


def page(host, number):
    rows = "".join(f"<tr><td>{n}</td><td><a href='/n{n}.html'>ข่าวประชาสัมพันธ์ของหน่วยงาน ฉบับที่ {n}</a></td></tr>"
                   for n in range(40))
    return f"<html><head><meta charset=utf-8><title>{host}</title></head><body><h1>หน้า {number}</h1><table>{rows}</table></body></html>"


class Web:
    """Answers for all addresses of 127.0.0.0/8 at one port, and notes when."""

    def __init__(self, deaths, log):
        self.deaths, self.log = deaths, log

    async def answer(self, reader, writer):
        host = writer.get_extra_info("sockname")[0]
        death = self.deaths.get(host)
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                if death == "rude":
                    return
                if death == "silent":
                    await asyncio.sleep(600)
                if death == "dripping":
                    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9999\r\n\r\n")
                    while True:
                        writer.write(b"x")
                        await writer.drain()
                        await asyncio.sleep(1)
                await asyncio.sleep(0.05)
                body = page(host, head.split(b" ")[1].decode()).encode()
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
                await writer.drain()
                self.log.write(f"{time.monotonic()}\n")
                self.log.flush()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


def serve(port, deaths, path):
    async def run():
        with open(path, "w") as log:
            server = await asyncio.start_server(Web(deaths, log).answer, "0.0.0.0", port, backlog=1024)
            await server.serve_forever()
    asyncio.run(run())


def agency(hosts, options, folder):
    """The addresses of all pages, dealt out to the items."""
    urls = [f"http://{host}:{port}/p{number}.html" for number in range(options.pages) for host, port in hosts]
    dealt = {item: urls[index::len(ITEMS)] for index, item in enumerate(ITEMS)}
    lines = [f"  {item}:\n    urls:\n" + "".join(f"      - {url}\n" for url in mine) for item, mine in dealt.items() if mine]
    path = f"{folder}/agency.yaml"
    with open(path, "w") as file:
        file.write(f"agency: เทศบาลตำบลเมืองตัวอย่าง\nyear: 2564\nmain-site: {urls[0]}\nitems:\n" + "".join(lines))
    return path


def audit(options, deaths, folder):
    """Pages a second of the living hosts, up to the last of them, and the peak of memory in MiB."""
    hosts = [f"127.1.{index // 200}.{index % 200 + 1}" for index in range(options.hosts)]
    deaths = {host: DEATHS[index // options.dead % len(DEATHS)]
              for index, host in enumerate(hosts) if deaths and index % options.dead == options.dead - 1}
    log = f"{folder}/log"
    server = multiprocessing.Process(target=serve, args=(options.port, deaths, log), daemon=True)
    server.start()
    time.sleep(1)
    places = [(host, options.port + 1 if deaths.get(host) == "absent" else options.port) for host in hosts]
    words = [options.oit, "check", agency(places, options, folder), "--checklists", options.checklists, "--sweep", "off",
             "--json", f"{folder}/result.json", "--allow-port", f"{options.port}-{options.port + 1}",
             "--manners", f"pause={options.pause},all={options.hosts}", "--budget", "site-requests=1000000"]
    for host in hosts:
        words += ["--allow-address", host]
    started = time.monotonic()
    run = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(run.pid, 0)
    seconds = time.monotonic() - started
    server.terminate()
    server.join()
    with open(log) as file:
        times = [float(line) for line in file]
    expected = (len(hosts) - len(deaths)) * options.pages
    if os.waitstatus_to_exitcode(status) not in (0, 1, 3) or len(times) < expected:
        raise SystemExit(f"the audit ended with {status}, and {len(times)} of {expected} pages were asked for")
    pace = expected / (sorted(times)[expected - 1] - started)
    return pace / (len(hosts) - len(deaths)), usage.ru_maxrss / 1024, seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--oit", required=True)
    parser.add_argument("--checklists", default=f"{HERE}/../../../Checklists")
    parser.add_argument("--hosts", type=int, default=200)
    parser.add_argument("--pages", type=int, default=10)
    parser.add_argument("--pause", type=float, default=1)
    parser.add_argument("--dead", type=int, default=10, help="every so-manieth host is dead")
    parser.add_argument("--port", type=int, default=19300)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        well, calm, one = audit(options, False, folder)
        ill, peak, two = audit(options, True, folder)
    print(f"{options.hosts} hosts, {options.pages} pages each, {options.pause} s apart")
    print(f"all well:           {well:.3f} pages a second from each host, {calm:.0f} MiB, {one:.0f} s")
    print(f"every {options.dead}th host dead: {ill:.3f} pages a second from each of the others, {peak:.0f} MiB, {two:.0f} s")
    print(f"the others kept {ill / well:.1%} of their pace (at least {1 - LIVING_LOSS:.0%}); at most {MOST_MIB} MiB")
    return 0 if ill >= well * (1 - LIVING_LOSS) and max(calm, peak) <= MOST_MIB else 1


if __name__ == "__main__":
    sys.exit(main())
