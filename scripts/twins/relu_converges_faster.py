"""A small convolutional network on 1,000 garments: three activations, each at its best rate."""
import math

from twins.evidence import below, clause, number
from twins.study import Tuning
from twins.training import error, garments, he, initialized, nn, sgd, train

SEEDS = 7
UNITS = {
    "ReLU": (nn.ReLU, he),
    "tanh": (nn.Tanh, nn.init.xavier_normal_),
    "sigmoid": (nn.Sigmoid, lambda weights: nn.init.xavier_uniform_(weights, 4)),
}
ARMS = list(UNITS)
TO_25, TO_15 = "updates to 25 % training error", "updates to 15 % training error"
TUNING = Tuning((0.01, 0.03, 0.1, 0.3), TO_25, pilots=3)


def trial(arm, seed, rate):
    unit, weights = UNITS[arm]
    data = garments(seed, 1000)
    network = initialized(nn.Sequential(
        nn.Unflatten(1, (1, 28, 28)),
        nn.Conv2d(1, 8, 5), unit(), nn.MaxPool2d(2),
        nn.Conv2d(8, 16, 5), unit(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(256, 100), unit(), nn.Linear(100, 10)), weights, seed)
    found = {TO_25: math.inf, TO_15: math.inf}

    def each(step):
        wrong = error(network, data.training)
        for limit, quantity in ((0.25, TO_25), (0.15, TO_15)):
            if wrong <= limit:
                found[quantity] = min(found[quantity], step)
        return wrong <= 0.15

    train(network, sgd(network, rate, 0.9), data.training, 64, 20, seed, every=8, each=each)
    return found


def clauses():
    faster = lambda unit, other: [below(number(quantity), unit, other) for quantity in (TO_25, TO_15)]
    return [
        clause("ReLU reaches a given training error in fewer epochs than tanh", *faster("ReLU", "tanh")),
        clause("tanh reaches it in fewer than sigmoid", *faster("tanh", "sigmoid")),
    ]
