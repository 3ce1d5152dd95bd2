"""Data, networks and the training loop: PyTorch's own, at its plainest."""
import functools
import gzip
import math
import pathlib
import sys

try:
    import torch
    from torch import nn
    from torch.nn import functional
except ImportError as missing:
    print(f"pytorch-twins: {sys.executable} has no PyTorch ({missing}); install Debian's python3-torch and run this with"
          " /usr/bin/python3, or with any Python that has it.", file=sys.stderr)
    sys.exit(3)

DATA = pathlib.Path(__file__).resolve().parents[2] / "src/main/resources/lab/data"
CHANCE = math.log(10)  # nats, ten classes
torch.set_num_threads(1)


def machine():
    """What numbers depend on besides code and seed: PyTorch, and how this machine's matrix products add."""
    torch.manual_seed(1)
    products = [torch.randn(n, k) @ torch.randn(k, m) for n, k, m in ((64, 784, 100), (8, 100, 10), (500, 500, 500))]
    return torch.__version__, [product.double().sum().item() for product in products]


# Data

class Part:
    """Pixels x [examples, 784] and classes y [examples]."""

    def __init__(self, x, y):
        self.x, self.y = x, y

    def first(self, n):
        return Part(self.x[:n], self.y[:n])


class Split:
    """Disjoint examples at random: for training, for choosing a rate, and for testing."""

    def __init__(self, training, validation, test):
        self.training, self.validation, self.test = training, validation, test

    def mapped(self, function):
        return Split(*(Part(function(part.x), part.y) for part in (self.training, self.validation, self.test)))

    def scaled(self, factor):
        return self.mapped(lambda x: x * factor)

    def centered(self):
        mean = self.training.x.double().mean(0)
        return self.mapped(lambda x: (x.double() - mean).float())

    def standardized(self):
        """Each pixel with mean 0 and deviation 1 over the training examples; a constant pixel becomes 0."""
        x = self.training.x.double()
        mean, deviation = x.mean(0), x.std(0, unbiased=False)
        factor = torch.where(deviation > 1e-9 * mean.abs(), 1 / deviation, torch.zeros_like(deviation))
        return self.mapped(lambda x: ((x.double() - mean) * factor).float())


@functools.lru_cache(None)
def read(name, header):
    file = DATA / name
    try:
        content = bytearray(gzip.decompress(file.read_bytes()))
    except (OSError, EOFError) as damaged:
        print(f"pytorch-twins: {file} cannot be read ({damaged}); restore it with `git checkout {DATA}`.", file=sys.stderr)
        sys.exit(3)
    return torch.frombuffer(content, dtype=torch.uint8, offset=header)


def images(name, seed, training=7000):
    """Pixels in [0, 1], split at random: 1,000 examples for validation, 2,000 for testing."""
    x = read(f"{name}-images-idx3-ubyte.gz", 16).reshape(-1, 784)
    y = read(f"{name}-labels-idx1-ubyte.gz", 8)
    order = torch.randperm(len(x), generator=torch.Generator().manual_seed(seed))
    part = lambda rows: Part(x[rows].float() / 255, y[rows].long())
    return Split(part(order[:training]), part(order[7000:8000]), part(order[8000:]))


def digits(seed, training=7000):
    return images("mnist-10k", seed, training)


def garments(seed, training=7000):
    return images("fashion-10k", seed, training)


# Networks

def he(weights):
    nn.init.kaiming_normal_(weights, nonlinearity="relu")


def normal(deviation):
    return lambda weights: nn.init.normal_(weights, 0, deviation)


def uniform(low, high):
    return lambda weights: nn.init.uniform_(weights, low, high)


def by_fan_in(gain, draw=nn.init.normal_):
    """Draws times gain / sqrt(inputs)."""
    return lambda weights: draw(weights).mul_(gain / math.sqrt(weights.shape[1]))


