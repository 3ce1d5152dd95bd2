"""Ten hidden tanh layers of 256 units on digits, from six draws of weights."""
import math

from twins.evidence import above, clause, matches, number
from twins.training import accuracy, deep, digits, initialized, nn, normal, sgd, train, uniform

SEEDS = 7
WEIGHTS = {
    "U[0, 1]": uniform(0, 1),
    "U[-0.5, 0.5]": uniform(-0.5, 0.5),
    "N(0, 0.1)": normal(math.sqrt(0.1)),
    "N(0, 0.01)": normal(0.1),
    "Xavier": nn.init.xavier_normal_,
    "orthogonal": nn.init.orthogonal_,
}
ARMS = list(WEIGHTS)


def trial(arm, seed):
    data = digits(seed)
    network = initialized(deep(784, 10, 256, nn.Tanh), WEIGHTS[arm], seed)
    finished = train(network, sgd(network, 0.01, 0.9), data.training, 64, 6, seed)
    return {"test accuracy at the end": accuracy(network, data.test) if finished else -math.inf}


def clauses():
    end = number("test accuracy at the end")
    beats = lambda other: above(end, "Xavier", other)
    return [
        clause("uniform [0, 1] trains worse than Xavier", beats("U[0, 1]")),
        clause("uniform [-0.5, 0.5] trains worse", beats("U[-0.5, 0.5]")),
        clause("small Gaussians train worse", beats("N(0, 0.1)"), beats("N(0, 0.01)")),
        clause("Xavier trains no worse than orthogonal weights", matches(end, "Xavier", "orthogonal", 0.01, not_lower=True)),
    ]
