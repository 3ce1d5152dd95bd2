package lab.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.claim.Claim;

/**
 * A claim on the index.
 *
 * @param id the claim's id
 * @param topic its topic
 * @param sentence what is claimed
 * @param page where its page is; empty if it was not run
 * @param badge its outcome
 * @param contested why it stays although it is refuted; empty for all others
 * @param faults what its files' checksums tell; empty if they are as they were written
 * @param hasErrata whether a slide prints it wrongly
 * @param decks the keys of its decks, one a line
 * @param words what a search looks at, in lower case
 * @param effect the finding that decided, in one line
 * @param thumbnail its first figure; none or one
 */
record CardView(
        String id,
        String topic,
        String sentence,
        String page,
        Badge badge,
        String contested,
        String faults,
        boolean hasErrata,
        String decks,
        String words,
        String effect,
        List<Thumbnail> thumbnail) {

    /**
     * A picture beside the claim.
     *
     * @param file where it is
     * @param title what it shows
     */
    record Thumbnail(String file, String title) {}

    static CardView of(Entry entry) {
        Claim claim = entry.claim();
        return new CardView(
                claim.id(),
                entry.experiment().topic(),
                claim.sentence(),
                entry.isRun() ? claim.id() + "/" + Entry.PAGE : "",
                entry.badge(),
                claim.contested(),
                entry.faults(),
                !claim.errata().isEmpty(),
                claim.slides().stream()
                        .map(slide -> slide.deck().key())
                        .distinct()
                        .collect(Collectors.joining("\n")),
                words(entry),
                entry.verdict().map(VerdictTable::effect).orElse(""),
                thumbnail(entry));
    }

    /** As a search compares it. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static String words(Entry entry) {
        Claim claim = entry.claim();
        Stream<String> slides =
                claim.slides().stream().map(slide -> slide + " " + slide.deck().title());
        Stream<String> all = Stream.concat(
                Stream.of(
                        claim.id(),
                        claim.sentence(),
                        claim.source(),
                        entry.experiment().topic()),
                slides);
        return folded(all.collect(Collectors.joining(" ")));
    }

    private static List<Thumbnail> thumbnail(Entry entry) {
        return entry.figures().stream()
                .limit(1)
                .map(figure -> new Thumbnail(entry.id() + "/" + figure.file(), figure.title()))
                .toList();
    }
}
