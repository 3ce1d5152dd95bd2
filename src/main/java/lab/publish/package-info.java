/** From a request to a published result: the checks before training, the run, the judgement, the files and the figures. */
package lab.publish;
