/** Procedures at work on one data folder: cases, papers, drafts, what a case says in words, and pictures of procedures. */
@NullMarked
package kaiwu.server.cases;

import org.jspecify.annotations.NullMarked;
