/** The command line in plain Java: one class a command, tables as text, JSON or CSV, messages that say what to do next. */
@NullMarked
package kaiwu.server.cli;

import org.jspecify.annotations.NullMarked;
