package kaiwu.formats.picture;

/**
 * A picture as colours, row by row from the top left. Immutable by agreement: nobody writes the array.
 *
 * @param width in pixels
 * @param height in pixels
 * @param colours one number a pixel: opacity, red, green, blue, eight bits each
 */
public record Raster(int width, int height, int[] colours) {

    public Raster {
        if (width < 1 || height < 1 || colours.length != width * height) {
            throw new IllegalArgumentException(width + " x " + height + " pixels from " + colours.length + " colours");
        }
    }

    public int at(int x, int y) {
        return colours[y * width + x];
    }
}
