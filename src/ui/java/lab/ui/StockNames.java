package lab.ui;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.lean.LeanNetwork;
import org.deeplearning4j.core.storage.Persistable;
import org.deeplearning4j.ui.model.stats.impl.SbeStatsInitializationReport;

/**
 * Shows the UI a lean network and its layers under the names of the Deeplearning4j classes that they extend. The UI's pages
 * know only those names: they take a network of any other class for a single layer, and fail.
 */
final class StockNames {
    private static final Pattern LEAN =
            Pattern.compile("\\b" + Pattern.quote(LeanNetwork.class.getPackageName()) + "\\.\\w+");

    private StockNames() {}

    /** Replaces the names in a listener's report on a network; leaves everything else unchanged. */
    static void putInto(Persistable report) {
        if (report instanceof SbeStatsInitializationReport network && network.hasModelInfo()) {
            network.setModelClassName(in(network.getModelClassName()));
            network.setModelConfigJson(in(network.getModelConfigJson()));
        }
    }

    /** A text with lean names replaced by stock names. */
    static String in(String text) {
        return LEAN.matcher(text).replaceAll(lean -> Matcher.quoteReplacement(stock(lean.group())));
    }

    private static String stock(String lean) {
        try {
            Class<?> type = Class.forName(lean, false, StockNames.class.getClassLoader());
            return Optional.<Class<?>>ofNullable(type.getSuperclass())
                    .orElse(type)
                    .getName();
        } catch (ClassNotFoundException e) {
            return lean; // recorded by another release of the laboratory
        }
    }
}
