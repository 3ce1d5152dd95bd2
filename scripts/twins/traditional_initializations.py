"""Ten hidden tanh layers on digits, from six draws of weights: wide at one rate, narrow at each one's best."""
import math

from twins.evidence import Clause, above, below, matches, number, within
from twins.study import Tuning
from twins.training import accuracy, deep, digits, error, initialized, loss, nn, normal, sgd, train, uniform

SEEDS = 20
POSITIVE, CENTERED, WIDE, NARROW = "U[0, 1]", "U[-0.5, 0.5]", "N(0, 0.1)", "N(0, 0.01)"
XAVIER, ORTHOGONAL = "Xavier", "orthogonal"
WEIGHTS = {
    POSITIVE: uniform(0, 1),
    CENTERED: uniform(-0.5, 0.5),
    WIDE: normal(math.sqrt(0.1)),
    NARROW: normal(0.1),
    XAVIER: nn.init.xavier_normal_,
    ORTHOGONAL: nn.init.orthogonal_,
}
AT_BEST = "100 units at the best rate"
LAYERS = {"256 units": 256, AT_BEST: 100}
ARMS = [(weights, layers) for layers in LAYERS for weights in WEIGHTS]
TUNING = Tuning([(weights, AT_BEST) for weights in WEIGHTS], (0.001, 0.003, 0.01, 0.03, 0.1),
                "validation error at the end", pilots=3)
TIE = 0.01  # of accuracy: what two test sets of this size would differ by


def trial(arm, seed, rate=0.01):
    weights, layers = arm
    data = digits(seed)
    network = initialized(deep(784, 10, LAYERS[layers], nn.Tanh), WEIGHTS[weights], seed)
    finished = train(network, sgd(network, rate, 0.9), data.training, 64, 6, seed)
    return {
        "validation error at the end": error(network, data.validation) if finished else math.inf,
        "test accuracy at the end": accuracy(network, data.test) if finished else -math.inf,
        "training loss at the end": loss(network, data.training) if finished else math.inf,
    }


def clauses():
    end, train_loss = number("test accuracy at the end"), number("training loss at the end")
    by_layers = lambda *expected: {f"layers {layers}": [e(layers) for e in expected] for layers in LAYERS}
    beats = lambda other: lambda layers: above(end, (XAVIER, layers), (other, layers), by=TIE)
    return [
        Clause("uniform [0, 1] trains a deep tanh network worse than Xavier",
               by_layers(beats(POSITIVE), lambda layers: within(end, (POSITIVE, layers), high=0.2))),
        Clause("uniform [-0.5, 0.5] trains it worse, too", by_layers(beats(CENTERED))),
        Clause("a Gaussian of variance 0.1 trains it worse, too", by_layers(
            lambda layers: below(train_loss, (XAVIER, layers), (WIDE, layers)))),
        Clause("a Gaussian of variance 0.01 trains it worse, too", by_layers(beats(NARROW))),
        Clause("Xavier is best or tied with orthogonal weights", by_layers(
            lambda layers: matches(end, (XAVIER, layers), (ORTHOGONAL, layers), TIE, not_lower=True))),
    ]
