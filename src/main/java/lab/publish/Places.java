package lab.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lab.claim.Layers;
import lab.claim.Scale;
import lab.claim.Setting;
import lab.claim.Settings;
import lab.error.LabException;
import lab.result.ResultsFolder;
import lab.result.StudyFiles;
import lab.study.Study;

/**
 * Where results go. A study that differs from the published one, by a setting or by its seeds, gets a folder named after the
 * difference, and so never replaces the published result. A rehearsal at {@link Scale#SMOKE} goes to the build folder.
 *
 * @param home the project's folder
 * @param chosen the results folder that the user named, empty for {@code <home>/results}
 */
public record Places(Path home, Optional<Path> chosen) {
    private static final String RESULTS = "results";

    /** The folder of published results. */
    public ResultsFolder published() {
        return new ResultsFolder(chosen.orElseGet(this::own));
    }

    /** Whether {@link #published()} is the project's own results folder. */
    public boolean isOwn() {
        return same(published().root(), own());
    }

    /**
     * Refuses an unsuitable results folder: a file, the project's folder, git's own, the folder of a single result, or one
     * that cannot be read.
     */
    public void check() {
        Path root = published().root();
        refuse(chosen.isPresent() && isInsideGit(root), root, "belongs to git");
        if (Files.notExists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(root) || !Files.isReadable(root) || !Files.isExecutable(root)) {
            throw LabException.unavailable(
                    root + " is no folder that can be read; move it away, check that it is yours,"
                            + " or name another one by --results.");
        }
        refuse(same(root, home), root, "is the project's own folder");
        refuse(StudyFiles.areIn(root), root, "is the folder of one result, not of all");
    }

    private static void refuse(boolean wrong, Path root, String why) {
        if (wrong) {
            throw LabException.usage("Results cannot be in " + root + ": it " + why
                    + "; name another folder by --results, or leave --results out.");
        }
    }

    private static boolean isInsideGit(Path root) {
        return Stream.of(root.toAbsolutePath().normalize(), real(root))
                .flatMap(path -> StreamSupport.stream(path.spliterator(), false))
                .anyMatch(name -> name.toString().equalsIgnoreCase(".git"));
    }

    /** The path without links; where nothing exists, that of the nearest existing folder above. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            return absolute.toRealPath();
        } catch (IOException e) {
            return absolute.getParent() == null ? absolute : real(absolute.getParent());
        }
    }

    /** The results folder for a study. */
    public ResultsFolder of(Study study) {
        Path root = root(study.settings().scale());
        String difference = difference(study);
        return new ResultsFolder(
                difference.isEmpty() ? root : root.resolve("custom").resolve(difference));
    }

    /** Whether a study's result is a published one. */
    public boolean isPublished(Study study) {
        return of(study).equals(published());
    }

    private Path root(Scale scale) {
        if (scale != Scale.SMOKE) {
            return published().root();
        }
        if (chosen.isPresent() && isOwn()) {
            throw LabException.usage("A rehearsal at scale SMOKE is never published, but --results names " + own()
                    + "; leave --results out, or name another folder.");
        }
        return chosen.orElseGet(() -> home.resolve("target").resolve("smoke-results"));
    }

    private Path own() {
        return home.resolve(RESULTS);
    }

    /** Whether two paths lead to the same place. */
    public static boolean same(Path a, Path b) {
        boolean bothExist = Files.exists(a) && Files.exists(b);
        return bothExist
                ? real(a).equals(real(b))
                : a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
    }

    /** How a study differs from the published one, e.g. {@code epochs=3,seeds=2}; empty for the published study. */
    private static String difference(Study study) {
        Settings settings = study.settings();
        Stream<String> overrides = settings.overrides().entrySet().stream().map(Places::override);
        return Stream.of(overrides, seeds(study).stream(), layers(settings))
                .flatMap(differences -> differences)
                .collect(Collectors.joining(","));
    }

    private static Stream<String> layers(Settings settings) {
        return settings.layers() == Layers.LEAN ? Stream.of() : Stream.of("layers=stock");
    }

    private static String override(Map.Entry<String, Double> entry) {
        return entry.getKey() + "=" + Setting.format(entry.getValue());
    }

    private static Optional<String> seeds(Study study) {
        List<Long> seeds = study.seeds();
        long first = seeds.get(0);
        List<Long> published = study.experiment().seeds(study.settings().scale());
        if (first != published.get(0)) {
            return Optional.of("seeds=" + first + "-" + seeds.get(seeds.size() - 1));
        }
        boolean fewer = seeds.size() < published.size();
        return fewer ? Optional.of("seeds=" + seeds.size()) : Optional.empty();
    }

    /**
     * The seeds from {@code first} on, {@code count} of them.
     *
     * @throws LabException when the first seed or the count is less than 1 or above its bound
     */
    public static List<Long> seeds(long first, int count) {
        if (first == 0) {
            throw LabException.usage("--first-seed must not be 0: Deeplearning4j takes the clock for seed 0, and the"
                    + " result could not be repeated; seeds start at 1.");
        }
        LabException.requireRange("--first-seed", 1, 1_000_000_000_000L, first);
        LabException.requireRange("--seeds", 1, 10_000, count);
        return LongStream.range(first, first + count).boxed().toList();
    }
}
