"""784-100-100-100-10 with sigmoid units, with and without batch normalization, at a small and a large rate."""
import math

from twins.evidence import Clause, above, named, number, times_below
from twins.training import accuracy, digits, initialized, nn, normal, perceptron, sgd, train

SEEDS = 10
RATES = {"small": 0.1, "large": 1.0}
WITHOUT, WITH = "without", "with batch normalization"
ARMS = [(arm, rate) for rate in RATES for arm in (WITHOUT, WITH)]
READING = 10  # updates between two readings


def trial(arm, seed):
    norm, rate = arm
    data = digits(seed)
    network = initialized(perceptron([784, 100, 100, 100, 10], nn.Sigmoid, normalized=norm == WITH), normal(0.1), seed)
    read = []
    finished = train(network, sgd(network, RATES[rate]), data.training, 60, 15, seed, every=READING,
                     each=lambda step: read.append(accuracy(network, data.test)))
    return {"read": read, "test accuracy at the end": accuracy(network, data.test) if finished else -math.inf}


def steps_to(accuracies, least):
    return next((i * READING for i, a in enumerate(accuracies, 1) if a >= least), math.inf)


def steps_to_percent(percent):
    return named(f"steps to {percent} % test accuracy", lambda arms, arm: steps_to(arms[arm]["read"], percent / 100))


def to_plain_end(arms, arm):
    least = arms[WITHOUT, arm[1]]["test accuracy at the end"]
    end = 15 * 117  # read once more when training ends, between two readings
    found = steps_to(arms[arm]["read"], least)
    return end if math.isinf(found) and arms[arm]["test accuracy at the end"] >= least else found


def clauses():
    in_rates = lambda expected, condition="": {
        f"{condition}rate {rate}": [expected((WITH, rate), (WITHOUT, rate))] for rate in RATES}
    given = lambda percent: in_rates(
        lambda a, b: times_below(steps_to_percent(percent), a, b, 3), f"for {percent} %, ")
    to_end = named("steps to the final accuracy of the plain network", to_plain_end)
    end = number("test accuracy at the end")
    return [
        Clause("reaches a given test accuracy in far fewer steps", {**given(80), **given(90)}),
        Clause("also the accuracy at which the plain network ends", in_rates(lambda a, b: times_below(to_end, a, b, 3))),
        Clause("ends higher", in_rates(lambda a, b: above(end, a, b))),
    ]
