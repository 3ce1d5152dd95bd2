/**
 * The training UI of Deeplearning4j as this laboratory serves it: on the address that was asked for and no other, read-only,
 * with one session an arm. Compiled by Maven's profile {@code ui} alone, whose class path nothing else shares.
 *
 * <p>The UI of release 1.0.0-M2.1 asks for Vert.x 3.9.0, Netty 4.1.48, Jackson 2.10 and FreeMarker 2.3.23; it runs with
 * the newest of each that it works with (profile {@code ui} says which), so that their known holes are closed, except: Vert.x
 * 3.9 is no longer maintained, and the pages load jQuery 2.2.0 and 3.4.1, jQuery UI 1.10, Bootstrap 2.3 and 4.3 and lodash-era
 * plug-ins with known cross-site scripting holes. Those need hostile text in the page; its only text from outside are arms'
 * names, which are cleaned. What remains on loopback: other users of this machine can read the pages, and a web page open in
 * the same browser can send blind GET requests, the worst of which switch the session or language shown.
 */
package lab.ui;
