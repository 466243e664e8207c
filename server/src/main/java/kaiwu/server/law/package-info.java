/**
 * The law as dated rules, on pages and in the API: what is in force on a day, and when a period ends or what a year of a right
 * costs, with each step told.
 */
@NullMarked
package kaiwu.server.law;

import org.jspecify.annotations.NullMarked;
