package lab.claim;

/**
 * A lecture's slides.
 *
 * @param key short name, e.g. {@code OSLO}
 * @param title title, lecturer and place
 */
public record Deck(String key, String title) {}
