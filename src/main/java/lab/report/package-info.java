/**
 * The documents about results: the verdict on a claim as text, tables of verdicts on a page of their own and in the main
 * README, and pages for a browser. The models here provide the content; the templates, styles and scripts beside these
 * classes provide the layout.
 */
package lab.report;
