/** The spelling of numbers, tables and checksums in every file and sentence. Independent of studies and data sets. */
package lab.text;
