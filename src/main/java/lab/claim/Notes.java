package lab.claim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an experiment tells readers beside its declaration. Nothing here says how the experiment came out: those words are
 * drafted from the verdict. Immutable: the methods return a copy.
 *
 * @param did what was done, in place of the words drafted from the recipe; empty for those
 * @param original what the source trained; empty if that is not known
 * @param ours how our set-up differs from it and why, a few sentences
 * @param words readers' words for the names in tables: those of arms, of summaries, and of levels, as {@code rate large}
 */
public record Notes(String did, String original, String ours, Map<String, String> words) {
    /** No notes. */
    public static final Notes NONE = new Notes("", "", "", Map.of());

    /** Copies the words. */
    public Notes {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /** Replaces what is drafted from the recipe. */
    public Notes did(String sentences) {
        return new Notes(sentences, original, ours, words);
    }

    /** Says what the source trained. */
    public Notes original(String setup) {
        return new Notes(did, setup, ours, words);
    }

    /** Says how our set-up differs and why. */
    public Notes ours(String sentences) {
        return new Notes(did, original, sentences, words);
    }

    /** Gives readers' words for the name of an arm, a summary or a level. */
    public Notes word(String name, String readers) {
        Map<String, String> more = new LinkedHashMap<>(words);
        more.put(name, readers);
        return new Notes(did, original, ours, more);
    }
}
