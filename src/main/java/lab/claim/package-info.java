/**
 * The language in which an experiment says what a slide claims, what is compared, what is run, what is measured and what
 * must show. Small immutable values; nothing here runs anything.
 */
package lab.claim;