def initialized(network, weights, seed, bias=0.0):
    """Draws all weights by this rule. The same seed gives the same draws to every arm."""
    torch.manual_seed(seed)
    with torch.no_grad():
        for layer in network.modules():
            if isinstance(layer, (nn.Linear, nn.Conv2d)):
                weights(layer.weight)
                if layer.bias is not None:
                    nn.init.constant_(layer.bias, bias)
    return network


def perceptron(widths, unit, dropped=0.0, normalized=False):
    """Dense layers of these widths, inputs and classes included, with a unit after each hidden one."""
    layers = []
    for inputs, outputs in zip(widths, widths[1:-1]):
        layers.append(nn.Linear(inputs, outputs, bias=not normalized))
        if normalized:
            layers.append(nn.BatchNorm1d(outputs))
        layers.append(unit())
        if dropped:
            layers.append(nn.Dropout(dropped))
    return nn.Sequential(*layers, nn.Linear(widths[-2], widths[-1]))


def deep(inputs, depth, width, unit, classes=10):
    return perceptron([inputs] + [width] * depth + [classes], unit)


# Training

def sgd(network, rate, momentum=0.0, nesterov=False):
    return torch.optim.SGD(network.parameters(), rate, momentum, nesterov=nesterov, foreach=True)


def train(network, optimizer, part, batch_size, epochs, seed, rate=None, every=None, each=None, each_epoch=None):
    """Trains; false if it diverged: the loss, or after an epoch a parameter, is no finite number.

    batch_size may be a function of the epoch, from 0; rate(step, epoch) sets the rate before each update. After every `every`
    updates each(step) looks on, after every epoch each_epoch(epoch); training ends early when one of them returns true.
    """
    order = torch.Generator().manual_seed(seed)
    step = 0
    for epoch in range(epochs):
        size = batch_size(epoch) if callable(batch_size) else batch_size
        for rows in torch.randperm(len(part.x), generator=order).split(size):
            if rate:
                optimizer.param_groups[0]["lr"] = rate(step, epoch)
            network.train()
            optimizer.zero_grad(set_to_none=True)
            loss = functional.cross_entropy(network(part.x[rows]), part.y[rows])
            loss.backward()
            optimizer.step()
            step += 1
            if not math.isfinite(loss.item()):
                return False
            if each and step % every == 0 and each(step):
                return True
        if not all(torch.isfinite(p).all() for p in network.parameters()):
            return False
        if each_epoch and each_epoch(epoch + 1):
            return True
    return True


# What is measured, as at test time

def outputs(network, x):
    network.eval()
    with torch.no_grad():
        return torch.cat([network(rows) for rows in x.split(1000)])


def right(network, part):
    return int((outputs(network, part.x).argmax(1) == part.y).sum())


def accuracy(network, part):
    return right(network, part) / len(part.y)


def error(network, part):
    return (len(part.y) - right(network, part)) / len(part.y)


def loss(network, part):
    """Mean cross-entropy, no probability counting as less than 1e-10."""
    each = functional.cross_entropy(outputs(network, part.x), part.y, reduction="none")
    return each.clamp(max=-math.log(1e-10)).double().mean().item()


def hidden(network, x, unit):
    """The pre-activations and the outputs of each hidden layer, and the network's output, with gradients."""
    network.eval()
    before, after = [], []
    for layer in network:
        if isinstance(layer, unit):
            x.retain_grad()
            before.append(x)
        x = layer(x)
        if isinstance(layer, unit):
            after.append(x)
    return before, after, x


def gradients(network, part, unit):
    """By hidden layer: the norm of the mean loss's gradient by the weights, and mean |dL/dz| of each example's own loss."""
    before, _, out = hidden(network, part.x, unit)
    network.zero_grad()
    functional.cross_entropy(out, part.y).backward()
    weights = [layer.weight.grad.double().norm().item() for layer in network if isinstance(layer, nn.Linear)][:-1]
    return weights, [z.grad.double().abs().mean().item() * len(part.y) for z in before]
