/**
 * How data sets get onto this machine: the list of available sets, downloads, and imports of files and of users' tables. It
 * depends on {@link lab.data}, which reads installed sets and does not know how they got here.
 */
package lab.data.fetch;
