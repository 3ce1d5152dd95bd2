/** The table of verdicts, generated from the results folder: on a page of its own and inside the main README. */
package lab.report;
