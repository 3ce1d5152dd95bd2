/**
 * Draws an experiment's figures from its trials: the only code that touches the writers of SVG and PDF.
 * A plot becomes panels, a panel is ink on two axes, a sheet lays panels out under the claim and its verdict. The same
 * trials give the same bytes.
 */
package lab.figure;
