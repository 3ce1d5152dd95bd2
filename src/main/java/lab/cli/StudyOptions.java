package lab.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.claim.Experiment;
import lab.claim.Layers;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.publish.Places;
import lab.study.Study;
import picocli.CommandLine.Option;

/** The options that define a study. */
final class StudyOptions {
    @Option(
            names = "--scale",
            paramLabel = "S",
            defaultValue = "LECTURE",
            description = "How much to spend: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Scale scale = Scale.LECTURE;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "Seeds of each arm (default: the claim's number at that scale; fewer go to a custom folder).")
    private Integer seeds;

    @Option(
            names = "--first-seed",
            paramLabel = "N",
            description = "The first seed, at least 1; pilots use 1 to 99 (default: the claim's, 101 or above).")
    private Long firstSeed;

    @Option(names = "--set", paramLabel = "K=V", description = "Change a setting; the result goes to a custom folder.")
    private Map<String, String> overrides = new LinkedHashMap<>();

    @Option(
            names = "--layers",
            paramLabel = "L",
            defaultValue = "LEAN",
            description = "Implementation of the layers: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); STOCK is"
                    + " Deeplearning4j's own, and its results go to a custom folder.")
    private Layers layers = Layers.LEAN;

    /** The study of an experiment; refuses an unknown setting or a value out of range. */
    Study study(Experiment<?> experiment) {
        List<Long> published = experiment.seeds(scale);
        List<Long> chosen = Places.seeds(
                firstSeed == null ? published.get(0) : firstSeed, seeds == null ? published.size() : seeds);
        return new Study(
                experiment, Settings.of(scale, experiment.settings(), overrides).with(layers), chosen);
    }
}
