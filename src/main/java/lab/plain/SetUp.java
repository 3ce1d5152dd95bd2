package lab.plain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lab.claim.Arm;
import lab.claim.Recipe;
import lab.claim.Settings;
import lab.claim.Training;
import lab.claim.Tuning;
import lab.error.LabException;
import lab.study.Trial;
import lab.text.Numbers;

/**
 * What was done, from the recipes of all arms: networks, data and the length of training.
 *
 * @param account the experiment and its verdict
 * @param overrides the settings that a user overrode
 */
record SetUp(Account account, Map<String, Double> overrides) {
    private static final int MOST_ARMS = 8;
    private static final int MOST_CONDITIONS = 5;

    /** Two or three sentences. */
    String sentences() {
        String own = account.experiment().claim().notes().did();
        return (own.isEmpty() ? done() + compared() : own + " ") + repeated();
    }

    /** What was trained or measured, without the arms. */
    String done() {
        Map<List<String>, List<String>> dataByWork = new LinkedHashMap<>();
        groups().values()
                .forEach(trainings -> dataByWork
                        .computeIfAbsent(work(trainings), work -> new ArrayList<>())
                        .add(DataWords.of(trainings.stream().map(Training::data).toList())));
        List<String> parts = dataByWork.entrySet().stream()
                .map(part -> part.getKey().get(0)
                        + Names.listed(part.getValue())
                        + part.getKey().get(1))
                .toList();
        return parts.isEmpty() ? "" : "We " + Names.listed(parts) + ". ";
    }

    private String compared() {
        List<String> arms = account.experiment().arms().stream()
                .map(arm -> account.names().name(arm.key()))
                .distinct()
                .toList();
        if (arms.size() < 2) {
            return "";
        }
        return arms.size() > MOST_ARMS
                ? "We compared " + arms.size() + " variants." + conditions() + " "
                : "We compared: " + String.join("; ", arms) + "." + conditions() + " ";
    }

    private String conditions() {
        List<String> regimes = account.places().stream()
                .map(place -> account.where(place.regime()))
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
        if (regimes.size() < 2) {
            return "";
        }
        return regimes.size() > MOST_CONDITIONS
                ? " Each was judged in " + regimes.size() + " conditions."
                : " Each was judged " + Names.listed(regimes) + ".";
    }

    private String repeated() {
        int seeds = account.verdict().seeds().size();
        String tuned = overrides.isEmpty()
                ? account.experiment().tuning().map(this::tuned).orElse("")
                : "";
        return seeds == 1
                ? "One seed was run" + tuned + "."
                : "Each was run with " + Numbers.count(seeds, "seed") + tuned + ".";
    }

    private String tuned(Tuning tuning) {
        String name = tuning.setting().name();
        String setting = account.experiment()
                .claim()
                .notes()
                .words()
                .getOrDefault(name, name.equals("rate") ? "learning rate" : name);
        return tuning.filter().isEmpty()
                ? ", each at the " + setting + " that suited it best in trial runs"
                : ", some at the " + setting + " that suited them best in trial runs";
    }

    /** Trainings of one kind of data, trained and untrained apart. */
    private Map<List<Object>, List<Training>> groups() {
        Map<List<Object>, List<Training>> groups = new LinkedHashMap<>();
        for (Arm<?> arm : account.experiment().arms()) {
            if (recipe(arm) instanceof Training training) {
                groups.computeIfAbsent(
                                List.of(training.epochs() > 0, DataWords.kind(training.data())),
                                kind -> new ArrayList<>())
                        .add(training);
            }
        }
        return groups;
    }

    private Recipe recipe(Arm<?> arm) {
        Settings settings = new Settings(account.verdict().scale(), overrides, lab.claim.Layers.LEAN);
        try {
            return Trial.recipe(account.experiment(), arm.key(), settings);
        } catch (LabException dataIsNotInstalled) {
            return Recipe.procedure((seed, recorder) -> {});
        }
    }

    /** The words before and after the data. */
    private static List<String> work(List<Training> trainings) {
        String networks = NetworkWords.of(
                trainings.stream().map(Training::network).distinct().toList());
        return trainings.get(0).epochs() == 0
                ? List.of("measured " + networks + " before training, on ", "")
                : List.of(
                        "trained " + networks + " on ",
                        " for " + values(trainings, Training::epochs) + " epochs" + batches(trainings));
    }

    private static String batches(List<Training> trainings) {
        int largest = trainings.get(0).data().trainingSize().orElse(Integer.MAX_VALUE);
        boolean isWhole =
                trainings.stream().allMatch(training -> training.batches().at(0) >= largest);
        return isWhole
                ? ", all examples at each step"
                : " in batches of "
                        + values(trainings, training -> training.batches().at(0))
                        + (trainings.stream()
                                        .anyMatch(training ->
                                                training.batches().sizes().size() > 1)
                                ? " at the start"
                                : "");
    }

    private static String values(Collection<Training> trainings, Function<Training, Integer> number) {
        return Names.either(trainings.stream()
                .map(number)
                .distinct()
                .sorted()
                .map(Amount::number)
                .toList());
    }
}
