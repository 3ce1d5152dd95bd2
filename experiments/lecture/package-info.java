/** What five lectures on deep learning claim, one claim a class, one topic a package, in the order of the lectures. */
package lecture;
