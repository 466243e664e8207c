package kaiwu.picture;

/**
 * One picture on the shelf. Immutable.
 *
 * @param of what it is a picture of, in the words of whoever put it there: the id of a record
 * @param file name of the file it came from
 * @param hash SHA-256 of that file, in hexadecimal digits
 * @param width in pixels, as read
 * @param height in pixels, as read
 */
public record Entry(String of, String file, String hash, int width, int height) {}
