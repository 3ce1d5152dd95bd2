package lab.data;

import java.util.Arrays;

/**
 * Documents of two classes as sets of words: feature r is 1 where the word of rank r + 1 occurs, else 0. Words follow Zipf's
 * law, probability proportional to 1/rank, so that a few are in nearly every document and most are rare. The seed gives each
 * word one of the classes as its own; documents of the other class use it half as often. A rare word thus says as much about
 * the class as a frequent one, but it occurs seldom: the situation that AdaGrad was made for (Duchi, Hazan and Singer 2011).
 */
record BagOfWords(int features) implements Family {
    /** Number of words in a document, repetitions counted. */
    static final int LENGTH = 50;

    BagOfWords {
        Limits.atLeast("number of words", 2, features);
    }

    @Override
    public String name() {
        return "bag-of-words words=" + features;
    }

    @Override
    public Population population(Draws shared) {
        double[][] cumulative = cumulative(shared);
        return (index, draws, x, y) -> {
            int label = index % 2;
            for (int i = 0; i < LENGTH; i++) {
                x[word(cumulative[label], draws)] = 1;
            }
            y[label] = 1;
        };
    }

    /** The running sum of the words' weights for each class [classes, words]. */
    private double[][] cumulative(Draws shared) {
        double[][] sums = new double[2][features];
        for (int r = 0; r < features; r++) {
            int own = shared.index(2);
            for (int label = 0; label < 2; label++) {
                double weight = (label == own ? 1.0 : 0.5) / (r + 1);
                sums[label][r] = weight + (r == 0 ? 0 : sums[label][r - 1]);
            }
        }
        return sums;
    }

    private static int word(double[] cumulative, Draws draws) {
        int at = Arrays.binarySearch(cumulative, draws.uniform() * cumulative[cumulative.length - 1]);
        return Math.min(at < 0 ? -at - 1 : at + 1, cumulative.length - 1);
    }
}
