package lab.plain;

import java.util.List;
import java.util.Map;
import lab.claim.Experiment;
import lab.result.StoredVerdict;

/**
 * A claim for a reader who never saw the laboratory: four short parts, drafted from the recipe and the recorded verdict, so
 * that they follow the verdict when the claim is run again.
 *
 * @param finding the finding in one sentence
 * @param setup what was trained or measured; empty if the experiment follows procedures only
 * @param did what we did
 * @param saw what we saw, a sentence a clause
 * @param tell what to tell students
 * @param why why this verdict
 */
public record Block(String finding, String setup, String did, List<String> saw, String tell, String why) {
    /** Copies the sentences. */
    public Block {
        saw = List.copyOf(saw);
    }

    /** Drafts the block; {@code overrides} are the settings that the user set. */
    public static Block of(Experiment<?> experiment, StoredVerdict verdict, Map<String, Double> overrides) {
        Account account = new Account(experiment, verdict);
        Lesson lesson = new Lesson(account);
        SetUp setUp = new SetUp(account, overrides);
        return new Block(
                lesson.finding(),
                setUp.done().strip(),
                setUp.sentences(),
                new Saw(account).sentences(),
                lesson.tell(),
                new Reason(account).sentences());
    }
}
