"""What is expected, and the tests that decide it, on the standard library alone: a check of the Java tests, too.

An expectation has an effect for each seed: a difference in the expected direction, a ratio, or an arm's own number. NaN counts
for neither side, but among the seeds.
"""
import math
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Callable

LEVEL = 0.05
SUPPORTED, REFUTED, INCONCLUSIVE, DEPENDS = "SUPPORTED", "REFUTED", "INCONCLUSIVE", "DEPENDS"
PREMISE = "premise: "  # begins the quantity of an expectation that only decides whether its regime is judged


@dataclass(frozen=True)
class Result:
    """Seeds in which it holds, whether they support it, the p-value against it, and the effect with its interval."""

    holding: int
    supports: bool
    against: float
    middle: float
    low: float
    high: float


@dataclass(frozen=True)
class Expectation:
    """The quantity in words, its effect by the numbers of one seed's arms, and the test of all seeds' effects."""

    quantity: str
    effect: Callable
    test: Callable
    tested: bool = True  # False for an identity: it has no p-value

    def premise(self):
        return Expectation(PREMISE + self.quantity, self.effect, self.test, tested=False)


@dataclass(frozen=True)
class Clause:
    """A part of the claim's sentence: its words, and for each regime what must show there; or an aside, which no slide says."""

    words: str
    regimes: dict = field(default_factory=dict)
    is_aside: bool = False

    def aside(self):
        """The same clause, judged and shown, but not in the claim's outcome."""
        return Clause(self.words, self.regimes, is_aside=True)


def clause(words, *expectations):
    """A clause that is judged once."""
    return Clause(words, {"": expectations})


# Effects

def number(quantity, words=None):
    """A function of (arms, arm) that looks up what a trial measured."""
    found = lambda arms, arm: arms[arm][quantity]
    found.words = words or quantity
    return found


def named(words, function):
    function.words = words
    return function


def difference(a, b):
    """Of decimals, so that 0.9 - 0.8 reaches 0.1, which it misses in binary."""
    return float(Decimal(repr(a)) - Decimal(repr(b))) if math.isfinite(a) and math.isfinite(b) else a - b


def ratio(a, b):
    if math.isnan(a - b):
        return math.nan
    if math.isinf(a) or math.isinf(b):
        return math.inf if a > b else 0.0
    return float(Decimal(repr(a)) / Decimal(repr(b)))


# Expectations

def above(measure, arm, other, by=0.0, say="above"):
    """Greater than in another arm; by a difference, if one is named."""
    words = f"{measure.words}: [{label(arm)}] {say} [{label(other)}]" + (f" by {by:g}" if by else "")
    return Expectation(
        words,
        lambda arms: difference(measure(arms, arm), measure(arms, other)),
        lambda effects: signs(effects, lambda e: e >= by if by else e > 0, lambda e: e < by))


def below(measure, arm, other):
    turned = above(measure, other, arm)
    words = f"{measure.words}: [{label(arm)}] below [{label(other)}]"
    return Expectation(words, turned.effect, turned.test)


def times_below(measure, arm, other, factor):
    """Less than in another arm by a factor."""
    words = f"{measure.words}: [{label(arm)}] below [{label(other)}] {factor:g} times"
    return Expectation(
        words,
        lambda arms: ratio(measure(arms, other), measure(arms, arm)),
        lambda effects: signs(effects, lambda e: e >= factor, lambda e: e < factor))


def within(measure, arm, low=-math.inf, high=math.inf):
    inside = lambda e: low <= e <= high
    return Expectation(
        f"{measure.words}: [{label(arm)}] {bounds(low, high)}",
        lambda arms: measure(arms, arm),
        lambda effects: signs(effects, inside, lambda e: not inside(e)))


