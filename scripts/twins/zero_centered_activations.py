"""Five hidden layers of 100 units with one draw of Glorot's weights, on standardized and raw digits."""
from twins.evidence import Clause, always, below, number
from twins.training import deep, digits, hidden, initialized, nn, sgd, train

SEEDS = 20
UNITS = {"tanh": nn.Tanh, "ELU": nn.ELU, "ReLU": nn.ReLU, "sigmoid": nn.Sigmoid, "leaky ReLU": nn.LeakyReLU}
INPUTS = ["standardized", "raw"]
ARMS = [(unit, pixels) for pixels in INPUTS for unit in UNITS]
BEFORE = "distance of a layer's mean from zero, before training"
AFTER = "distance of a layer's mean from zero, after training"


def trial(arm, seed):
    name, pixels = arm
    unit = UNITS[name]
    data = digits(seed) if pixels == "raw" else digits(seed).standardized()
    network = initialized(deep(784, 5, 100, unit), nn.init.xavier_normal_, seed)
    first = data.training.x[:500]

    def distance():
        layers = hidden(network, first, unit)[1]
        return sum(abs(h.double().mean().item()) for h in layers) / len(layers)

    before = distance()
    finished = train(network, sgd(network, 0.05), data.training, 64, 5, seed)
    smallest = min(h.min().item() for h in hidden(network, first, unit)[1])
    return {BEFORE: before, AFTER: distance() if finished else float("nan"), "smallest output of a hidden layer": smallest}


def closer(words, near, far):
    return Clause(words, {
        f"{when}, input {pixels}": [below(number(quantity), (near, pixels), (far, pixels))]
        for when, quantity in (("before training", BEFORE), ("after training", AFTER)) for pixels in INPUTS})


def clauses():
    smallest = number("smallest output of a hidden layer")
    return [
        Clause("sigmoid and ReLU outputs are never negative", {
            f"input {pixels}": [always(smallest, (unit, pixels), low=0) for unit in ("sigmoid", "ReLU")]
            for pixels in INPUTS}),
        closer("tanh is zero-centered, closest to zero", "tanh", "ELU"),
        closer("ELU is closer to zero mean than ReLU", "ELU", "ReLU"),
        closer("and than leaky ReLU", "ELU", "leaky ReLU"),
        closer("sigmoid is farthest from it", "ReLU", "sigmoid").aside(),
    ]
