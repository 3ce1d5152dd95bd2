/** How numbers, tables and checksums are spelled in every file and sentence. Knows nothing of studies or data sets. */
package lab.text;
