"""Serves a generated corpus on loopback with nginx, and audits its agencies with `oit check`."""
import contextlib, json, os, re, signal, subprocess, time, zlib
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

# What stands behind links that leave the corpus: it makes no page for them, and nothing here asks the real web.
STAND_IN = """<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>ยื่นคำร้องออนไลน์</title></head><body>
<h1>แบบฟอร์มยื่นคำร้องขอรับบริการออนไลน์</h1><form action="/formResponse" method="post">
<label>ชื่อ-สกุล <input type="text" name="name"></label><label>เรื่องที่ขอรับบริการ <textarea name="detail"></textarea></label>
<button type="submit">ส่งคำขอ</button></form></body></html>
"""


def agencies(corpus):
    with open(f"{corpus}/agencies.json") as file:
        return json.load(file)


def portrait(number):
    """A PNG of 120 by 150 points in a shade of its own: a picture under several names is no portrait."""
    chunk = lambda kind, data: len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")
    rows = (b"\0" + bytes([number % 251, number // 251 % 251, 90]) * 120) * 150
    head = (120).to_bytes(4, "big") + (150).to_bytes(4, "big") + bytes([8, 2, 0, 0, 0])
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def paint(corpus):
    """Makes the photos that the corpus names and leaves out."""
    with open(f"{corpus}/truth.jsonl") as file:
        for number, line in enumerate(file):
            record = json.loads(line)
            for at, person in enumerate(record.get("elements", {}).get("persons", [])):
                if person["photo"]:
                    with open(f"{corpus}/docroot/{record['host']}{person['photo']}", "wb") as picture:
                        picture.write(portrait(number * 16 + at))


def write_agency(agency, folder):
    lines = [f"agency: {agency['name']}", "year: 2566", f"province: {agency['prov']}"]
    lines += [f"main-site: http://{urlsplit(next(iter(agency['urls'].values()))).netloc}/", "items:"]
    for item, url in agency["urls"].items():
        lines += [f"  {item}:", "    urls:", f"      - {json.dumps(url)}"]
    path = f"{folder}/{agency['host']}.yaml"
    with open(path, "w") as file:
        file.write("\n".join(lines) + "\n")
    return path


@contextlib.contextmanager
def served(corpus, foreign_port):
    """Runs nginx over the corpus, with a stand-in for foreign services at `foreign_port`."""
    paint(corpus)
    os.makedirs(f"{corpus}/stand-in", exist_ok=True)
    with open(f"{corpus}/stand-in/index.html", "w") as file:
        file.write(STAND_IN)
    with open(f"{corpus}/nginx.conf") as file:
        conf = file.read().rstrip().removesuffix("}")
    # The slow server needs a module that Debian packs apart, the TLS one a certificate; nothing here asks them.
    conf = "".join(part for part in re.split(r"(?m)^(?= server )", conf) if "echo_sleep" not in part and " ssl http2" not in part)
    conf = re.sub(r" ssl_certificate [^;]*; ssl_certificate_key [^;]*;", "", conf)
    conf += (
        f" server {{ listen {foreign_port}; server_name _; root {corpus}/stand-in; try_files /index.html =404; charset utf-8; }}\n}}\n")
    path = f"{corpus}/nginx-oit.conf"
    with open(path, "w") as file:
        file.write("daemon off;\n" + conf)
    server = subprocess.Popen(["nginx", "-c", path], stderr=subprocess.DEVNULL)
    try:
        time.sleep(1)
        if server.poll() is not None:
            raise SystemExit(f"nginx does not start; try: nginx -t -c {path}")
        yield
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait()


def audit(corpus, oit, checklists, jobs, foreign_port, hosts=None, more=lambda host: []):
    """Audits each agency, with `more` options of `oit check`; returns host -> result, and the CPU seconds of all
    audits together."""
    folder = f"{corpus}/results"
    os.makedirs(folder, exist_ok=True)
    env = {**os.environ, "OIT_CHECKLISTS": checklists}

    def one(agency):
        port = urlsplit(agency["urls"]["O1"]).port
        number = int(re.search(r"\d+", agency["host"])[0])
        maps = [f"{agency['host']}=127.0.0.1:{port}", f"docs.google.com=127.0.0.1:{foreign_port}",
                f"eservice.ag{number:03}.go.th=127.0.0.1:{foreign_port}"]
        out = f"{folder}/{agency['host']}.json"
        run = subprocess.run(
            [oit, "check", write_agency(agency, folder), "--json", out, "--today", "2023-06-30", "--lang", "en"]
            + [word for entry in maps for word in ("--map", entry)] + more(agency["host"]),
            env=env, capture_output=True, text=True)
        if run.returncode not in (0, 1, 3):
            raise SystemExit(f"{agency['host']}: {run.stderr}")
        with open(out) as file:
            return agency["host"], json.load(file)

    before = os.times()
    chosen = [a for a in agencies(corpus) if not hosts or a["host"] in hosts]
    with ThreadPoolExecutor(jobs) as pool:
        results = dict(pool.map(one, chosen))
    after = os.times()
    cpu = (after.children_user - before.children_user) + (after.children_system - before.children_system)
    return results, dict(wall=after.elapsed - before.elapsed, cpu=cpu)
