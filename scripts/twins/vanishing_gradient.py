"""Ten hidden layers of 100 units: sigmoid with Glorot's weights, ReLU with He's, at one rate."""
import math

from twins.evidence import below, clause, named, number, within
from twins.training import CHANCE, accuracy, deep, digits, gradients, he, initialized, loss, nn, sgd, train

SEEDS = 10
ARMS = ["sigmoid", "ReLU"]
DEPTH = 10


def trial(arm, seed):
    unit, weights = {"sigmoid": (nn.Sigmoid, nn.init.xavier_normal_), "ReLU": (nn.ReLU, he)}[arm]
    data = digits(seed)
    network = initialized(deep(784, DEPTH, 100, unit), weights, seed)
    norms, signals = gradients(network, data.training.first(500), unit)
    losses, accuracies = [], []

    def each_epoch(epoch):
        losses.append(loss(network, data.training))
        accuracies.append(accuracy(network, data.training))

    finished = train(network, sgd(network, 0.03), data.training, 64, 8, seed, each_epoch=each_epoch)
    factors = [near / far for near, far in zip(signals, signals[1:])]
    return {
        "factors of mean |dL/dz| a layer, largest over smallest": max(factors) / min(factors),
        "gradient norm, first over last layer": norms[0] / norms[-1],
        "factor of mean |dL/dz| a layer, geometric mean": (signals[0] / signals[-1]) ** (1 / (DEPTH - 1)),
        "epochs to 90 % training accuracy": next((e for e, a in enumerate(accuracies, 1) if a >= 0.9), math.inf),
        "losses": losses if finished else [math.inf],
    }


def away_from_chance(arms, arm):
    until = arms["ReLU"]["epochs to 90 % training accuracy"]
    return max(abs(l / CHANCE - 1) for e, l in enumerate(arms[arm]["losses"], 1) if e <= until)


def clauses():
    sigmoid, relu = ARMS
    first_over_last = number("gradient norm, first over last layer")
    return [
        clause("in a deep network of sigmoid units the gradient shrinks by a near-constant factor a layer",
               within(number("factors of mean |dL/dz| a layer, largest over smallest"), sigmoid, high=1.5),
               within(first_over_last, sigmoid, high=1e-5)),
        clause("at most 1/4 through the activation",
               within(number("factor of mean |dL/dz| a layer, geometric mean"), sigmoid, high=0.25)),
        clause("so that the first layers hardly learn",
               within(named("largest relative distance of the training loss from ln 10 until ReLU reaches 90 %",
                            away_from_chance), sigmoid, high=0.02)),
        clause("ReLU with a matched initialization does not suffer",
               within(first_over_last, relu, 0.1, 10),
               below(number("epochs to 90 % training accuracy"), relu, sigmoid)),
    ]
