/**
 * Draws an experiment's figures from its trials; the only code that uses the writers of SVG and PDF. A plot becomes panels,
 * a panel is ink on two axes, and a sheet lays out the panels under the claim and its verdict. The same trials give the same
 * bytes.
 */
package lab.figure;
