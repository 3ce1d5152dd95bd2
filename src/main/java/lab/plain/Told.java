package lab.plain;

import lab.claim.Experiment;
import lab.claim.Statement;

/**
 * One expectation and what was found, as readers are told.
 *
 * @param expected what was expected
 * @param effect the effect, without the number that it is about
 * @param about the number
 * @param arms the arms, to tell whether a sentence has named them already
 * @param size the effect without the arms, where a sentence has named number and arms already
 * @param interval the effect's interval; empty if it has none
 */
public record Told(String expected, String effect, String about, String arms, String size, String interval) {
    /** What a statement of an experiment expects, with its regime. */
    public static String expected(Experiment<?> experiment, Statement statement) {
        Names names = new Names(experiment.claim().notes());
        String where = names.where(statement.regime().levels());
        return Said.expected(statement, names) + (where.isEmpty() ? "" : ", " + where);
    }

    /** The effect, with the number that it is about. */
    public String saw() {
        return about.isEmpty() ? effect : about + ": " + effect;
    }
}
