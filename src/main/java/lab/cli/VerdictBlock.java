package lab.cli;

import java.io.PrintWriter;
import lab.claim.Scale;
import lab.run.Study;
import lab.study.Evidence;
import lab.verdict.Tuned;

/**
 * A verdict as a run prints it.
 *
 * @param study what was run
 * @param evidence what came of it
 * @param folder where the result is
 */
record VerdictBlock(Study study, Evidence evidence, String folder) {
    void print(PrintWriter out) {
        Scale scale = study.settings().scale();
        out.println(study.id() + ": " + evidence.verdict().outcome() + " (" + scale + ", "
                + StudyPlan.count(study.seeds().size(), "seed") + ")");
        out.println("  " + study.experiment().claim().sentence());
        Tuned.words(study.experiment(), evidence.tuned(), study.settings().overrides())
                .forEach(words -> out.println("  " + words));
        evidence.verdict().findings().forEach(f -> {
            out.println("  " + f.outcome() + ": " + f.expectation().describe());
            out.println("    " + f.words());
        });
        out.println("  -> " + folder);
        if (scale == Scale.SMOKE) {
            out.println("  A rehearsal: scale SMOKE judges nothing.");
        }
        out.println();
        out.flush();
    }
}
