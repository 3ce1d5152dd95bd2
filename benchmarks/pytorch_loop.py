"""The Python sides of benchmarks/training-speed: one workload in one process, which prints the time it took.

    pytorch_loop.py pytorch|products WORKLOAD ITERATIONS    prints microseconds an iteration and the last loss
    pytorch_loop.py versions                                prints what this is

As many iterations as are counted come first and are not. float32, one thread; the data are tensors before the clock
starts. `products` makes only the matrix products of the forward and backward passes, convolutions as one product over
the unfolded images: what is left when everything else costs nothing.
"""
import gzip
import pathlib
import sys
import time

import torch
from torch import nn

DATA = pathlib.Path(__file__).resolve().parent.parent / "src/main/resources/lab/data"
TRAINING = 7_000  # as many examples as the other side trains on; pixels in [0, 1]


def perceptron(widths, activation, norm=False):
    layers = []
    for fan_in, units in zip([784] + widths[:-1], widths):
        layers += [nn.Linear(fan_in, units, bias=not norm)]
        layers += [nn.BatchNorm1d(units)] if norm else []
        layers += [activation()]
    return nn.Sequential(*layers, nn.Linear(widths[-1], 10))


def lenet():
    return nn.Sequential(
        nn.Unflatten(1, (1, 28, 28)),
        nn.Conv2d(1, 20, 5), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(20, 50, 5), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(800, 500), nn.ReLU(), nn.Linear(500, 10))


def dense(batch, *widths):
    """The shapes of products: rows of the layer's input, its columns, units."""
    return [(batch, fan_in, units) for fan_in, units in zip(widths, widths[1:])]


# For each workload: examples of a batch, network, shapes of its products.
DEEP = [784] + [100] * 10 + [10]
WORKLOADS = {
    "mlp-32": (32, lambda: perceptron([256, 256], nn.ReLU), dense(32, 784, 256, 256, 10)),
    "mlp-128": (128, lambda: perceptron([256, 256], nn.ReLU), dense(128, 784, 256, 256, 10)),
    "mlp-1024": (1024, lambda: perceptron([256, 256], nn.ReLU), dense(1024, 784, 256, 256, 10)),
    "deep": (64, lambda: perceptron([100] * 10, nn.Sigmoid), dense(64, *DEEP)),
    "deep-norm": (64, lambda: perceptron([100] * 10, nn.Sigmoid, norm=True), dense(64, *DEEP)),
    "lenet": (64, lenet, [(64 * 24 * 24, 25, 20), (64 * 8 * 8, 500, 50)] + dense(64, 800, 500, 10)),
}


def idx(name, header):
    content = bytearray(gzip.decompress((DATA / name).read_bytes()))
    return torch.frombuffer(content, dtype=torch.uint8, offset=header)


def batches(size):
    """Batches of the training set for ever, in a new order every epoch, the last one of an epoch with what is left."""
    features = (idx("fashion-10k-images-idx3-ubyte.gz", 16).reshape(-1, 784).float() / 255)[:TRAINING].contiguous()
    labels = idx("fashion-10k-labels-idx1-ubyte.gz", 8).long()[:TRAINING].contiguous()
    while True:
        for rows in torch.randperm(TRAINING).split(size):
            yield features[rows], labels[rows]


def training(batch_size, network, _):
    model = network()
    loss_function = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
    for features, labels in batches(batch_size):
        optimizer.zero_grad()
        loss = loss_function(model(features), labels)
        loss.backward()
        optimizer.step()
        yield loss.item()


def products(_, __, shapes):
    layers = []
    for rows, inner, units in shapes:
        inputs, weights, errors = torch.randn(rows, inner), torch.randn(units, inner), torch.randn(rows, units)
        layers += [[(inputs, weights.t()), (errors.t(), inputs), (errors, weights)]]
    layers[0].pop()  # nothing below the first layer wants its error
    pairs = [(a, b, torch.empty(a.shape[0], b.shape[1])) for layer in layers for a, b in layer]
    while True:
        for a, b, out in pairs:
            torch.mm(a, b, out=out)
        yield 0.0


def main(side, workload=None, iterations="0"):
    if side == "versions":
        print(f"PyTorch {torch.__version__}, Python {sys.version.split()[0]}")
        return
    torch.manual_seed(101)
    torch.set_num_threads(1)
    loop = {"pytorch": training, "products": products}[side](*WORKLOADS[workload])
    count = int(iterations)
    for _ in range(count):
        next(loop)
    start = time.perf_counter()
    for _ in range(count):
        loss = next(loop)
    print(f"{(time.perf_counter() - start) * 1e6 / count:.3f} {loss:.4f}")


main(*sys.argv[1:])
