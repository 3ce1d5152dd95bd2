package lab.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.claim.Deck;
import lab.claim.Topic;
import lab.text.Numbers;
import lab.verdict.Outcome;

/**
 * The page of all claims: for a browser by topic, by deck and slide, and by verdict, with the errata; in Markdown by topic;
 * and the table alone. The templates call its methods.
 *
 * @param entries the claims, in the order of the syllabus
 * @param prefix path from the page to the results, empty or ending in {@code /}
 */
record IndexPage(List<Entry> entries, String prefix) {
    /** The page beside the results. */
    IndexPage(List<Entry> entries) {
        this(entries, "");
    }

    /** The page for a browser. */
    String html() {
        return Template.html("index.html", this);
    }

    /** The page for a code host. */
    String markdown() {
        return Template.markdown("index.md", this);
    }

    /** The table alone, in Markdown. */
    String table() {
        return Template.markdown("table.md", this);
    }

    /** The claims of a topic. */
    record TopicView(String name, String label, List<String> argument, List<Entry> entries) {}

    /** A deck with its slides, in the order of the syllabus. */
    record DeckView(Deck deck, List<SlideView> slides) {}

    /** A slide that makes a claim. */
    record SlideView(String heading, Entry entry) {}

    /** A verdict to filter by, with the number of claims that have it. */
    record VerdictView(Badge badge, long count) {}

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
                .map(verdict -> verdict.count() + " " + verdict.badge().label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return Numbers.count(entries.size(), "claim") + ": " + counts + ".";
    }

    List<VerdictView> verdicts() {
        Stream<Badge> badges = Stream.concat(
                Stream.of(Outcome.values()).map(Badge::of), Stream.of(Badge.of(Optional.empty()), Badge.DAMAGED));
        return badges.map(badge -> new VerdictView(badge, count(badge)))
                .filter(verdict -> verdict.count() > 0)
                .toList();
    }

    private long count(Badge badge) {
        return entries.stream().filter(entry -> entry.badge().equals(badge)).count();
    }

    List<TopicView> topics() {
        Map<String, List<Entry>> topics =
                entries.stream().collect(Collectors.groupingBy(Entry::topic, LinkedHashMap::new, Collectors.toList()));
        List<TopicView> views = new ArrayList<>();
        topics.forEach((topic, claims) -> views.add(new TopicView(
                topic, capitalized(topic), Topic.Argument.of(claims.get(0).experiment()), claims)));
        return views;
    }

    /** A topic in the form of a heading. */
    static String capitalized(String topic) {
        String words = topic.replace('-', ' ');
        return words.isEmpty() ? "Others" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    List<DeckView> decks() {
        Map<Deck, List<SlideView>> decks = new LinkedHashMap<>();
        entries.forEach(entry -> entry.claim()
                .slides()
                .forEach(slide -> decks.computeIfAbsent(slide.deck(), deck -> new ArrayList<>())
                        .add(new SlideView(slide.heading(), entry))));
        List<DeckView> views = new ArrayList<>();
        decks.forEach((deck, slides) -> views.add(new DeckView(deck, slides)));
        return views;
    }

    List<Entry.ErratumView> errata() {
        return entries.stream().flatMap(entry -> entry.errata().stream()).toList();
    }
}
