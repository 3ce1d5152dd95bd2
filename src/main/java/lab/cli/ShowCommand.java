package lab.cli;

import java.nio.file.Path;
import java.util.List;
import lab.claim.Experiment;
import lab.claim.Layers;
import lab.claim.Recipe;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.claim.Training;
import lab.error.ExitCode;
import lab.metric.ArmKey;
import lab.publish.Backend;
import lab.report.ClaimPage;
import lab.report.Template;
import lab.result.Recorded;
import lab.result.ResultsFolder;
import lab.study.Study;
import lab.study.Trial;
import lab.train.Networks;
import lab.train.Seeds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints one claim in full. */
@Command(
        name = "show",
        description = "Shows one claim: slides, source, arms, settings, expectations, and what was found.")
final class ShowCommand extends Subcommand {
    @Parameters(paramLabel = "ID", description = "The id of a claim, as `lab list` shows it.")
    private String id;

    @Option(names = "--dl4j", description = "Print each arm's complete Deeplearning4j configuration as JSON.")
    private boolean dl4j;

    @Option(names = "--scale", paramLabel = "S", description = "Only this scale's values: ${COMPLETION-CANDIDATES}.")
    private Scale scale;

    @Option(
            names = "--layers",
            paramLabel = "L",
            defaultValue = "LEAN",
            description =
                    "With --dl4j: ${COMPLETION-CANDIDATES}; STOCK is Deeplearning4j's own (default: ${DEFAULT-VALUE}).")
    private Layers layers = Layers.LEAN;

    @Mixin
    private ResultsOption results = new ResultsOption();

    ShowCommand(Lab lab) {
        super(lab);
    }

    @Override
    ExitCode run() {
        Experiment<?> experiment = lab.experiment(id);
        if (dl4j) {
            networks(
                    experiment,
                    Settings.of(scale == null ? Scale.LECTURE : scale).with(layers));
        } else {
            Scale[] scales = scale == null ? Scale.values() : new Scale[] {scale};
            out().print(Template.text("show.txt", new ShownClaim(experiment, List.of(scales))));
            result(experiment);
        }
        return ExitCode.OK;
    }

    /** Prints what was found, if the claim was run, as {@code lab run} did. */
    private void result(Experiment<?> experiment) {
        ResultsFolder published = results.places(lab).published();
        Path folder = published.folder(id);
        Recorded.in(folder).complaint(folder).ifPresent(this::warn);
        ClaimPage.recorded(experiment, published).ifPresent(page -> {
            out().println();
            out().print(page.text());
        });
    }

    private void networks(Experiment<?> experiment, Settings settings) {
        Backend.load();
        List<Long> seeds = experiment.seeds(settings.scale());
        long seed = new Seeds(seeds.get(0)).forInit();
        for (ArmKey arm : new Study(experiment, settings, seeds).arms()) {
            Recipe recipe = Trial.recipe(experiment, arm, settings);
            out().println("# " + arm);
            out().println(
                            recipe instanceof Training training
                                    ? Networks.configuration(training.network(), settings.layers(), seed)
                                            .toJson()
                                    : "# no network: a procedure");
        }
    }
}
