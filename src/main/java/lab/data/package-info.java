/**
 * The sources of examples: embedded, generated and installed data sets, their seeded splits, and the checksums that verify
 * them. Plain arrays on the heap; nothing here knows what a network is.
 */
package lab.data;
