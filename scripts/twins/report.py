"""twin.csv, and the tables of docs/pytorch-twins.md."""
import csv
import hashlib
import io
import json
import math
import sys

from twins import CLAIMS
from twins.evidence import PREMISE, asides, claim_outcome
from twins.study import ROOT, module

COLUMNS = "clause,regime,quantity,seeds,holding,median,low,high,outcome".split(",")
DOC = ROOT / "docs/pytorch-twins.md"
BEGIN, END = "<!-- twins:begin -->", "<!-- twins:end -->"


def table(rows):
    """The rows as CSV."""
    text = io.StringIO()
    out = csv.writer(text, lineterminator="\n")
    out.writerow(COLUMNS)
    out.writerows([spelled(cell) if isinstance(cell, float) else cell for cell in row] for row in rows)
    return text.getvalue()


def spelled(x):
    return "NaN" if math.isnan(x) else ("Infinity" if x > 0 else "-Infinity") if math.isinf(x) else f"{x:.6g}"


def folder(claim):
    found = ROOT / "results" / claim
    if not found.is_dir():
        fail(f"there is no {found} to write to; publish the claim first: ./lab run {claim}")
    return found


def outcome(claim, rows):
    return claim_outcome(((row[0], row[1], row[2], row[-1]) for row in rows), asides(module(claim).clauses()))


def write_checksum(claim):
    """Vouches for twin.csv in the result's SHA256SUMS, if it has one."""
    sums = folder(claim) / "SHA256SUMS"
    if not sums.exists():
        return
    lines = dict(reversed(line.split("  ", 1)) for line in sums.read_text().splitlines())
    lines["twin.csv"] = hashlib.sha256((folder(claim) / "twin.csv").read_bytes()).hexdigest()
    sums.write_text("".join(f"{lines[name]}  {name}\n" for name in sorted(lines)))


# The page

def write_page():
    """Writes the checksum of every twin.csv, and the tables between the markers."""
    for claim in published():
        write_checksum(claim)
    text = DOC.read_text()
    if text.count(BEGIN) != 1 or text.count(END) != 1:
        fail(f"{DOC} must hold {BEGIN} and {END} once each; restore it with `git checkout {DOC}`")
    head, rest = text.split(BEGIN)
    DOC.write_text(head + BEGIN + "\n" + page() + END + rest.split(END)[1])


def page():
    twins = {claim: twin(claim) for claim in published()}
    ours = {claim: json.loads((ROOT / "results" / claim / "verdict.json").read_text()) for claim in twins}
    lines = ["", "| Claim | Here | PyTorch | Same outcome in | Seeds here, PyTorch |", "| --- | --- | --- | --- | --- |"]
    for claim, rows in twins.items():
        pairs = list(side_by_side(rows, ours[claim]))
        both = [(left["outcome"], right["outcome"]) for left, right in pairs if left]
        without = sum(len(r["premises"] + r["expectations"]) for c in ours[claim]["clauses"] for r in c["regimes"]) - len(both)
        lines.append(f"| [{claim}](#{claim}) | {ours[claim]['outcome']} | {outcome(claim, [list(r.values()) for r in rows])} |"
                     f" {sum(a == b for a, b in both)} of {len(both)}{f', {without} without a twin' if without else ''} |"
                     f" {len(ours[claim]['seeds'])}, {rows[0]['seeds']} |")
    for claim, rows in twins.items():
        lines += ["", f"## {claim}", "", f"{cell(ours[claim]['sentence'])} ([verdict](../results/{claim}/))", "",
                  "| Clause, regime | Quantity | Here | PyTorch |", "| --- | --- | --- | --- |"]
        beside = asides(module(claim).clauses())
        lines += [line(left, right, beside) for left, right in side_by_side(rows, ours[claim])]
    missing = [claim for claim in CLAIMS if claim not in twins]
    if missing:
        lines += ["", f"Not run yet: {', '.join(missing)}."]
    return "\n".join(lines) + "\n\n"


def published():
    return [claim for claim in CLAIMS if (ROOT / "results" / claim / "twin.csv").exists()]


def twin(claim):
    with open(ROOT / "results" / claim / "twin.csv", newline="") as file:
        return list(csv.DictReader(file))


def side_by_side(rows, verdict):
    """Each row of a twin with the expectation at the same place in verdict.json, None if the published verdict has none."""
    places = {}
    for clause in verdict["clauses"]:
        for regime in clause["regimes"]:
            places[clause["words"], regime["regime"], True] = iter(regime["premises"])
            places[clause["words"], regime["regime"], False] = iter(regime["expectations"])
    for row in rows:
        place = row["clause"], row["regime"], row["quantity"].startswith(PREMISE)
        yield next(places.get(place, iter(())), None), row


def line(ours, row, beside):
    here = "not in the published verdict"
    if ours:
        here = found(ours["middle"], ours["low"], ours["high"], ours["holding"], ours["seeds"], ours["outcome"])
    there = found(row["median"], row["low"], row["high"], row["holding"], row["seeds"], row["outcome"])
    where = ("aside: " if row["clause"] in beside else "") + row["clause"] + (f"; {row['regime']}" if row["regime"] else "")
    differs = ours and ours["outcome"] != row["outcome"]
    return f"| {cell(where)} | {cell(row['quantity'])} | {here} | {f'**{there}**' if differs else there} |"


def found(middle, low, high, holding, seeds, outcome):
    short = lambda x: f"{float(x):.3g}".replace("inf", "never").replace("nan", "-")
    interval = "" if low == high else f" \\[{short(low)}, {short(high)}\\]"
    return f"{short(middle)}{interval}; {holding} of {seeds}; {outcome}"


def cell(words):
    for mark in "\\|[]*_<":
        words = words.replace(mark, "\\" + mark)
    return words


def fail(message):
    print("pytorch-twins: " + message + ".", file=sys.stderr)
    sys.exit(3)
