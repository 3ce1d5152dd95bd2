/** The command line: turns what a user types into a request, and the response into a table, JSON or a message. */
package lab.cli;
