"""What the generated corpus states about one submitted page, as claims about elements of FY2566.

A claim is (element, expected, note); expected is one of
  present  the page or its document holds the element: the check must pass
  absent   it plainly does not: the check must fail
  open     it is there, but a scan or a script hides it: undecided, or found all the same; never failed
The element "(item)" stands for the verdict on the item as a whole.

Where the corpus's plain reading differs from the criteria, nothing is claimed, or what the criteria say:
  - documents are random text, so nothing but their kind, their year and that they open is claimed; the same
    goes for the paragraphs of O1 and O3, the announcements of O20 and the services of O16;
  - executives are the mayor, the deputies, the clerk and the deputy clerk; a head of division without a
    photo breaks nothing. A post whose position is missing may be anybody's, so the position is missing then;
  - O5's phone: the footer of every page gives one, so nothing is claimed when the list has none;
  - O4 asks for a plan of several years: nothing is claimed for the year of a plan labelled with one year, nor,
    for O4 and O36, of one labelled 2565-2569, which is in force in 2566, whose text says 2565;
  - O28 has one general form, so only that there is a channel is claimed;
  - O7, O32 and O40 claim the year and that there is news; the team and the training of O40 are not stated.
"""
import re

YEAR = 2566
THAI = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
OPEN_QA = {"webboard", "messenger", "qa_form_with_answers", "chatbot"}
OPEN_ESERVICE = {"own_form", "google_form", "portal"}
CHIEFS = re.compile(r"^(รอง)?(นายก|ปลัด)")


def claims(record):
    """The claims for one line of truth.jsonl."""
    if record["status"] != 200 or "elements" not in record:
        return [("(item)", "absent", record["expected"]["reason"])]
    found = list(KINDS[record["kind"]](record["elements"], record["item"]))
    if record["js_only"]:
        found = [(e, "open" if x == "present" else "hidden", "drawn by a script") for e, x, _ in found]
    return found


def state(is_there):
    return "present" if is_there else "absent"


def executives(el, _):
    people = el["persons"]
    # A missing position is known only by its place in the corpus's fixed order of posts.
    chiefs = [p for i, p in enumerate(people) if (CHIEFS.match(p["position"]) if p["position"] else i < 4)]
    placed = [p for p in chiefs if p["position"]]
    note = "; ".join(f"{i}: no {k}" for i, p in enumerate(people) for k in ("name", "position", "photo") if not p[k])
    mayor, deputy = people[0], people[1]
    if mayor["name"] and mayor["position"]:
        yield "top_executive", "present", note
    if deputy["name"] and deputy["position"]:
        yield "deputies", "present", note
    yield "name", state(all(p["name"] for p in placed)), note
    # A card without a photo and a position is not one by any sign that is left.
    yield "position", state(all(p["position"] for p in people)), note
    yield "photo", state(all(p["photo"] for p in placed)), note
    yield "contact", state(all(p["phone"] or p["email"] for p in placed)), note


def contact(el, _):
    for part in ("address", "phone", "fax", "email", "map"):
        if part != "phone" or el["contact"]["phone"]:
            yield part, state(el["contact"][part]), ""


def qa(el, _):
    is_open = el["channel"] in OPEN_QA
    yield "two_way", state(is_open), el["channel"]
    if is_open:
        yield "place", "present", el["channel"]


def eservice(el, _):
    kind = el["channel"]
    if kind in OPEN_ESERVICE:
        yield "channel", "present", kind
        yield "not_complaint", "present", kind
    elif kind == "complaint_only":
        yield "not_complaint", "absent", kind
    else:
        yield "channel", "absent", kind


def news(el, item):
    years = {n["fy"] for n in el["news"]}
    yield "period", state(YEAR in years), f"news of {sorted(years)}"
    if item == "O7":
        yield "document", "present", ""


def table(el, item):
    yield "period", state(el["table_fy"] == YEAR), f"table of {el['table_fy']}"
    if item in ("O16", "O29"):
        yield "statistics", "present", ""
    if item == "O21":
        yield "document", "present", ""
        if el["table_fy"] == YEAR:
            yield "months", state(el["months"] == 6), ""


def covers(doc):
    """Whether a plan's label names a span of years with the assessed one in it; None without a span."""
    span = re.search(r"พ\.ศ\. (\d{4}) - (\d{4})", doc["label"].translate(THAI))
    return int(span[1]) <= YEAR <= int(span[2]) if span else None


def documents(el, item):
    docs = [d for d in el["documents"] if d["status"] == 200]
    note = f"{el['variant']}: " + ", ".join(f"{d['fy']}{' scan' if d['scanned'] else ''}" for d in el["documents"])
    scans = [d for d in docs if d["scanned"]]
    name = "announcement" if item == "O31" else "document"
    if not docs:
        yield name, "absent", note
        return
    is_plain = len(scans) < len(docs)
    yield name, "present" if is_plain else "open", note
    if el["fy_wanted"] is None:
        return
    if item in ("O4", "O36"):
        fitting = [d for d in docs if d["fy"] == YEAR and (covers(d) or item == "O36")]
        if not fitting and (item == "O4" or any(covers(d) for d in docs)):
            return
    else:
        fitting = [d for d in docs if d["fy"] == el["fy_wanted"]]
    hidden = fitting and all(d["scanned"] for d in fitting)
    yield "period", "open" if hidden else state(fitting), note


def text(el, item):
    if item == "O10":
        yield "policy", state(el["text"]), ""
    elif item == "O1":
        yield "chart", state(el["text"]), ""
        if not el["text"]:
            yield "key_posts", "absent", ""
            yield "internal_units", "absent", ""
    elif not el["text"]:
        yield "duties", "absent", ""


KINDS = {
    "executives": executives, "contact": contact, "qa": qa, "eservice": eservice, "news": news,
    "stats": table, "procure": table, "doc": documents, "half": documents, "manual": documents,
    "structure": text, "text": text,
    "social": lambda el, _: [("link", state(el["social"]), "")],
    "laws": lambda el, _: [("laws", state(el["laws"]), "")],
    "complaint": lambda el, _: [("channel", state(el["form"]), "")],
}
