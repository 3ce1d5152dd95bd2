"""Weights of a ReLU network: the signal through ten layers of 500 units, and the training of 5 to 30 layers of 100."""
import math
import statistics

from twins.evidence import Clause, above, always, clause, named, number, within
from twins.study import Tuning
from twins.training import (by_fan_in, deep, digits, hidden, initialized, loss, nn, sgd, torch, train)

SEEDS = 10
XAVIER, GLOROT, HE = "Xavier 1/n", "Glorot 2/(n+m)", "He 2/n"
BAEK, OSLO = "printed: std 2/sqrt(n)", "printed: rand sqrt(2/n)"
WEIGHTS = {
    XAVIER: by_fan_in(1),
    GLOROT: nn.init.xavier_normal_,
    HE: by_fan_in(math.sqrt(2)),
    BAEK: by_fan_in(2),
    OSLO: by_fan_in(math.sqrt(2), nn.init.uniform_),
}
SIGNAL, ONE_RATE, BEST_RATE = "signal", "training", "training at the best rate"
DEPTHS = [5, 10, 20, 30]
TUNED = [(weights, BEST_RATE, depth) for depth in DEPTHS for weights in (XAVIER, GLOROT, HE)]
ARMS = ([(weights, SIGNAL, 10) for weights in WEIGHTS]
        + [(weights, ONE_RATE, depth) for depth in DEPTHS for weights in WEIGHTS] + TUNED)
LAG, END = "mean validation loss over the training", "validation loss at the end"
TRAINED = math.log(10) / 2  # half of the loss by chance
TUNING = Tuning(TUNED, (0.001, 0.004, 0.016, 0.064, 0.256), LAG, pilots=2)
READING = 22  # updates between two readings, five an epoch


def trial(arm, seed, rate=0.004):
    weights, part, depth = arm
    return signal(weights, seed) if part == SIGNAL else training(weights, depth, seed, rate)


def signal(weights, seed):
    network = initialized(deep(500, 10, 500, nn.ReLU, classes=2), WEIGHTS[weights], seed)
    torch.manual_seed(10_000 + seed)
    layers = hidden(network, torch.randn(500, 500), nn.ReLU)[1]
    deviations = [h.double().std().item() for h in layers]
    return {"factor": (deviations[-1] / deviations[0]) ** (1 / 9)}


def training(weights, depth, seed, rate):
    data = digits(seed)
    network = initialized(deep(784, depth, 100, nn.ReLU), WEIGHTS[weights], seed)
    read = []
    finished = train(network, sgd(network, rate, 0.9), data.training, 64, 3, seed, every=READING,
                     each=lambda step: read.append(loss(network, data.validation)))
    return {
        LAG: statistics.fmean(read) if finished else math.inf,
        END: read[-1] if finished else math.inf,
        "diverged": 0 if finished else 1,
    }


def clauses():
    factor = named("factor of the activations' deviation a layer", lambda arms, arm: arms[arm]["factor"])
    relative = named("factor a layer, Xavier 1/n = 1",
                     lambda arms, arm: arms[arm]["factor"] / arms[XAVIER, SIGNAL, 10]["factor"])
    lag, end = number(LAG), number(END)
    diverged = named("diverged", lambda arms, arm: arms[arm]["diverged"])
    slower = lambda weights, part, depth: above(lag, (weights, part, depth), (HE, part, depth))
    trains = lambda part, depth: within(end, (HE, part, depth), high=TRAINED)
    within_5_percent = lambda weights, low, high: within(factor, (weights, SIGNAL, 10), low, high)
    by_depth = lambda expected, condition="": {f"{condition}depth {depth}": expected(depth) for depth in DEPTHS}
    later = lambda part: lambda depth: [slower(XAVIER, part, depth), slower(GLOROT, part, depth)]
    at_one_rate = lambda depth: [trains(ONE_RATE, depth), *later(ONE_RATE)(depth)]
    return [
        clause("weights of variance 1/n (Xavier) halve the signal's variance at every layer",
               within_5_percent(XAVIER, 0.672, 0.742), always(relative, (GLOROT, SIGNAL, 10), 1 - 1e-6, 1 + 1e-6)),
        clause("2/n (He) keeps it", within_5_percent(HE, 0.95, 1.05)),
        Clause("a deep ReLU network trains from He and stalls or lags from Xavier",
               {**by_depth(at_one_rate, "at one rate, "), **by_depth(later(BEST_RATE), "each at its best rate, ")}),
        clause("the printed 2/sqrt(n) doubles it", within_5_percent(BAEK, 1.344, 1.485)).aside(),
        Clause("from it training diverges",
               by_depth(lambda depth: [within(diverged, (BAEK, ONE_RATE, depth), low=1)])).aside(),
        clause("from the printed rand the signal explodes", within(factor, (OSLO, SIGNAL, 10), low=10)).aside(),
        Clause("and nothing is learned", by_depth(lambda depth: [slower(OSLO, ONE_RATE, depth)])).aside(),
    ]
