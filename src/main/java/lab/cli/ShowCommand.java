package lab.cli;

import java.io.PrintWriter;
import java.util.List;
import lab.claim.Experiment;
import lab.claim.Layers;
import lab.claim.Recipe;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.claim.Training;
import lab.metric.ArmKey;
import lab.report.Template;
import lab.run.Study;
import lab.run.Trial;
import lab.study.Backend;
import lab.train.Networks;
import lab.train.Seeds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints one claim in full. */
@Command(name = "show", description = "Shows one claim: slides, source, arms, settings, expectations.")
final class ShowCommand implements Runnable {
    private final Lab lab;

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
            description = "With --dl4j: ${COMPLETION-CANDIDATES}, Deeplearning4j's own (default: ${DEFAULT-VALUE}).")
    private Layers layers = Layers.LEAN;

    @Spec
    private CommandSpec spec;

    ShowCommand(Lab lab) {
        this.lab = lab;
    }

    @Override
    public void run() {
        Experiment<?> experiment = lab.experiment(id);
        PrintWriter out = spec.commandLine().getOut();
        if (dl4j) {
            networks(
                    experiment,
                    Settings.of(scale == null ? Scale.LECTURE : scale).with(layers),
                    out);
        } else {
            Scale[] scales = scale == null ? Scale.values() : new Scale[] {scale};
            out.print(Template.text("show.txt", new ShownClaim(experiment, List.of(scales))));
        }
        out.flush();
    }

    private static void networks(Experiment<?> experiment, Settings settings, PrintWriter out) {
        Backend.load();
        long seed = new Seeds(Scale.FIRST_SEED).forInit();
        for (ArmKey arm : new Study(experiment, settings, List.of(Scale.FIRST_SEED)).arms()) {
            Recipe recipe = Trial.recipe(experiment, arm, settings);
            out.println("# " + arm);
            out.println(
                    recipe instanceof Training training
                            ? Networks.configuration(training.network(), settings.layers(), seed)
                                    .toJson()
                            : "# no network: a procedure");
        }
    }
}
