"""784-100-100-10 with ReLU on garments: the rate falls by 4 twice, or the batch grows by 4 twice, for four optimizers."""
import math

from twins.evidence import Clause, always, below, matches, named, number
from twins.training import accuracy, garments, he, initialized, loss, nn, perceptron, sgd, torch, train

SEEDS = 20
EPOCHS, THIRD = 12, 4
OPTIMIZERS = {
    "momentum": lambda network: sgd(network, 0.01, 0.9),
    "sgd": lambda network: sgd(network, 0.1),
    "nesterov": lambda network: sgd(network, 0.01, 0.9, nesterov=True),
    "adam": lambda network: torch.optim.Adam(network.parameters(), 0.001),
}
PLANS = {  # by thirds: what the rate is multiplied with, and the batch size
    "decaying rate": ([1, 1 / 4, 1 / 16], [32, 32, 32]),
    "increasing batch": ([1, 1, 1], [32, 128, 512]),
    "hybrid": ([1, 1, 1 / 4], [32, 128, 128]),
    "larger rate": ([4, 4, 4], [128, 512, 2048]),
    "larger momentum": ([1, 1, 1], [128, 512, 2048]),
}
DECAY, GROW = "decaying rate", "increasing batch"
ARMS = ([(plan, optimizer) for optimizer in OPTIMIZERS for plan in (DECAY, GROW)]
        + [(plan, "momentum") for plan in ("hybrid", "larger rate", "larger momentum")])


def trial(arm, seed):
    plan, name = arm
    rates, batches = PLANS[plan]
    data = garments(seed)
    network = initialized(perceptron([784, 100, 100, 10], nn.ReLU), he, seed)
    optimizer = sgd(network, 0.01, 0.975) if plan == "larger momentum" else OPTIMIZERS[name](network)
    first = optimizer.param_groups[0]["lr"]
    accuracies, losses = [], []

    def each_epoch(epoch):
        accuracies.append(accuracy(network, data.test))
        losses.append(loss(network, data.training))

    finished = train(network, optimizer, data.training, lambda epoch: batches[epoch // THIRD], EPOCHS, seed,
                     rate=lambda step, epoch: first * rates[epoch // THIRD],
                     each_epoch=each_epoch)
    return {
        "test accuracy at the end": accuracies[-1] if finished else -math.inf,
        "mean test accuracy since the first change": mean(accuracies[THIRD:]) if finished else -math.inf,
        "training loss at the end": losses[-1] if finished else math.inf,
        "mean training loss since the first change": mean(losses[THIRD:]) if finished else math.inf,
        "updates": sum(math.ceil(len(data.training.y) / batches[epoch // THIRD]) for epoch in range(EPOCHS)),
    }


def mean(readings):
    return sum(readings) / len(readings)


def clauses():
    end, later = number("test accuracy at the end"), number("mean test accuracy since the first change")
    loss_end, loss_later = number("training loss at the end"), number("mean training loss since the first change")
    share = named("updates, as a share of those of the decaying rate",
                  lambda arms, arm: arms[arm]["updates"] / arms[DECAY, "momentum"]["updates"])
    by_optimizer = lambda *expected: {
        f"optimizer {o}": [e((GROW, o), (DECAY, o)) for e in expected] for o in OPTIMIZERS}
    decay, larger = (DECAY, "momentum"), ("larger rate", "momentum")
    larger_too = "with a larger rate and batch from the start"
    by_all = lambda *expected: {**by_optimizer(*expected), larger_too: [e(larger, decay) for e in expected]}
    with_momentum = lambda expected: {"optimizer momentum": [expected]}
    fewer = {**by_optimizer(lambda a, b: always(share, a, high=0.5)), larger_too: [always(share, larger, high=0.25)]}
    return [
        Clause("a growing batch gives the same learning curve on the test set as the decaying rate", by_all(
            lambda a, b: matches(end, a, b, 0.005), lambda a, b: matches(later, a, b, 0.005))),
        Clause("the same learning curve on the training set", by_all(
            lambda a, b: matches(loss_end, a, b, 0.01), lambda a, b: matches(loss_later, a, b, 0.01))),
        Clause("with fewer parameter updates", fewer),
        Clause("so does changing both", with_momentum(matches(end, ("hybrid", "momentum"), decay, 0.005))),
        Clause("a larger momentum slightly reduces the test accuracy", with_momentum(
            below(end, ("larger momentum", "momentum"), decay))),
    ]
