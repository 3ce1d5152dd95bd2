package lab.store;

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
 * What produced a result. Unlike the files beside it, it differs between two runs. Its components are the keys of
 * {@code provenance.json}, in their order, those of the first three without a level of their own.
 *
 * @param study what was run
 * @param code by which code
 * @param machine on what
 * @param checksums data set to the checksum of its files
 * @param started when the study began
 * @param finished when it ended
 * @param wallSeconds arm to the seconds its trials took, summed
 * @param networks arm to its Deeplearning4j configuration; arms without a network are left out
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

    /** The provenance in a folder of a result; a missing or damaged file is refused with what to do. */
    public static Provenance read(Path folder) {
        return JsonFile.read(folder.resolve(StudyFiles.PROVENANCE), Provenance.class);
    }

    /** Writes it into a folder. */
    public void write(Path folder) {
        TextFile.write(folder.resolve(StudyFiles.PROVENANCE), JsonFile.text(this));
    }

    /** The scale of the study in a folder, even if the rest of the file is of an older kind. */
    static Scale readScale(Path folder) {
        record Scaled(Scale scale) {}

        return JsonFile.read(folder.resolve(StudyFiles.PROVENANCE), Scaled.class)
                .scale();
    }

    /**
     * What was run.
     *
     * @param id the claim's id
     * @param scale the scale
     * @param seeds the seeds
     * @param settings every declared setting
     * @param layers whose layers
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

        /** An experiment with these settings and seeds. */
        public static Study of(Experiment<?> experiment, Settings settings, List<Long> seeds) {
            List<SettingValue> values = experiment.settings().stream()
                    .map(s -> new SettingValue(
                            s.name(), settings.real(s), settings.overrides().containsKey(s.name())))
                    .toList();
            return new Study(
                    experiment.claim().id(), settings.scale(), seeds, values, settings.layers(), Optional.empty());
        }

        /** The same with what was tuned. */
        public Study with(Tuned tuning) {
            return new Study(id, scale, seeds, settings, layers, Optional.of(tuning));
        }

        /** Setting name to the value that the user gave. */
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
     * @param overridden whether the user gave it
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

        /** What was chosen in a tuning at a scale. */
        public static Tuned of(Tuning tuning, Scale scale, Map<ArmKey, Double> chosen) {
            return new Tuned(tuning.setting().name(), tuning.grid(), scale.pilotSeeds(), named(chosen));
        }

        /** The same values, by the arms' words. */
        public static Map<String, Double> named(Map<ArmKey, Double> chosen) {
            Map<String, Double> values = new LinkedHashMap<>();
            chosen.forEach((arm, value) -> values.put(arm.toString(), value));
            return values;
        }
    }

    /**
     * By which code.
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
     * On what.
     *
     * @param device the processor or graphics card
     * @param threads threads of one training
     * @param jvm the Java virtual machine
     * @param system operating system and architecture
     * @param products a checksum of matrix products: where it is the same, sums are made in the same order; {@code unknown}
     *     in results that were made before it was recorded
     */
    public record Machine(
            String device,
            int threads,
            String jvm,
            String system,
            @JsonSetter(nulls = Nulls.SET) String products) {
        /** Takes what was not recorded as unknown. */
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