def matches(measure, arm, other, margin, not_lower=False):
    """The same mean within a margin, or, if only lower numbers matter, one that is not lower by more."""
    low, high = -margin, math.inf if not_lower else margin
    word = "not below" if not_lower else "matches"
    words = f"{measure.words}: [{label(arm)}] {word} [{label(other)}], margin {margin:g}"

    def effect(arms):
        a, b = measure(arms, arm), measure(arms, other)
        return -math.inf if math.isnan(a) != math.isnan(b) else difference(a, b)

    return Expectation(words, effect, lambda effects: equivalence(effects, low, high))


def agrees(measure, arm, printed):
    """The printed number is one draw like our seeds."""
    return Expectation(
        f"{measure.words}: [{label(arm)}] agrees with {printed}",
        lambda arms: measure(arms, arm),
        lambda effects: agreement(effects, printed))


def always(measure, arm, low=-math.inf, high=math.inf):
    """By algebra or definition, in every seed."""
    return Expectation(
        f"{measure.words}: [{label(arm)}] {bounds(low, high)} in every seed",
        lambda arms: measure(arms, arm),
        lambda effects: identity(effects, low, high),
        tested=False)


def label(arm):
    return arm if isinstance(arm, str) else ", ".join(str(part) for part in arm)


def bounds(low, high):
    if math.isinf(low):
        return f"at most {high:g}"
    if math.isinf(high):
        return f"at least {low:g}"
    return f"{low:g}" if low == high else f"from {low:g} to {high:g}"


# Tests

def signs(effects, holds, fails):
    """The exact one-sided sign test, for and against."""
    n = len(effects)
    holding = sum(map(holds, effects))
    return Result(holding, tail(n, holding) <= LEVEL, tail(n, sum(map(fails, effects))), *median_interval(effects))


def equivalence(effects, low, high):
    """One-sided t-tests of the mean; the interval has 90 %. Where a difference is infinite, signs decide."""
    n = len(effects)
    holding = sum(low < e < high for e in effects)
    if n < 2 or not all(map(math.isfinite, effects)):
        apart = sum(e <= low or e >= high for e in effects)
        return Result(holding, False, tail(n, apart), *median_interval(effects))
    mean = math.fsum(effects) / n
    if min(effects) == max(effects):
        mean = effects[0]
        outside = mean < low or mean > high
        return Result(holding, low < mean < high, 0.0 if outside else 1.0, mean, mean, mean)
    error = math.sqrt(math.fsum((e - mean) ** 2 for e in effects) / (n - 1) / n)
    above_low = student_tail((mean - low) / error, n - 1)
    below_high = student_tail((high - mean) / error, n - 1)
    reach = student_quantile(LEVEL, n - 1) * error
    return Result(holding, max(above_low, below_high) <= LEVEL, min(1 - above_low, 1 - below_high), mean,
                  mean - reach, mean + reach)


def agreement(effects, printed):
    """Whether the printed number, up to its rounding, lies in the 95 % prediction interval of one more seed."""
    n = len(effects)
    if n < 2 or not all(map(math.isfinite, effects)):
        return Result(0, False, tail(n, sum(not math.isfinite(e) for e in effects)), *median_interval(effects))
    value = Decimal(printed)
    half = 10.0 ** value.as_tuple().exponent / 2
    distance = lambda x: max(0.0, abs(difference(x, float(value))) - half)
    mean = math.fsum(effects) / n
    spread = math.sqrt(math.fsum((e - mean) ** 2 for e in effects) / (n - 1) * (1 + 1 / n))
    reach = student_quantile(LEVEL / 2, n - 1) * spread
    far = distance(mean)
    p = 1.0 if far == 0 else 0.0 if spread == 0 else 2 * student_tail(far / spread, n - 1)
    holding = sum(distance(e) <= reach for e in effects)
    return Result(holding, p > LEVEL and n >= 5, p, mean, mean - reach, mean + reach)


def identity(effects, low, high):
    holding = sum(low <= e <= high for e in effects)
    holds = holding == len(effects)
    return Result(holding, holds, 1.0 if holds else 0.0, *median_interval(effects))


def tail(n, k):
    """The probability of k or more heads in n tosses."""
    return sum(math.comb(n, i) for i in range(k, n + 1)) / 2 ** n


