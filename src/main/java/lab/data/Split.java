package lab.data;

/**
 * The three disjoint parts of a data set.
 *
 * @param training what a network is fitted to
 * @param validation what hyperparameters are chosen by
 * @param test what is reported, and chooses nothing
 */
public record Split(Examples training, Examples validation, Examples test) {}
