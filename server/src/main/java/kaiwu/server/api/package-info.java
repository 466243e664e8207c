/** The REST API under {@code /api/v1}: JSON answers, RFC 9457 problems, cursors. */
@NullMarked
package kaiwu.server.api;

import org.jspecify.annotations.NullMarked;
