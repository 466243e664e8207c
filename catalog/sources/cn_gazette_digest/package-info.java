/** A digest of the Chinese patent gazette: sort and region of the applicants. */
@NullMarked
package sources.cn_gazette_digest;

import org.jspecify.annotations.NullMarked;
