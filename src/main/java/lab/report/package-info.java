/**
 * What a reader opens, generated from the results folder: tables of verdicts on a page of its own and inside the main
 * README, and pages for a browser, whose templates, styles and scripts are resources beside these classes.
 */
package lab.report;
