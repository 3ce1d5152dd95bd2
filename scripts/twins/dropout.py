"""784-512-512-10 on 1,000 digits with shares of its hidden units dropped, and 784-75-45-10 on 7,000."""
import math

from twins.evidence import Clause, above, below, clause, named, number
from twins.training import accuracy, digits, he, initialized, loss, nn, perceptron, sgd, train

SEEDS = 10
NETWORKS = {"large": ([784, 512, 512, 10], 1000, 40), "small": ([784, 75, 45, 10], 7000, 10)}
NONE, FIFTH, HALF, MOST = "p = 0", "p = 0.2", "p = 0.5", "p = 0.8"
ARMS = [(NONE, "small"), (HALF, "small")] + [(dropped, "large") for dropped in (NONE, FIFTH, HALF, MOST)]


def trial(arm, seed):
    dropped, size = arm
    widths, examples, epochs = NETWORKS[size]
    data = digits(seed, examples)
    network = initialized(perceptron(widths, nn.ReLU, float(dropped[4:])), he, seed)
    finished = train(network, sgd(network, 0.05, 0.9), data.training, 100, epochs, seed)
    return {
        "test accuracy at the end": accuracy(network, data.test) if finished else -math.inf,
        "test loss at the end": loss(network, data.test) if finished else math.inf,
        "training loss at the end": loss(network, data.training) if finished else math.inf,
    }


def loss_gap(arms, arm):
    return arms[arm]["test loss at the end"] - arms[arm]["training loss at the end"]


def clauses():
    end, test_loss = number("test accuracy at the end"), number("test loss at the end")
    gap = named("loss gap, test minus training", loss_gap)
    none = (NONE, "large")
    lower = lambda dropped: [below(test_loss, (dropped, "large"), none), below(gap, (dropped, "large"), none)]
    return [
        Clause("reduces overfitting of a large network on little data", {
            "with a fifth dropped": lower(FIFTH),
            "with a half dropped": lower(HALF),
            "with four fifths dropped": lower(MOST),
        }),
        Clause("the test accuracy rises", {
            "with a fifth dropped": [above(end, (FIFTH, "large"), none)],
            "with a half dropped": [above(end, (HALF, "large"), none)],
            "with four fifths dropped": [above(end, (MOST, "large"), none)],
        }),
        clause("it costs a small network with enough data accuracy", below(end, (HALF, "small"), (NONE, "small"))),
    ]
