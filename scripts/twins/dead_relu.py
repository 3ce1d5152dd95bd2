"""784-100-10 on digits, eight examples an update: a high rate, and a large negative bias, with four units; ReLU also deeper."""
import math

from twins.evidence import Clause, above, always, number, within
from twins.training import digits, he, hidden, initialized, nn, perceptron, sgd, torch, train

SEEDS = 10
UNITS = {
    "ReLU": nn.ReLU,
    "leaky ReLU": nn.LeakyReLU,  # of slope 0.01
    "PReLU": lambda: nn.PReLU(100, init=0.25),
    "ELU": nn.ELU,
}
RATE, HIGH_RATE, BIAS = 0.05, 0.45, -2.0
CAUSES = ["high rate", "negative bias"]
DEEP = "ReLU, three hidden layers"
ARMS = [("ReLU", "neither"), (DEEP, "high rate")] + [(unit, cause) for cause in CAUSES for unit in UNITS]
STAYED = "share of later moments at which dead units are dead"


def trial(arm, seed):
    unit, cause = arm
    data = digits(seed)
    hidden_layers = [100] * (3 if unit == DEEP else 1)
    plain = perceptron([784, *hidden_layers, 10], nn.ReLU if unit == DEEP else UNITS[unit])
    network = initialized(plain, he, seed, BIAS if cause == "negative bias" else 0.0)
    dead = [dead_units(network, data.training.x)]
    finished = train(network, sgd(network, HIGH_RATE if cause == "high rate" else RATE), data.training, 8, 10, seed,
                     each_epoch=lambda epoch: dead.append(dead_units(network, data.training.x)))
    return {
        "share of dead units at the end": dead[-1].double().mean().item() if finished else math.nan,
        STAYED: stayed(dead) if finished else math.nan,
        "diverged": 0 if finished else 1,
    }


def dead_units(network, x):
    """The units whose output and its derivative are 0 for every example."""
    before, after, _ = hidden(network, x, type(network[1]))
    slopes = [torch.autograd.grad(h.sum(), z, retain_graph=True)[0] for z, h in zip(before, after)]
    return torch.cat([((h == 0) & (slope == 0)).all(0) for h, slope in zip(after, slopes)])


def stayed(moments):
    ever, later, still = torch.zeros_like(moments[0]), 0, 0
    for dead in moments:
        later += int(ever.sum())
        still += int((dead & ever).sum())
        ever = ever | dead
    return still / later if later else 1.0


def clauses():
    dead, stay, diverged = number("share of dead units at the end"), number(STAYED), number("diverged")
    none = lambda unit, cause: always(dead, (unit, cause), 0, 0)
    trains = lambda cause: within(diverged, ("PReLU", cause), high=0)
    by_cause = lambda *expected: {f"cause {cause}": [e(cause) for e in expected] for cause in CAUSES}
    return [
        Clause("leaves ReLU units that output zero for every example",
               by_cause(lambda cause: above(dead, ("ReLU", cause), ("ReLU", "neither"), by=0.1))),
        Clause("they never recover", {
            **by_cause(lambda cause: always(stay, ("ReLU", cause), 1, 1)),
            "with three hidden layers": [within(stay, (DEEP, "high rate"), low=1)],
        }),
        Clause("leaky ReLU and ELU have none",
               by_cause(lambda cause: none("leaky ReLU", cause), lambda cause: none("ELU", cause))),
        Clause("nor does PReLU, where it trains",
               by_cause(lambda cause: trains(cause).premise(), lambda cause: none("PReLU", cause))),
        Clause("PReLU trains", by_cause(trains)).aside(),
    ]
