"""The trials of a claim: each is run once and kept in target/twins/, so that an interrupted run goes on."""
import hashlib
import importlib
import inspect
import json
import pathlib
import sys
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parents[2]
KEPT = ROOT / "target/twins"
FIRST_SEED = 101  # lower ones are for pilots


@dataclass(frozen=True)
class Tuning:
    """Each of these arms runs at the rate with the lowest mean score over the pilots; of equal ones the smaller."""

    arms: list
    rates: tuple
    score: str
    pilots: int


def module(claim):
    return importlib.import_module("twins." + claim.replace("-", "_"))


class Study:
    """A claim's module with the trials that are finished."""

    def __init__(self, claim):
        self.claim = claim
        self.twin = module(claim)
        self.file = KEPT / f"{claim}-{self._version()}.jsonl"
        self.finished = dict(self._kept())

    def _version(self):
        """Changes with all that a trial is computed by, and not with the clauses or the number of seeds."""
        from twins import training

        source = inspect.getsource(self.twin).replace(inspect.getsource(self.twin.clauses), "")
        source = source.replace(f"SEEDS = {self.twin.SEEDS}", "")
        determining = source + inspect.getsource(training) + repr(training.machine())
        return hashlib.sha256(determining.encode()).hexdigest()[:12]

    def _kept(self):
        lines = self.file.read_text().splitlines() if self.file.exists() else []
        for line in lines:
            try:
                key, measured = json.loads(line)
            except ValueError:  # a line that an interruption tore
                continue
            yield key, measured

    def trials(self, seeds):
        """seed -> arm -> what was measured, for this many seeds."""
        rates = self.rates()
        wanted = [(arm, seed) for seed in range(FIRST_SEED, FIRST_SEED + seeds) for arm in self.twin.ARMS]
        found = {}
        for i, (arm, seed) in enumerate(wanted, 1):
            say(f"{self.claim}: trial {i} of {len(wanted)}")
            found.setdefault(seed, {})[arm] = self._trial(arm, seed, rates.get(arm))
        say("")
        return found

    def rates(self):
        """The rate that the pilots chose for each arm that is tuned; the others have their module's."""
        tuning = getattr(self.twin, "TUNING", None)
        if not tuning:
            return {}
        say(f"{self.claim}: choosing rates")
        return {arm: min(tuning.rates, key=lambda rate: (self._score(tuning, arm, rate), rate)) for arm in tuning.arms}

    def _score(self, tuning, arm, rate):
        return sum(self._trial(arm, seed, rate)[tuning.score] for seed in range(1, tuning.pilots + 1))

    def _trial(self, arm, seed, rate):
        key = json.dumps([arm, seed, rate])
        if key not in self.finished:
            measured = self.twin.trial(arm, seed) if rate is None else self.twin.trial(arm, seed, rate)
            measured = json.loads(json.dumps(measured))  # the same types whether computed or kept
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with self.file.open("a") as kept:
                kept.write("\n" + json.dumps([key, measured]))  # begins a line even after a torn one
            self.finished[key] = measured
        return self.finished[key]


def say(words):
    """Progress, where someone looks on."""
    if sys.stderr.isatty():
        print(f"\r\033[K{words}", end="", file=sys.stderr, flush=True)
