/**
 * How data sets get onto this machine: the list of what there is, downloads, and imports of files and of users' tables.
 * It depends on {@link lab.data}, which reads what is here and knows nothing of how it came.
 */
package lab.data.fetch;
