/** The command line: what a user types becomes a request, what comes back becomes a table, JSON or a message. */
package lab.cli;
