"""Weights of a ReLU network: the signal through ten layers of 500 units, and the training of 5 to 30 layers of 100."""
import math

from twins.evidence import Clause, above, always, clause, named, within
from twins.training import (Part, accuracy, by_fan_in, deep, digits, hidden, initialized, nn, sgd, torch, train)

SEEDS = 5
XAVIER, GLOROT, HE = "Xavier 1/n", "Glorot 2/(n+m)", "He 2/n"
BAEK, OSLO = "printed: std 2/sqrt(n)", "printed: rand sqrt(2/n)"
WEIGHTS = {
    XAVIER: by_fan_in(1),
    GLOROT: nn.init.xavier_normal_,
    HE: by_fan_in(math.sqrt(2)),
    BAEK: by_fan_in(2),
    OSLO: by_fan_in(math.sqrt(2), nn.init.uniform_),
}
DEPTHS = [5, 10, 20, 30]
ARMS = ([(weights, "signal") for weights in WEIGHTS]
        + [(weights, depth) for depth in DEPTHS for weights in WEIGHTS if weights != BAEK or depth >= 20])


def trial(arm, seed):
    weights, depth = arm
    return signal(weights, seed) if depth == "signal" else training(weights, depth, seed)


def signal(weights, seed):
    network = initialized(deep(500, 10, 500, nn.ReLU, classes=2), WEIGHTS[weights], seed)
    torch.manual_seed(10_000 + seed)
    layers = hidden(network, torch.randn(500, 500), nn.ReLU)[1]
    deviations = [h.double().std().item() for h in layers]
    return {"factor": (deviations[-1] / deviations[0]) ** (1 / 9)}


def training(weights, depth, seed):
    data = digits(seed)
    network = initialized(deep(784, depth, 100, nn.ReLU), WEIGHTS[weights], seed)
    reached = [math.inf]

    def each_epoch(epoch):
        if math.isinf(reached[0]) and accuracy(network, data.training) >= 0.9:
            reached[0] = epoch
        return reached[0] == epoch and weights != BAEK  # of the others nothing more is asked

    finished = train(network, sgd(network, 0.004, 0.9), data.training, 128, 10, seed, each_epoch=each_epoch)
    return {"epochs to 90 % training accuracy": reached[0], "diverged": 0 if finished else 1}


def clauses():
    factor = named("factor of the activations' deviation a layer", lambda arms, arm: arms[arm]["factor"])
    relative = named("factor a layer, Xavier 1/n = 1",
                     lambda arms, arm: arms[arm]["factor"] / arms[XAVIER, "signal"]["factor"])
    epochs = named("epochs to 90 % training accuracy", lambda arms, arm: arms[arm]["epochs to 90 % training accuracy"])
    diverged = named("diverged", lambda arms, arm: arms[arm]["diverged"])
    slower = lambda weights, depth: above(epochs, (weights, depth), (HE, depth))
    near = lambda weights, value, tolerance: always(relative, (weights, "signal"), value - tolerance, value + tolerance)
    return [
        clause("weights of variance 1/n (Xavier) halve the signal's variance at every layer",
               within(factor, (XAVIER, "signal"), 0.672, 0.742), near(GLOROT, 1, 1e-6)),
        clause("2/n (He) keeps it", near(HE, math.sqrt(2), 1e-3)),
        Clause("a deep ReLU network trains from He and stalls or lags from Xavier",
               {f"depth {depth}": [slower(XAVIER, depth), slower(GLOROT, depth)] for depth in DEPTHS}),
        clause("the printed 2/sqrt(n) doubles it", near(BAEK, 2, 1e-3)),
        Clause("and training diverges",
               {f"depth {depth}": [within(diverged, (BAEK, depth), low=1)] for depth in (20, 30)}),
        clause("from the printed rand the signal explodes", within(factor, (OSLO, "signal"), low=10)),
        Clause("and nothing is learned", {f"depth {depth}": [slower(OSLO, depth)] for depth in DEPTHS}),
    ]
