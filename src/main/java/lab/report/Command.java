package lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lab.claim.Experiment;
import lab.claim.Layers;
import lab.claim.Setting;
import lab.result.Provenance;

/**
 * A command line that a page offers to copy.
 *
 * @param id the id of its element on the page
 * @param words what it does
 * @param line the command line
 */
record Command(String id, String words, String line) {
    /** Commands that a reader of a result may want; those that reproduce it come first. */
    static List<Command> of(Experiment<?> experiment, Provenance origin) {
        String id = origin.study().id();
        List<Command> commands = new ArrayList<>();
        String commit = origin.code().git().commit();
        if (commit.matches("[0-9a-f]{7,64}")) {
            commands.add(new Command("take", "Take the code that produced it", "git checkout " + commit));
        }
        commands.add(new Command(
                "run", "Reproduce it: same settings, same seeds, same bytes", run(experiment, origin.study())));
        commands.add(new Command("verify", "Judge the recorded numbers again; trains nothing", "./lab verify " + id));
        commands.add(new Command("watch", "Watch it train in the browser", "./lab watch " + id));
        commands.add(
                new Command("plot", "Draw its figures for a slide", "./lab plot " + id + " --size 16:9 --theme dark"));
        return commands;
    }

    private static String run(Experiment<?> experiment, Provenance.Study study) {
        String settings = study.settings().stream()
                .filter(Provenance.SettingValue::overridden)
                .map(setting -> " --set " + setting.name() + "=" + Setting.format(setting.value()))
                .collect(Collectors.joining());
        return "./lab run " + study.id() + " --scale " + study.scale() + seeds(experiment, study) + layers(study)
                + settings;
    }

    private static String layers(Provenance.Study study) {
        return study.layers() == Layers.LEAN
                ? ""
                : " --layers " + study.layers().name().toLowerCase(Locale.ROOT);
    }

    private static String seeds(Experiment<?> experiment, Provenance.Study study) {
        List<Long> seeds = study.seeds();
        List<Long> published = experiment.seeds(study.scale());
        if (seeds.isEmpty() || seeds.equals(published)) {
            return "";
        }
        String from = seeds.get(0).equals(published.get(0)) ? "" : " --first-seed " + seeds.get(0);
        return from + " --seeds " + seeds.size();
    }
}
