package lab.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.claim.Experiment;
import lab.claim.Layers;
import lab.claim.Scale;
import lab.claim.Settings;
import lab.claim.Tuning;
import lab.metric.ArmKey;

/**
 * The origin of a result. Unlike the files beside it, it differs between two runs. Its components are the keys of
 * {@code provenance.json}, in their order; the components of the first three stand on the top level.
 *
 * @param study the study that was run
 * @param code the code that ran it
 * @param machine the machine it ran on
 * @param checksums data set to the checksum of its files
 * @param started when the study began
 * @param finished when it ended
 * @param wallSeconds arm to the total seconds of its trials
 * @param networks arm to its Deeplearning4j configuration, without the arms that have no network
 */
public record Provenance(
        @JsonUnwrapped Study study,
        @JsonUnwrapped Code code,
        @JsonUnwrapped Machine machine,
        Map<String, String> checksums,
        Instant started,
        Instant finished,
        Map<String, Double> wallSeconds,
        Map<String, JsonNode> networks) {
    /** Copies the maps, keeping their order. */
    public Provenance {
        checksums = ordered(checksums);
        networks = ordered(networks);
        wallSeconds = ordered(wallSeconds);
    }

    /** Reads the provenance of the result in a folder; refuses a missing or damaged file with the remedy. */
    public static Provenance read(Path folder) {
        return JsonFile.read(folder.resolve(StudyFiles.PROVENANCE), Provenance.class);
    }

    /** Writes it into a folder. */
    public void write(Path folder) {
        TextFile.write(folder.resolve(StudyFiles.PROVENANCE), JsonFile.text(this));
    }

    /** The scale of the study in a folder; works even if the rest of the file has an older format. */
    static Scale readScale(Path folder) {
        record Scaled(Scale scale) {}

        return JsonFile.read(folder.resolve(StudyFiles.PROVENANCE), Scaled.class)
                .scale();
    }

    /**
     * The study that was run.
     *
     * @param id the claim's id
     * @param scale the scale
     * @param seeds the seeds
     * @param settings every declared setting
     * @param layers which layers were trained, lean or stock
     * @param tuned the setting that was tuned, if one was
     */
    public record Study(
            String id,
            Scale scale,
            List<Long> seeds,
            List<SettingValue> settings,
            Layers layers,

            @JsonSetter(nulls = Nulls.SET) @JsonInclude(JsonInclude.Include.NON_EMPTY)
            Optional<Tuned> tuned) {
        /** Copies the lists. */
        public Study {
            seeds = List.copyOf(seeds);
            settings = List.copyOf(settings);
        }

        /** The study of an experiment with these settings and seeds. */
        public static Study of(Experiment<?> experiment, Settings settings, List<Long> seeds) {
            List<SettingValue> values = experiment.settings().stream()
                    .map(s -> new SettingValue(
                            s.name(), settings.real(s), settings.overrides().containsKey(s.name())))
                    .toList();
            return new Study(
                    experiment.claim().id(), settings.scale(), seeds, values, settings.layers(), Optional.empty());
        }

        /** This study with the outcome of its tuning. */
        public Study with(Tuned tuning) {
            return new Study(id, scale, seeds, settings, layers, Optional.of(tuning));
        }

        /** The overridden settings: name to the user's value. */
        public Map<String, Double> overrides() {
            Map<String, Double> overrides = new LinkedHashMap<>();
            settings.stream()
                    .filter(SettingValue::overridden)
                    .forEach(setting -> overrides.put(setting.name(), setting.value()));
            return overrides;
        }
    }

    /**
     * A setting and its value.
     *
     * @param name the setting
     * @param value its value
     * @param overridden whether the user set it
     */
    public record SettingValue(String name, double value, boolean overridden) {}

    /**
     * A setting that was tuned.
     *
     * @param setting the setting
     * @param grid the values tried
     * @param seeds the pilot seeds
     * @param chosen arm to the value chosen for it
     */
    public record Tuned(String setting, List<Double> grid, List<Long> seeds, Map<String, Double> chosen) {
        /** Copies the collections, keeping their order. */
        public Tuned {
            grid = List.copyOf(grid);
            seeds = List.copyOf(seeds);
            chosen = ordered(chosen);
        }

        /** The tuned setting and what was chosen, for a tuning at a scale. */
        public static Tuned of(Tuning tuning, Scale scale, Map<ArmKey, Double> chosen) {
            return new Tuned(tuning.setting().name(), tuning.grid(), scale.pilotSeeds(), named(chosen));
        }

        /** The chosen values by the arms' names and levels, as text. */
        public static Map<String, Double> named(Map<ArmKey, Double> chosen) {
            Map<String, Double> values = new LinkedHashMap<>();
            chosen.forEach((arm, value) -> values.put(arm.toString(), value));
            return values;
        }
    }

    /**
     * The code that ran the study.
     *
     * @param git the commit
     * @param lab the laboratory's version
     * @param versions library to version: Deeplearning4j, ND4J and its backend, with the backend's name
     */
    public record Code(@JsonUnwrapped GitState git, String lab, Map<String, String> versions) {
        /** Copies the map, keeping its order. */
        public Code {
            versions = ordered(versions);
        }
    }

    /**
     * The machine that the study ran on.
     *
     * @param device the processor or graphics card
     * @param threads number of threads per training
     * @param jvm the Java virtual machine
     * @param system operating system and architecture
     * @param products a checksum of matrix products; if two machines have the same one, they add in the same order;
     *     {@code unknown} in results that are older than this field
     */
    public record Machine(
            String device,
            int threads,
            String jvm,
            String system,
            @JsonSetter(nulls = Nulls.SET) String products) {
        /** Replaces a value that was not recorded by {@code unknown}. */
        public Machine {
            products = products == null ? "unknown" : products;
        }

        /** This machine. */
        public static Machine here(String device, int threads, String products) {
            return new Machine(
                    device,
                    threads,
                    property("java.vm.name") + " " + Runtime.version(),
                    property("os.name") + " " + property("os.version") + ", " + property("os.arch"),
                    products);
        }

        private static String property(String name) {
            return System.getProperty(name, "unknown");
        }
    }

    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
