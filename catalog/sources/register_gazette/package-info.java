/** The gazette of the platform's own registers. */
@NullMarked
package sources.register_gazette;

import org.jspecify.annotations.NullMarked;
