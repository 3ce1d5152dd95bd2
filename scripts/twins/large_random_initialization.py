"""Ten tanh layers of 500 units with weights from N(0, 1), untrained."""
from twins.evidence import agrees, clause, named, number, within
from twins.training import Part, deep, gradients, hidden, initialized, nn, normal, torch

SEEDS = 20
ARMS = ["std 1"]
DEPTH = 10
PRINTED = ("0.967268 0.981866 0.981460 0.981459 0.981384 0.981697 0.981727 0.981660 0.981723 0.981707").split()


def trial(arm, seed):
    network = initialized(deep(500, DEPTH, 500, nn.Tanh, classes=2), normal(1), seed)
    torch.manual_seed(10_000 + seed)
    inputs = Part(torch.rand(1000, 500), torch.randint(2, (1000,)))
    deviations = [h.double().std().item() for h in hidden(network, inputs.x, nn.Tanh)[1]]
    first = inputs.first(500)
    saturated = [(h.abs() > 0.99).double().mean().item() for h in hidden(network, first.x, nn.Tanh)[1]]
    _, signals = gradients(network, first, nn.Tanh)
    return {
        "deviations": deviations,
        "saturated": saturated,
        "mean |dL/dz|, first over last layer": signals[0] / signals[-1],
    }


def deviation(layer):
    return named(f"deviation of the activations in layer {layer}", lambda arms, arm: arms[arm]["deviations"][layer - 1])


def saturated(layer):
    return named(f"share of saturated outputs in layer {layer}", lambda arms, arm: arms[arm]["saturated"][layer - 1])


def clauses():
    arm = ARMS[0]
    return [
        clause("the activations of a tanh network saturate at -1 and +1",
               within(saturated(1), arm, low=0.8), within(saturated(DEPTH), arm, low=0.9)),
        clause("its gradients vanish", within(number("mean |dL/dz|, first over last layer"), arm, high=0.1)),
        clause("with the deviations that the slide prints",
               *(agrees(deviation(layer), arm, printed) for layer, printed in enumerate(PRINTED, 1))),
    ]
