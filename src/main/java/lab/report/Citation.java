package lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a reference.
 *
 * @param text its text
 * @param address where it leads; empty if nowhere
 */
record Citation(String text, String address) {
    private static final Pattern ADDRESS =
            Pattern.compile("arXiv:\\d{4}\\.\\d{4,5}|doi:10\\.[^\\s;,]*[^\\s;,.)]|https?://[^\\s;,]*[^\\s;,.)]");

    /** A reference with what it cites by arXiv number, DOI or address turned into links. */
    static List<Citation> of(String reference) {
        List<Citation> pieces = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(reference);
        int end = 0;
        while (matcher.find()) {
            pieces.add(new Citation(reference.substring(end, matcher.start()), ""));
            pieces.add(linked(matcher.group()));
            end = matcher.end();
        }
        pieces.add(new Citation(reference.substring(end), ""));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    private static Citation linked(String cited) {
        if (cited.startsWith("arXiv:")) {
            return new Citation(cited, "https://arxiv.org/abs/" + cited.substring("arXiv:".length()));
        }
        return cited.startsWith("doi:")
                ? new Citation(cited, "https://doi.org/" + cited.substring("doi:".length()))
                : new Citation(cited.replaceFirst("https?://", ""), cited);
    }
}
