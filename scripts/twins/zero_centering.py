"""784-100-100-10 with ReLU on garments whose pixels are prepared in four ways, at a small and a large rate."""
import math

from twins.evidence import Clause, below, number
from twins.training import accuracy, garments, he, initialized, nn, perceptron, sgd, train

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
        if accuracy(network, data.test) >= 0.8:
            reached[0] = step
        return reached[0] == step

    train(network, sgd(network, RATES[rate]), data.training, 64, 15, seed, every=11, each=each)
    return {"steps to 80 % test accuracy": reached[0]}


def clauses():
    steps = number("steps to 80 % test accuracy")
    faster = lambda arm, others: {
        f"rate {rate}": [below(steps, (arm, rate), (other, rate)) for other in others] for rate in RATES}
    return [
        Clause("subtracting the mean and scaling speeds up training on images",
               faster("standardized", ["pixels 0..1", "mean image subtracted", "pixels 0..255"])),
        Clause("subtracting the mean alone does", faster("mean image subtracted", ["pixels 0..1"])),
    ]