def median_interval(values):
    """The median, and the narrowest pair of order statistics around it with a confidence of 93 % or more."""
    ordered = sorted(v for v in values if not math.isnan(v))
    n = len(ordered)
    if n == 0:
        return math.nan, math.nan, math.nan
    k = 1
    while 2 * (k + 1) <= n and 1 - 2 * (1 - tail(n, k + 1)) >= 0.93:
        k += 1
    middle = ordered[n // 2] if n % 2 else (ordered[n // 2 - 1] + ordered[n // 2]) / 2
    return middle, ordered[k - 1], ordered[n - k]


def student_tail(t, freedom):
    """P(T > t), by Simpson's rule over the angle atan(t / sqrt(freedom)), whose density is a power of its cosine."""
    if math.isinf(t):
        return 0.0 if t > 0 else 1.0
    steps = 2000
    end = math.atan(t / math.sqrt(freedom))
    weight = lambda i: 1 if i in (0, steps) else 4 if i % 2 else 2
    area = math.fsum(weight(i) * math.cos(end * i / steps) ** (freedom - 1) for i in range(steps + 1)) * end / steps / 3
    scale = math.exp(math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2)) / math.sqrt(math.pi)
    return min(1.0, max(0.0, 0.5 - scale * area))


def student_quantile(p, freedom):
    """The t that is exceeded with probability p < 1/2."""
    low, high = 0.0, 1e6
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if student_tail(middle, freedom) > p else (low, middle)
    return high


def holm(p):
    """Holm's adjusted p-values, in the same order."""
    adjusted, largest = [0.0] * len(p), 0.0
    for rank, i in enumerate(sorted(range(len(p)), key=p.__getitem__)):
        largest = max(largest, min(1.0, (len(p) - rank) * p[i]))
        adjusted[i] = largest
    return adjusted


# Outcomes

def judged(clauses, trials):
    """One row for each expectation: clause, regime, quantity, seeds, holding, median, low, high, outcome.

    trials: seed -> arm -> what was measured.
    """
    statements = [(c.words, regime, e) for c in clauses for regime, all_of in c.regimes.items() for e in all_of]
    results = [e.test([e.effect(arms) for arms in trials.values()]) for _, _, e in statements]
    tested = [i for i, (_, _, e) in enumerate(statements) if e.tested]
    against = [r.against for r in results]
    for i, p in zip(tested, holm([against[i] for i in tested])):
        against[i] = p
    rows = []
    for (words, regime, e), r, p in zip(statements, results, against):
        outcome = SUPPORTED if r.supports else REFUTED if p <= LEVEL else INCONCLUSIVE
        rows.append((words, regime, e.quantity, len(trials), r.holding, r.middle, r.low, r.high, outcome))
    return rows


def asides(clauses):
    """The words of the clauses that no slide says."""
    return {c.words for c in clauses if c.is_aside}


def claim_outcome(rows, beside=()):
    """The claim's outcome from (clause, regime, quantity, outcome), without the clauses of these words."""
    regimes = {}
    for words, regime, quantity, outcome in rows:
        premises, outcomes = regimes.setdefault(words, {}).setdefault(regime, ([], []))
        (premises if quantity.startswith(PREMISE) else outcomes).append(outcome)
    found = {clause_outcome(all_of.values()) for words, all_of in regimes.items() if words not in beside}
    return next((o for o in (REFUTED, DEPENDS, INCONCLUSIVE) if o in found), SUPPORTED)


def clause_outcome(regimes):
    found = set()
    for premises, outcomes in regimes:
        if all(p == SUPPORTED for p in premises):
            found.add(REFUTED if REFUTED in outcomes else SUPPORTED if set(outcomes) == {SUPPORTED} else INCONCLUSIVE)
    if {SUPPORTED, REFUTED} <= found:
        return DEPENDS
    return found.pop() if len(found) == 1 else INCONCLUSIVE
