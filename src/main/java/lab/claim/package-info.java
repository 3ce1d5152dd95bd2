/**
 * The language of an experiment: what a slide claims, which arms are compared, how they run, what is measured and which
 * trend must show. Small immutable values; nothing here runs anything.
 */
package lab.claim;
