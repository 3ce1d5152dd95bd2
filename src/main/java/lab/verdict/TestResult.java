package lab.verdict;

/**
 * What the effects of all seeds say for and against one expectation.
 *
 * @param holding seeds in which it holds
 * @param supports whether they support it
 * @param p the p-value of the test that supports it; NaN for a kind without one
 * @param against the p-value of the test that contradicts it; 0 or 1 for an identity
 * @param estimate the effect
 */
public record TestResult(int holding, boolean supports, double p, double against, Estimate estimate) {
    /** The result of a test that supports by its p-value. */
    static TestResult of(int holding, double p, double against, Estimate estimate) {
        return new TestResult(holding, p <= SignTest.LEVEL, p, against, estimate);
    }
}
