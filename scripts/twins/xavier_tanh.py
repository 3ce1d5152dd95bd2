"""Ten tanh layers of 500 units, untrained, from four draws of weights."""
import math

from twins.evidence import clause, named, within
from twins.training import by_fan_in, deep, hidden, initialized, nn, normal, torch

SEEDS = 20
XAVIER, PRINTED, SMALL, LARGE = "normal, variance 1/n", "printed: rand sqrt(1/n)", "std 0.01", "std 1"
WEIGHTS = {
    XAVIER: by_fan_in(1),
    PRINTED: by_fan_in(1, nn.init.uniform_),
    SMALL: normal(0.01),
    LARGE: normal(1),
}
ARMS = list(WEIGHTS)


def trial(arm, seed):
    network = initialized(deep(500, 10, 500, nn.Tanh, classes=2), WEIGHTS[arm], seed)
    torch.manual_seed(10_000 + seed)
    layers = hidden(network, torch.rand(1000, 500), nn.Tanh)[1]
    return {
        "deviations": [h.double().std().item() for h in layers],
        "saturated": [(h[:500].abs() > 0.99).double().mean().item() for h in layers],
    }


def clauses():
    measure = lambda words, quantity, layer: named(words, lambda arms, arm: arms[arm][quantity][layer - 1])
    deviation = measure("deviation of the activations in layer 10", "deviations", 10)
    first = measure("share of saturated outputs in layer 1", "saturated", 1)
    last = measure("share of saturated outputs in layer 10", "saturated", 10)
    return [
        clause("weights of variance 1/n keep tanh activations spread over all layers",
               within(deviation, XAVIER, low=0.2), within(first, XAVIER, high=0.001)),
        clause("the printed uniform [0, 1) variant does not", within(last, PRINTED, low=0.9)),
        clause("nor do the weights of the slides before it",
               within(deviation, SMALL, high=0.01), within(last, LARGE, low=0.5)),
    ]
