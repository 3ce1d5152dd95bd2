"""784-100-100-10 with ReLU on garments whose pixels are prepared in four ways, at a small and a large rate."""
import math

from twins.evidence import Clause, below, number
from twins.training import accuracy, garments, he, initialized, loss, nn, perceptron, sgd, train

SEEDS = 10
PREPARED = {
    "pixels 0..255": lambda data: data.scaled(255),
    "pixels 0..1": lambda data: data,
    "mean image subtracted": lambda data: data.centered(),
    "standardized": lambda data: data.standardized(),
}
RATES = {"small": 0.01, "large": 0.1}
ARMS = [(images, rate) for rate in RATES for images in PREPARED]


def trial(arm, seed):
    images, rate = arm
    data = PREPARED[images](garments(seed))
    network = initialized(perceptron([784, 100, 100, 10], nn.ReLU), he, seed)
    reached = [math.inf]

    def each(step):
        if math.isinf(reached[0]) and accuracy(network, data.test) >= 0.8:
            reached[0] = step

    finished = train(network, sgd(network, RATES[rate]), data.training, 64, 15, seed, every=11, each=each)
    return {
        "steps until 80 % test accuracy is first reached": reached[0],
        "training loss at the end": loss(network, data.training) if finished else math.inf,
    }


def clauses():
    steps, end = number("steps until 80 % test accuracy is first reached"), number("training loss at the end")
    raw, centered, standardized = "pixels 0..1", "mean image subtracted", "standardized"
    by_rate = lambda *pairs: {
        f"rate {rate}": [below(quantity, (arm, rate), (other, rate)) for quantity, arm, other in pairs] for rate in RATES}
    return [
        Clause("subtracting the mean and scaling speeds up training on images", by_rate(
            *((steps, standardized, other) for other in (raw, centered, "pixels 0..255")))),
        Clause("subtracting the mean alone does", by_rate((steps, centered, raw))),
        Clause("and ends at a lower training loss", by_rate((end, centered, raw), (end, standardized, raw))),
    ]
