"""A small convolutional and a dense network on 1,000 garments: three activations, each at its best rate."""
import math

from twins.evidence import Clause, below, number
from twins.study import Tuning
from twins.training import error, garments, he, initialized, nn, perceptron, sgd, train

SEEDS = 20
UNITS = {
    "ReLU": (nn.ReLU, he),
    "tanh": (nn.Tanh, nn.init.xavier_normal_),
    "sigmoid": (nn.Sigmoid, lambda weights: nn.init.xavier_uniform_(weights, 4)),
}
NETWORKS = ["convolutional", "dense"]
ARMS = [(unit, network) for network in NETWORKS for unit in UNITS]
TO_25, TO_15 = "updates to 25 % training error", "updates to 15 % training error"
TUNING = Tuning(ARMS, (0.01, 0.02, 0.04, 0.08, 0.16), TO_25, pilots=3)


def trial(arm, seed, rate):
    name, kind = arm
    unit, weights = UNITS[name]
    data = garments(seed, 1000)
    network = initialized(convolutional(unit) if kind == "convolutional" else dense(unit), weights, seed)
    found = {TO_25: math.inf, TO_15: math.inf}

    def each(step):
        wrong = error(network, data.training)
        for limit, quantity in ((0.25, TO_25), (0.15, TO_15)):
            if wrong <= limit:
                found[quantity] = min(found[quantity], step)
        return wrong <= 0.15

    train(network, sgd(network, rate, 0.9), data.training, 64, 20, seed, every=8, each=each)
    return found


def convolutional(unit):
    return nn.Sequential(
        nn.Unflatten(1, (1, 28, 28)),
        nn.Conv2d(1, 8, 5), unit(), nn.MaxPool2d(2),
        nn.Conv2d(8, 16, 5), unit(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(256, 100), unit(), nn.Linear(100, 10))


def dense(unit):
    return perceptron([784, 100, 100, 100, 10], unit)


def clauses():
    faster = lambda unit, other: {
        f"network {network}": [below(number(q), (unit, network), (other, network)) for q in (TO_25, TO_15)]
        for network in NETWORKS}
    return [
        Clause("ReLU reaches a given training error in fewer epochs than tanh", faster("ReLU", "tanh")),
        Clause("tanh reaches it in fewer than sigmoid", faster("tanh", "sigmoid")),
    ]
