/** Learning rates: how large a step to take, and how its size should change while training proceeds. */
package lecture.learning_rate;
