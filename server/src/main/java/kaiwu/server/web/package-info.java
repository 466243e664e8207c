/** What every page and API shares: starting the server, the door it guards, the frame of a page, and how errors are told. */
@NullMarked
package kaiwu.server.web;

import org.jspecify.annotations.NullMarked;
