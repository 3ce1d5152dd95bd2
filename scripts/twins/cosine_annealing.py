"""784-100-10 with ReLU and momentum on garments: schedules from a large rate and from a small one."""
import math

from twins.evidence import Clause, below, clause, matches, number, within
from twins.training import accuracy, garments, he, initialized, loss, nn, perceptron, sgd, torch, train

SEEDS = 10
EPOCHS, STEPS = 12, 12 * 110
READING = 22  # updates between two readings, five an epoch
RATES = {"large": 0.1, "small": 0.01}
ARMS = [("constant", "large"), ("step decay", "large"), ("cosine", "large"), ("warm-up + cosine", "large"),
        ("constant", "small"), ("cosine", "small")]


def cosine(step, steps=STEPS):
    return (1 + math.cos(math.pi * step / steps)) / 2


SCHEDULES = {
    "constant": lambda step: 1,
    "step decay": lambda step: 0.1 ** (step // (STEPS // 3)),
    "cosine": cosine,
    "warm-up + cosine": lambda step: (
        (step + 1) / (0.1 * STEPS) if step < 0.1 * STEPS else cosine(step - 0.1 * STEPS, 0.9 * STEPS)),
}


def trial(arm, seed):
    schedule, size = arm
    data = garments(seed)
    network = initialized(perceptron([784, 100, 10], nn.ReLU), he, seed)
    losses = []

    def each(step):
        if step > STEPS - 5 * READING:
            losses.append(loss(network, data.training))

    finished = train(network, sgd(network, RATES[size], 0.9), data.training, 64, EPOCHS, seed, every=READING, each=each,
                     rate=lambda step, epoch: RATES[size] * SCHEDULES[schedule](step))
    return {
        "training loss at the end": losses[-1],
        "test loss at the end": loss(network, data.test),
        "test accuracy at the end": accuracy(network, data.test),
        "deviation of the training loss over the last epoch": torch.tensor(losses, dtype=torch.float64).std().item(),
    } if finished else {
        "training loss at the end": math.inf,
        "test loss at the end": math.inf,
        "test accuracy at the end": -math.inf,
        "deviation of the training loss over the last epoch": math.inf,
    }


def clauses():
    train_loss, test_loss = number("training loss at the end"), number("test loss at the end")
    test_accuracy = number("test accuracy at the end")
    oscillation = number("deviation of the training loss over the last epoch")

    def by_rate(premised, *expected):
        premise = [lambda c, k: within(train_loss, k, low=0.1).premise()] if premised else []
        return {f"rate {size}": [e(("cosine", size), ("constant", size)) for e in (*premise, *expected)] for size in RATES}

    return [
        Clause("ends at a lower loss than the same rate held constant", by_rate(
            True, lambda c, k: below(train_loss, c, k), lambda c, k: below(test_loss, c, k))),
        Clause("with a test accuracy at least as high, to within half a point", by_rate(
            True, lambda c, k: matches(test_accuracy, c, k, 0.005, not_lower=True))),
        clause("ends lower where each starts at its better rate",
               *(below(quantity, ("cosine", "large"), ("constant", "small")) for quantity in (train_loss, test_loss))),
        Clause("oscillates less at the end", by_rate(False, lambda c, k: below(oscillation, c, k))),
        Clause("is no worse than step decay", {"rate large": [
            matches(test_accuracy, (schedule, "large"), ("step decay", "large"), 0.005, not_lower=True)
            for schedule in ("cosine", "warm-up + cosine")]}),
    ]
