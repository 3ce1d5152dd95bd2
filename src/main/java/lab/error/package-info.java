/** How the laboratory fails: messages a user can act on, and documented exit codes. */
package lab.error;
