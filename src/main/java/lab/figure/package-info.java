/**
 * Draws an experiment's figures from its trials: the only code that touches the chart library, the SVG and the PDF writers.
 * A plot becomes panels, a panel is ink on two axes, a sheet lays panels out under the claim and its verdict. The same
 * trials give the same bytes.
 */
package lab.figure;
