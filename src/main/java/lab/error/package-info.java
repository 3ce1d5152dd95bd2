/** Failures of the laboratory: messages that a user can act on, and documented exit codes. */
package lab.error;
