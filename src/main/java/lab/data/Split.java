package lab.data;

/**
 * The three disjoint parts of a data set.
 *
 * @param training the network is fitted to it
 * @param validation hyperparameters are chosen on it
 * @param test results are reported on it; nothing is chosen on it
 */
public record Split(Examples training, Examples validation, Examples test) {}
