/**
 * Where examples come from: embedded, generated and installed data sets, their seeded splits and the
 * checksums that keep them honest. Plain arrays on the heap; nothing here knows what a network is.
 */
package lab.data;
