/**
 * The training UI of Deeplearning4j as this laboratory serves it: on the requested address only, read-only, with one session
 * per arm. Compiled only by Maven's profile {@code ui}, whose class path nothing else shares.
 *
 * <p>The UI of release 1.0.0-M2.1 depends on Vert.x 3.9.0, Netty 4.1.48, Jackson 2.10 and FreeMarker 2.3.23; here it runs
 * with the newest compatible release of each (listed in profile {@code ui}), which closes their known security holes, with
 * these exceptions: Vert.x 3.9 is no longer maintained, and the pages load jQuery 2.2.0 and 3.4.1, jQuery UI 1.10, Bootstrap
 * 2.3 and 4.3 and lodash-era plug-ins with known cross-site scripting holes. Those need hostile text in the page; the only
 * text from outside is the arms' names, which are cleaned. What remains on loopback: other users of this machine can read
 * the pages, and a web page open in the same browser can send blind GET requests, which at worst switch the session or
 * language shown.
 */
package lab.ui;
