package kaiwu.bench.pictures;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Random;
import kaiwu.formats.picture.Raster;

/** What is done to a picture so that it is the same mark to the eye and another file to a machine. */
enum Disguise {
    RECOLOURED {
        @Override
        BufferedImage apply(BufferedImage picture, Random random) {
            int[] order = {random.nextInt(6), random.nextInt(2)};
            int paper = Color.HSBtoRGB(random.nextFloat(), 0.15f, 1f);
            BufferedImage out = canvas(picture.getWidth(), picture.getHeight(), paper);
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    out.setRGB(x, y, over(turned(picture.getRGB(x, y), order), out.getRGB(x, y)));
                }
            }
            return out;
        }
    },
    INVERTED {
        @Override
        BufferedImage apply(BufferedImage picture, Random random) {
            BufferedImage out = onPaper(picture);
            for (int y = 0; y < out.getHeight(); y++) {
                for (int x = 0; x < out.getWidth(); x++) {
                    out.setRGB(x, y, out.getRGB(x, y) ^ 0xffffff);
                }
            }
            return out;
        }
    },
    TURNED {
        @Override
        BufferedImage apply(BufferedImage picture, Random random) {
            return turned(picture, random.nextDouble() * 2 * Math.PI);
        }
    },
    MIRRORED {
        @Override
        BufferedImage apply(BufferedImage picture, Random random) {
            BufferedImage out = canvas(picture.getWidth(), picture.getHeight(), PAPER);
            Graphics2D graphics = out.createGraphics();
            graphics.drawImage(picture, picture.getWidth(), 0, -picture.getWidth(), picture.getHeight(), null);
            graphics.dispose();
            return out;
        }
    },
    /** A fifth to a third cut off one side of what is drawn. */
    CROPPED {
        @Override
        BufferedImage apply(BufferedImage picture, Random random) {
            BufferedImage tight = tight(onPaper(picture));
            double cut = 0.20 + 0.13 * random.nextDouble();
            int side = random.nextInt(4);
            int w = side < 2 ? (int) (tight.getWidth() * (1 - cut)) : tight.getWidth();
            int h = side < 2 ? tight.getHeight() : (int) (tight.getHeight() * (1 - cut));
            int x = side == 0 ? tight.getWidth() - w : 0;
            int y = side == 2 ? tight.getHeight() - h : 0;
            return tight.getSubimage(x, y, Math.max(1, w), Math.max(1, h));
        }
    },
    /** Words beneath or beside it, as large as words of a combined mark are. */
    WITH_WORDS {
        @Override
        BufferedImage apply(BufferedImage picture, Random random) {
            BufferedImage tight = tight(onPaper(picture));
            int w = tight.getWidth();
            int h = tight.getHeight();
            boolean beneath = random.nextBoolean();
            int size = Math.max(12, (int) (Math.max(w, h) * (0.18 + 0.14 * random.nextDouble())));
            String word = WORDS[random.nextInt(WORDS.length)];
            Font font = new Font(Font.SANS_SERIF, random.nextBoolean() ? Font.BOLD : Font.PLAIN, size);
            int gap = Math.max(6, size / 2);
            int wide = (int) (size * 0.65 * word.length()) + 2 * gap;
            BufferedImage out = beneath
                    ? canvas(Math.max(w, wide) + 2 * gap, h + size + 3 * gap, PAPER)
                    : canvas(w + wide + 2 * gap, Math.max(h, size) + 2 * gap, PAPER);
            Graphics2D graphics = out.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setColor(Color.DARK_GRAY);
            graphics.setFont(font);
            if (beneath) {
                graphics.drawImage(tight, (out.getWidth() - w) / 2, gap, null);
                graphics.drawString(
                        word, (out.getWidth() - graphics.getFontMetrics().stringWidth(word)) / 2, h + 2 * gap + size);
            } else {
                graphics.drawImage(tight, gap, (out.getHeight() - h) / 2, null);
                graphics.drawString(word, w + 2 * gap, out.getHeight() / 2 + size / 3);
            }
            graphics.dispose();
            return out;
        }
    },
    TURNED_AND_RECOLOURED {
        @Override
        BufferedImage apply(BufferedImage picture, Random random) {
            return TURNED.apply(RECOLOURED.apply(picture, random), random);
        }
    },
    MIRRORED_WITH_WORDS {
        @Override
        BufferedImage apply(BufferedImage picture, Random random) {
            return WITH_WORDS.apply(MIRRORED.apply(picture, random), random);
        }
    };

    private static final int PAPER = 0xffffffff;
    private static final String[] WORDS = {
        "ACME", "Fenwick", "NORDLICHT", "Aurora", "VELTRO", "Kaiwu", "Brand", "SOLARIS"
    };

    abstract BufferedImage apply(BufferedImage picture, Random random);

    /** The disguised picture, as a reader of files would give it. */
    Raster of(Raster picture, Random random) {
        BufferedImage in = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_ARGB);
        in.setRGB(0, 0, picture.width(), picture.height(), picture.colours(), 0, picture.width());
        BufferedImage out = apply(in, random);
        return new Raster(
                out.getWidth(),
                out.getHeight(),
                out.getRGB(0, 0, out.getWidth(), out.getHeight(), null, 0, out.getWidth()));
    }

    /** Colours exchanged, and perhaps each darkened; opacity stays. */
    private static int turned(int colour, int[] order) {
        int[] c = {colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff};
        int[][] ways = {{1, 2, 0}, {2, 0, 1}, {1, 0, 2}, {2, 1, 0}, {0, 2, 1}, {1, 1, 2}};
        int[] way = ways[order[0]];
        int add = order[1] * 60;
        int r = Math.clamp(c[way[0]] * 3 / 4 + add, 0, 200);
        int g = Math.clamp(c[way[1]] * 3 / 4, 0, 200);
        int b = Math.clamp(c[way[2]] * 3 / 4 + 30, 0, 200);
        return colour & 0xff000000 | r << 16 | g << 8 | b;
    }

    private static int over(int colour, int paper) {
        int alpha = colour >>> 24;
        int mixed = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int c = ((colour >> shift & 0xff) * alpha + (paper >> shift & 0xff) * (255 - alpha)) / 255;
            mixed = mixed << 8 | c;
        }
        return mixed;
    }

    private static BufferedImage canvas(int width, int height, int paper) {
        BufferedImage out = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = out.createGraphics();
        graphics.setColor(new Color(paper));
        graphics.fillRect(0, 0, out.getWidth(), out.getHeight());
        graphics.dispose();
        return out;
    }

    private static BufferedImage onPaper(BufferedImage picture) {
        BufferedImage out = canvas(picture.getWidth(), picture.getHeight(), PAPER);
        Graphics2D graphics = out.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return out;
    }

    private static boolean isSolid(BufferedImage picture) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (picture.getRGB(x, y) >>> 24 != 0xff) {
                    return false;
                }
            }
        }
        return true;
    }

    private static BufferedImage turned(BufferedImage picture, double angle) {
        int side = (int) Math.ceil(Math.hypot(picture.getWidth(), picture.getHeight())) + 4;
        BufferedImage out = canvas(side, side, isSolid(picture) ? picture.getRGB(0, 0) : PAPER);
        Graphics2D graphics = out.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform turn = AffineTransform.getTranslateInstance(side / 2.0, side / 2.0);
        turn.rotate(angle);
        turn.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        graphics.drawImage(picture, turn, null);
        graphics.dispose();
        return out;
    }

    /** Without the paper around. */
    private static BufferedImage tight(BufferedImage picture) {
        int left = picture.getWidth();
        int right = -1;
        int top = picture.getHeight();
        int bottom = -1;
        int paper = picture.getRGB(0, 0);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (picture.getRGB(x, y) != paper) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return right < left ? picture : picture.getSubimage(left, top, right - left + 1, bottom - top + 1);
    }
}
