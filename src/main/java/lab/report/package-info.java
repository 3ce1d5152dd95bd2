/**
 * What a reader opens: the verdict on a claim as text, tables of verdicts on a page of their own and inside the main
 * README, and pages for a browser. What is said is said by the models here; how it is laid out, by the templates, styles
 * and scripts beside these classes.
 */
package lab.report;
