/** From paired numbers to a verdict: exact tests, effect sizes and intervals. */
package lab.verdict;
