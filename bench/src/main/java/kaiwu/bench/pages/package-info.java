/** Pages of results from a running server: how long they take at half load, and while somebody asks hostile queries beside. */
@NullMarked
package kaiwu.bench.pages;

import org.jspecify.annotations.NullMarked;
