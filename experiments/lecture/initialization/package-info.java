/** Initial weights: which ones let a deep network learn at all. */
@Topic("""
        The lectures' argument goes in steps. Weights must differ, or all units of a layer stay one unit
        (symmetric-initialization); so they are drawn at random, and then it is their size that matters. Drawn too small, the
        activations of a deep network shrink layer by layer to zero (small-random-initialization); drawn too large,
        tanh units stand at -1 and +1 (large-random-initialization). In between, weights of variance 1/n keep the
        signal, provided that their mean is zero, which the printed code forgets (xavier-tanh). What holds forwards
        for the inputs holds backwards for the outputs, hence Glorot and Bengio's compromise (glorot-histograms). A
        ReLU loses half of the signal, which He's factor 2 makes up for (xavier-vs-he). Do the traditional choices,
        which know nothing of the number of inputs, train worse in the end (traditional-initializations)? And since
        the weights have broken the symmetry, the biases need not (bias-initialization).

        Four of the eight measure networks before training; three of these rebuild one network of a slide, and the
        tables that it prints are checked against ours number by number.
        """)
package lecture.initialization;

import lab.claim.Topic;
