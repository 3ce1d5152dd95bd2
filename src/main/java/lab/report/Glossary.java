package lab.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The terms of the pages, explained where they stand. */
final class Glossary {
    /**
     * A term.
     *
     * @param id the id of its explanation on a page
     * @param word the term
     * @param meaning what it means here
     */
    record Term(String id, String word, String meaning) {
        Term(String word, String meaning) {
            this("term-" + word.replace(' ', '-'), word, meaning);
        }

        /** The term in the plural or not, as a whole word. */
        private Pattern pattern() {
            return Pattern.compile("\\b(" + word + "s?)\\b");
        }
    }

    private static final List<Term> TERMS = List.of(
            new Term(
                    "seed",
                    "The number from which the computer draws initial weights, the order of examples and noise. Another seed"
                            + " is another try; the arms of a comparison share it."),
            new Term("arm", "One of the alternatives that an experiment compares. Nothing else differs between arms."),
            new Term(
                    "regime",
                    "A condition under which a part of the claim is judged, such as a large or a small learning rate."),
            new Term(
                    "kind",
                    "Trend: more or less. Equal: the same, or not worse, within a margin. Printed: a number from a slide."
                            + " Premise: without it the comparison says nothing. Identity: true by algebra."),
            new Term("premise", "What must be true for a comparison to say anything. It never counts as support."),
            new Term("identity", "True by algebra or definition, in every seed. It is checked, not tested."),
            new Term(
                    "interval",
                    "The range in which the effect lies at the stated confidence, computed from all seeds."),
            new Term("margin", "The largest difference that does not matter; it is named before the run."),
            new Term(
                    "sign test",
                    "Counts the seeds in which a trend shows. By chance each shows it as often as not, so all of five, or"
                            + " nine of ten, are unlikely by chance."),
            new Term("power", "The share of studies like this one, with other seeds, that would decide the claim."));

    private Glossary() {}

    /** All terms, for the explanations at the end of a page. */
    static List<Term> terms() {
        return TERMS;
    }

    /** A sentence as HTML, in which the first occurrence of each term opens its explanation. */
    static String marked(String sentence) {
        String html = escaped(sentence);
        for (Term term : TERMS) {
            Matcher matcher = term.pattern().matcher(html);
            if (matcher.find()) {
                html = html.substring(0, matcher.start())
                        + button(term, matcher.group(1))
                        + html.substring(matcher.end());
            }
        }
        return html;
    }

    private static String button(Term term, String word) {
        return "<button type=\"button\" class=\"term\" popovertarget=\"" + term.id() + "\">" + word + "</button>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
