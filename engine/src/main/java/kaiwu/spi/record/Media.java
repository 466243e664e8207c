package kaiwu.spi.record;

/**
 * A picture or file that belongs to a record, by the name under which the source delivers it. Immutable.
 *
 * @param role {@code drawing}, {@code image}, {@code document}, {@code sound}
 * @param name file name or address as the source gives it
 * @param caption may be empty
 */
public record Media(String role, String name, String caption) {}
