"""Claims repeated in PyTorch. One module a claim; the classes in experiments/lecture/ are the specification.

A claim's module has:

    SEEDS     how many seeds judge it
    ARMS      the arms, any JSON values
    trial()   one arm trained with one seed: a dictionary of what is measured; with a rate, if the arm is tuned
    TUNING    optional, see study.Tuning
    clauses() what must show, in the words of the Java clauses and regimes; which of them are asides, too

The shared modules: evidence (tests and outcomes), training (data and networks), study (trials, kept on disk), report (tables).
"""

CLAIMS = (  # the quickest first
    "large-random-initialization",
    "xavier-tanh",
    "vanishing-gradient",
    "zero-centering",
    "zero-centered-activations",
    "cosine-annealing",
    "batchnorm-speedup",
    "xavier-vs-he",
    "batch-size-vs-decay",
    "dead-relu",
    "dropout",
    "relu-converges-faster",
    "traditional-initializations",
)
