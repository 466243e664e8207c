/**
 * The Simulated Country 模拟国 (code ZZ), the country to try the platform in: a second {@link kaiwu.server.Platform} in {@code
 * <data>/zz} with its own lake, index, register, log key and accounts, served under {@code /zz/}. Nothing in it is real, and
 * nothing of it can reach a real figure: the two platforms share no store.
 */
@NullMarked
package kaiwu.server.worlds;

import org.jspecify.annotations.NullMarked;
