package lab.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.claim.Claim;
import lab.claim.Deck;
import lab.claim.Slide;
import lab.claim.Topic;
import lab.verdict.Outcome;

/**
 * The page of all claims: by topic, by deck and slide, by verdict, with the errata. Its methods are what the template asks
 * for.
 *
 * @param entries the syllabus
 */
record IndexPage(List<Entry> entries) {
    /** The page as HTML. */
    static String html(List<Entry> entries) {
        return Template.fill("index.html", new IndexPage(entries));
    }

    /** Claims that belong together. */
    record TopicView(String name, String label, List<String> argument, List<CardView> claims) {}

    /** A lecture's slides, in the order of the syllabus. */
    record DeckView(String key, String title, List<SlideView> slides) {}

    /** A slide that makes a claim. */
    record SlideView(String heading, CardView claim) {}

    /** A verdict that can be chosen, and how many claims have it. */
    record VerdictView(String kind, String label, long count) {}

    /** What a slide prints wrongly. */
    record ErratumView(
            CardView claim,
            String deck,
            String slide,
            String printed,
            String correct,
            List<String> found,
            String words) {}

    String style() {
        return Resource.text("report.css");
    }

    String early() {
        return Resource.text("early.js");
    }

    String script() {
        return Resource.text("common.js") + Resource.text("index.js");
    }

    String policy() {
        return Resource.policy(early(), script());
    }

    String summary() {
        String counts = verdicts().stream()
                .map(verdict -> verdict.count() + " " + verdict.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return entries.size() + (entries.size() == 1 ? " claim: " : " claims: ") + counts + ".";
    }

    List<VerdictView> verdicts() {
        Stream<Badge> badges = Stream.concat(
                Stream.of(Outcome.values()).map(Badge::of), Stream.of(Badge.of(Optional.empty()), Badge.DAMAGED));
        return badges.map(badge -> new VerdictView(badge.kind(), badge.label(), count(badge)))
                .filter(verdict -> verdict.count() > 0)
                .toList();
    }

    private long count(Badge badge) {
        return entries.stream().filter(entry -> entry.badge().equals(badge)).count();
    }

    List<TopicView> topics() {
        Map<String, List<Entry>> topics = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.experiment().topic(), LinkedHashMap::new, Collectors.toList()));
        return topics.entrySet().stream()
                .map(topic -> view(topic.getKey(), topic.getValue()))
                .toList();
    }

    private static TopicView view(String topic, List<Entry> entries) {
        return new TopicView(
                topic,
                ReportReadme.capitalized(topic),
                Topic.Argument.of(entries.get(0).experiment()),
                entries.stream().map(CardView::of).toList());
    }

    List<DeckView> decks() {
        Map<Deck, List<SlideView>> decks = new LinkedHashMap<>();
        for (Entry entry : entries) {
            for (Slide slide : entry.claim().slides()) {
                decks.computeIfAbsent(slide.deck(), deck -> new ArrayList<>())
                        .add(new SlideView(slide.heading(), CardView.of(entry)));
            }
        }
        List<DeckView> views = new ArrayList<>();
        decks.forEach((deck, slides) -> views.add(new DeckView(deck.key(), deck.title(), slides)));
        return views;
    }

    boolean hasErrata() {
        return !errata().isEmpty();
    }

    List<ErratumView> errata() {
        return entries.stream()
                .flatMap(entry -> entry.claim().errata().stream().map(erratum -> view(entry, erratum)))
                .toList();
    }

    private static ErratumView view(Entry entry, Claim.Erratum erratum) {
        CardView card = CardView.of(entry);
        return new ErratumView(
                card,
                erratum.slide().deck().key(),
                erratum.slide().toString(),
                erratum.printed(),
                erratum.correct(),
                entry.asPrinted(erratum),
                card.words() + " " + CardView.folded(erratum.printed() + " " + erratum.correct()));
    }
}
