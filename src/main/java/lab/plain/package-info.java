/**
 * A judged claim in plain words: names of tables become phrases, differences get their unit, and the recipe and the verdict
 * become four short paragraphs. Every page about a result takes its words from here.
 */
package lab.plain;
