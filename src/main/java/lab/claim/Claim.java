package lab.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One falsifiable sentence of a slide. Immutable: the methods that change a part return a copy.
 *
 * @param id kebab-case; names the results folder, the command-line argument and, in PascalCase, the class
 * @param sentence what is claimed, worded so that it can fail
 * @param slides where it is claimed
 * @param source the publication behind it, to the equation or figure
 * @param tier 1 for the claims asked for first, 2 for a deck's headlines, 3 for the rest
 * @param errata what a slide prints wrongly and this experiment shows
 * @param contested why the claim stays although the evidence refutes it; empty for all others
 * @param published figures from the literature to stand beside ours
 * @param notes what readers should know beside the declaration
 * @param seeds the seeds on which it is judged, and why on these
 */
public record Claim(
        String id,
        String sentence,
        List<Slide> slides,
        String source,
        int tier,
        List<Erratum> errata,
        String contested,
        List<Published> published,
        Notes notes,
        SeedBlock seeds) {
    /** Checks id and tier. */
    public Claim {
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "Claim id must be kebab-case, e.g. 'xavier-vs-he', but was '" + id + "'.");
        }
        if (tier < 1 || tier > 3) {
            throw new IllegalArgumentException("Tier of '" + id + "' must be 1, 2 or 3, but was " + tier + ".");
        }
        slides = List.copyOf(slides);
        errata = List.copyOf(errata);
        published = List.copyOf(published);
    }

    /**
     * A formula or sentence that a slide prints wrongly.
     *
     * @param slide where
     * @param printed what it prints
     * @param correct what it should print, and how that shows
     * @param arm the name of the arm that follows the slide; empty if none does
     */
    public record Erratum(Slide slide, String printed, String correct, Optional<String> arm) {
        /** A misprint that no arm follows. */
        public Erratum(Slide slide, String printed, String correct) {
            this(slide, printed, correct, Optional.empty());
        }

        /** The same misprint, which this arm follows. */
        public Erratum followedBy(Arm<?> misled) {
            return new Erratum(slide, printed, correct, Optional.of(misled.key().name()));
        }
    }

    /** Begins a claim of tier 3 without slides. */
    public static Claim named(String id) {
        return new Claim(id, "", List.of(), "", 3, List.of(), "", List.of(), Notes.NONE, SeedBlock.USUAL);
    }

    /** Sets the sentence. */
    public Claim says(String words) {
        return new Claim(id, words, slides, source, tier, errata, contested, published, notes, seeds);
    }

    /** Adds a slide that makes the claim. */
    public Claim slide(Deck deck, String heading) {
        return new Claim(
                id,
                sentence,
                with(slides, new Slide(deck, heading)),
                source,
                tier,
                errata,
                contested,
                published,
                notes,
                seeds);
    }

    /** Sets the publication behind the claim. */
    public Claim source(String publication) {
        return new Claim(id, sentence, slides, publication, tier, errata, contested, published, notes, seeds);
    }

    /** Sets the tier. */
    public Claim tier(int number) {
        return new Claim(id, sentence, slides, source, number, errata, contested, published, notes, seeds);
    }

    /** Adds an error that a slide prints. */
    public Claim erratum(Deck deck, String heading, String printed, String correct) {
        List<Erratum> more = with(errata, new Erratum(new Slide(deck, heading), printed, correct));
        return new Claim(id, sentence, slides, source, tier, more, contested, published, notes, seeds);
    }

    /** Sets the errors that slides print. */
    public Claim errata(Erratum... wrong) {
        return new Claim(id, sentence, slides, source, tier, List.of(wrong), contested, published, notes, seeds);
    }

    /** Sets the figures from the literature to show beside ours. */
    public Claim published(List<Published> figures) {
        return new Claim(id, sentence, slides, source, tier, errata, contested, figures, notes, seeds);
    }

    /** Sets what readers should know beside the declaration. */
    public Claim notes(Notes words) {
        return new Claim(id, sentence, slides, source, tier, errata, contested, published, words, seeds);
    }

    /**
     * Sets the seeds on which it is judged, where they are not five from 101 up.
     *
     * @param first the first of the block: 101, or 201, 301 and so on where lower ones were looked at before the study changed
     * @param count how many have the power to decide, by {@code lab power}
     * @param why why these and so many: ends the sentence "Not the five from 101 up, because ..."
     */
    public Claim seeds(long first, int count, String why) {
        SeedBlock block = new SeedBlock(first, count, why);
        return new Claim(id, sentence, slides, source, tier, errata, contested, published, notes, block);
    }

    /** Marks the claim as refuted by the evidence, and gives the reason to keep it. */
    public Claim contested(String reason) {
        return new Claim(id, sentence, slides, source, tier, errata, reason, published, notes, seeds);
    }

    private static <T> List<T> with(List<T> items, T item) {
        List<T> more = new ArrayList<>(items);
        more.add(item);
        return more;
    }
}
