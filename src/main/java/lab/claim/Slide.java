package lab.claim;

/**
 * A slide on which a claim is made.
 *
 * @param deck the deck
 * @param heading the slide's heading
 */
public record Slide(Deck deck, String heading) {
    @Override
    public String toString() {
        return deck.key() + ", \"" + heading + "\"";
    }
}
