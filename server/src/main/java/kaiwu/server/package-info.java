/**
 * The platform as people meet it: the command line, the pages and the APIs. The only place that knows HTTP, and the only
 * one that wires the rooms and the catalogue together ({@link kaiwu.server.Platform}).
 */
@NullMarked
package kaiwu.server;

import org.jspecify.annotations.NullMarked;
