"""Judges the effects of each seed in every verdict.json by this program's tests."""
import json
import math
import re

from twins import evidence
from twins.study import ROOT

NUMBER = r"(-?[\d.]+(?:[eE]-?\d+)?)"


def differences():
    """Sentences, one for each outcome or number that comes out otherwise, and how many expectations were judged."""
    found, count = [], 0
    for file in sorted(ROOT.glob("results/*/verdict.json")):
        verdict = json.loads(file.read_text())
        published = [(clause["words"], regime["regime"], premise, expected)
                     for clause in verdict["clauses"] for regime in clause["regimes"]
                     for premise, group in ((True, "premises"), (False, "expectations")) for expected in regime[group]]
        clauses = [evidence.Clause(words, {regime: [statement(premise, expected)]})
                   for words, regime, premise, expected in published]
        rows = evidence.judged(clauses, {})
        count += len(rows)
        for row, (_, _, _, expected) in zip(rows, published):
            if not same(row, expected):
                found.append(f"{verdict['claim']}: '{expected['description']}' is {row[-1]}, {row[4:8]}, and was published as"
                             f" {expected['outcome']}, {[expected[k] for k in ('holding', 'middle', 'low', 'high')]}")
        beside = {clause["words"] for clause in verdict["clauses"] if clause.get("aside")}
        outcome = evidence.claim_outcome(((row[0], row[1], row[2], row[-1]) for row in rows), beside)
        if outcome != verdict["outcome"]:
            found.append(f"{verdict['claim']} is {outcome}, and was published as {verdict['outcome']}")
    return found, count


def statement(premise, expected):
    effects = [float(effect) for effect in expected["effects"].values()]
    test = test_of(expected["kind"], expected["description"])
    made = evidence.Expectation("", lambda arms: None, lambda _: test(effects), tested=expected["kind"] != "IDENTITY")
    return made.premise() if premise else made


def same(row, expected):
    near = lambda a, b: a == b or math.isnan(a) and math.isnan(b) or abs(a - b) <= 1e-6 * max(abs(a), 1e-9)
    numbers = zip(row[5:8], (float(expected[key]) for key in ("middle", "low", "high")))
    return row[4] == expected["holding"] and row[-1] == expected["outcome"] and all(near(a, b) for a, b in numbers)


def test_of(kind, words):
    """The test that an expectation's description asks for."""
    ask = lambda pattern: re.search(pattern.replace("#", NUMBER), words)
    if match := ask(r"agrees with the printed #$"):
        return lambda effects: evidence.agreement(effects, match[1])
    if match := ask(r"\] matches \[.*\] within #$"):
        return lambda effects: evidence.equivalence(effects, -float(match[1]), float(match[1]))
    if match := ask(r"\] is not (below|above) \[.*\] by more than #$"):
        margin = float(match[2])
        bounds = (-margin, math.inf) if match[1] == "below" else (-math.inf, margin)
        return lambda effects: evidence.equivalence(effects, *bounds)
    if match := ask(r"\] is (?:above|below) \[.*?\](?: by at least #| at least # times)?$"):
        least = float(match[1] or match[2] or 0)
        reaches = (lambda e: e >= least) if match[1] or match[2] else (lambda e: e > 0)
        return lambda effects: evidence.signs(effects, reaches, lambda e: e < least)
    low, high = bounds_of(ask, words)
    inside = lambda e: low <= e <= high
    if kind == "IDENTITY":
        return lambda effects: evidence.identity(effects, low, high)
    return lambda effects: evidence.signs(effects, inside, lambda e: not inside(e))


def bounds_of(ask, words):
    if match := ask(r"\] equals \[[^\]]*\](?: to #)?$"):
        return -float(match[1] or 0), float(match[1] or 0)
    if match := ask(r"\] is (?:at most #|at least #|from # to #|#)(?: in every seed)?$"):
        high, low, first, last, exact = (float(group) if group else None for group in match.groups())
        if exact is not None:
            return exact, exact
        if first is not None:
            return first, last
        return (-math.inf, high) if high is not None else (low, math.inf)
    raise ValueError(f"'{words}' is no expectation that this program knows; teach it to twins/published.py.")
