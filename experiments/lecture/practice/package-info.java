/** Practice: what one does with a network that does not learn. */
@Topic("""
        Most networks that do not learn have a fault in the program, not in the idea. The lectures hand on the tests and
        cures of those who train networks every day.

        The first is the cheapest test of all: let the network learn a handful of examples by heart. It is judged by the
        faults that it finds, and by those that it cannot.
        """)
package lecture.practice;

import lab.claim.Topic;
