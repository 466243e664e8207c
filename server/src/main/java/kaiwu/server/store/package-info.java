/** Where the server keeps what is no issue: its relational database, by default one that it runs itself. */
@NullMarked
package kaiwu.server.store;

import org.jspecify.annotations.NullMarked;
