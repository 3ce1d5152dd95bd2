package lab.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.claim.Experiment;
import lab.claim.Regime;
import lab.claim.Statement;
import lab.claim.Tuning;
import lab.error.ExitCode;
import lab.error.LabException;
import lab.metric.Trials;
import lab.result.StudyFiles;
import lab.verdict.Outcome;
import lab.verdict.Power;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints how many seeds a claim needs. */
@Command(
        name = "power",
        description = "Says how likely each outcome of a claim is with 5, 10, 20 and 40 seeds, by drawing them from the"
                + " seeds of a pilot. Make the pilot by `lab run ID --first-seed 1 --seeds 10`.")
final class PowerCommand extends Subcommand {
    private static final List<Integer> SEEDS = List.of(5, 10, 20, 40);
    private static final String PILOT = "results/custom/seeds=1-10";

    @Parameters(paramLabel = "ID", description = "The id of a claim, as `lab list` shows it.")
    private String id;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "The results folder that holds the pilot (default: " + PILOT + ").")
    private Path from;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    PowerCommand(Lab lab) {
        super(lab);
    }

    @Override
    ExitCode run() {
        Experiment<?> experiment = lab.experiment(id);
        Path folder = (from == null ? lab.home().resolve(PILOT) : from).resolve(id);
        if (!Files.exists(folder.resolve(StudyFiles.TRIALS))) {
            throw LabException.unavailable("There is no pilot of '" + id + "' in " + folder + "; make one: ./lab run "
                    + id + " --first-seed 1 --seeds 10");
        }
        Trials pilot = StudyFiles.readTrials(folder).only(arm -> !Tuning.isPilot(arm));
        List<Power> powers = SEEDS.stream()
                .map(seeds -> Power.of(experiment.clauses(), pilot, seeds))
                .toList();
        print(json, powers.stream().map(PowerCommand::entry).toList(), out -> {
            out.println(id + ": the chance of SUPPORTED / REFUTED in percent, drawn from "
                    + pilot.seeds().size() + " pilot seeds");
            table(powers).print(out);
        });
        return ExitCode.OK;
    }

    private static Table table(List<Power> powers) {
        List<String> header = new ArrayList<>(List.of("SEEDS"));
        powers.forEach(power -> header.add(String.valueOf(power.seeds())));
        header.add("");
        Table table = new Table(header.toArray());
        List<String> claim = new ArrayList<>(List.of(""));
        powers.forEach(power -> claim.add(chances(power.claim())));
        claim.add("the claim (DEPENDS is neither)");
        table.row(claim.toArray());
        for (int i = 0; i < powers.get(0).statements().size(); i++) {
            Statement statement = powers.get(0).statements().get(i).statement();
            List<String> row = new ArrayList<>(List.of(""));
            for (Power power : powers) {
                row.add(chances(power.statements().get(i).chances()));
            }
            row.add(statement.expectation().describe()
                    + (statement.regime().equals(Regime.ONLY) ? "" : " (" + statement.regime() + ")"));
            table.row(row.toArray());
        }
        return table;
    }

    private static String chances(Map<Outcome, Double> chances) {
        return Math.round(100 * chances.get(Outcome.SUPPORTED)) + " / "
                + Math.round(100 * chances.get(Outcome.REFUTED));
    }

    private static Map<String, Object> entry(Power power) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("seeds", power.seeds());
        entry.put("claim", power.claim());
        entry.put(
                "expectations",
                power.statements().stream()
                        .map(part -> Map.of(
                                "expectation", part.statement().expectation().describe(),
                                "regime", part.statement().regime().toString(),
                                "chances", part.chances()))
                        .toList());
        return entry;
    }
}
