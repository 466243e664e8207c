package kaiwu.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kaiwu.Samples;
import kaiwu.spi.Input;
import kaiwu.spi.Located;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives, tables, JSON and character sets that mean harm or are broken. */
class HostileFilesTest {

    @TempDir
    Path folder;

    private final List<String> seen = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private void walk(Path start) throws IOException {
        Inputs.walk(start, path -> false, new Inputs.Visitor() {
            @Override
            public void file(Input input) throws IOException {
                seen.add(input.name());
                try (var in = input.open()) {
                    byte[] piece = new byte[4 << 20];
                    while (in.read(piece) >= 0) {
                        // read to its end, as far as it may
                    }
                } catch (FormatException wrong) {
                    problems.add(wrong.code());
                }
            }

            @Override
            public void unreadable(String name, Problem problem, long offset) {
                problems.add(problem.code());
            }
        });
    }

    private Path zip(String name, String member, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(member));
            out.write(content);
        }
        return Files.write(file, bytes.toByteArray());
    }

    @Test
    void aMemberThatClimbsOutIsOnlyAName() throws IOException {
        Path outside = folder.resolve("evil.txt");
        walk(zip("slip.zip", "../evil.txt", "x".getBytes(StandardCharsets.UTF_8)));
        assertThat(seen).containsExactly("slip.zip!../evil.txt");
        assertThat(outside).doesNotExist();
    }

    @Test
    void theRealSlippingArchivesWriteNothing() throws IOException {
        for (String member : List.of("zip-slip/zip-slip.zip", "zip-slip/zip-slip-win.zip")) {
            Path file = Files.write(folder.resolve("slip.zip"), Samples.member("hostile/zip-slip.zip", member));
            walk(file);
        }
        assertThat(seen).hasSize(4);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("slip.zip"));
        }
    }

    @Test
    void aZipBombIsStopped() throws IOException {
        walk(zip("bomb.zip", "zeros", new byte[200 << 20]));
        assertThat(problems).containsExactly("zip-bomb");
    }

    /** Where the sizes stand in the directory of an archive with one member: APPNOTE 4.3.12. */
    private static byte[] withDirectorySize(byte[] zip, int packed, int size) {
        byte[] lying = zip.clone();
        int at = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        java.nio.ByteBuffer directory = java.nio.ByteBuffer.wrap(lying).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        directory.putInt(at + 20, packed < 0 ? directory.getInt(at + 20) : packed);
        directory.putInt(at + 24, size);
        return lying;
    }

    @Test
    void aMemberWhoseDirectorySaysNothingIsInItIsReadAllTheSame() throws IOException {
        byte[] lying = withDirectorySize(
                Files.readAllBytes(zip("0.zip", "a.txt", "twelve bytes".getBytes(StandardCharsets.UTF_8))), -1, 0);
        Files.delete(folder.resolve("0.zip"));
        List<String> read = new ArrayList<>();
        Inputs.walk(Files.write(folder.resolve("lying.zip"), lying), path -> false, new Inputs.Visitor() {
            @Override
            public void file(Input input) throws IOException {
                try (var in = input.open()) {
                    read.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }

            @Override
            public void unreadable(String name, Problem problem, long offset) {
                read.add(problem.toString());
            }
        });
        assertThat(read).containsExactly("twelve bytes");
    }

    @Test
    void aMemberThatIsNotWhatItsChecksumSaysIsAProblem() throws IOException {
        byte[] honest = Files.readAllBytes(zip("0.zip", "a.txt", new byte[] {'x'}));
        Files.write(folder.resolve("0.zip"), withDirectorySize(honest, 0, 0));
        byte[] altered = Files.readAllBytes(zip("1.zip", "a.txt", new byte[] {'x'}));
        int at = new String(altered, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        altered[at + 16] ^= 1;
        Files.write(folder.resolve("1.zip"), altered);
        zip("2.zip", "empty.txt", new byte[0]);

        walk(folder);

        assertThat(problems).containsExactly("bad-archive", "bad-archive");
        assertThat(seen).containsExactly("2.zip!empty.txt");
    }

    @Test
    void manyMembersThatUnpackBeyondMeasureTogetherAreStopped() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] megabyte = new byte[1 << 20];
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int member = 0; member < 20; member++) {
                out.putNextEntry(new ZipEntry("zeros-%02d".formatted(member)));
                for (int i = 0; i < 60; i++) {
                    out.write(megabyte);
                }
            }
        }
        Files.write(folder.resolve("many.zip"), bytes.toByteArray());

        walk(folder);

        assertThat(problems)
                .as("the member at which it was stopped, and the archive")
                .containsExactly("zip-bomb", "zip-bomb");
        assertThat(seen).as("five members of sixty megabytes are more than 256").hasSize(5);
    }

    @Test
    void theGoodRestBesideOneBombThatIsNearlyAllOfItsArchiveIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] megabyte = new byte[1 << 20];
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("a-bomb"));
            for (int i = 0; i < 1600; i++) {
                out.write(megabyte);
            }
            out.putNextEntry(new ZipEntry("good"));
            out.write('x');
        }
        Files.write(folder.resolve("one.zip"), bytes.toByteArray());

        walk(folder);

        assertThat(problems).containsExactly("zip-bomb");
        assertThat(seen).contains("one.zip!good");
    }

    @Test
    void archivesInArchivesAreOpenedFourDeep() throws IOException {
        byte[] inner = Files.readAllBytes(zip("0.zip", "a.txt", new byte[] {'x'}));
        for (int i = 1; i < 8; i++) {
            inner = Files.readAllBytes(zip(i + ".zip", "inner.zip", inner));
        }
        walk(Files.write(folder.resolve("deep.zip"), inner));
        assertThat(problems).containsExactly("nested-too-deep");
    }

    @Test
    void aDamagedArchiveIsAProblemAndTheRestIsRead() throws IOException {
        Path good = zip("b.zip", "a.txt", new byte[] {'x'});
        byte[] bytes = Files.readAllBytes(good);
        Files.write(folder.resolve("a.zip"), java.util.Arrays.copyOf(bytes, bytes.length - 20));
        walk(folder);
        assertThat(problems).containsExactly("bad-archive");
        assertThat(seen).containsExactly("b.zip!a.txt");
    }

    @Test
    void anArchiveThatDoesNotUnpackFromWhatHoldsItIsAProblemAndTheRestIsRead() throws IOException {
        byte[] good = Files.readAllBytes(zip("d.zip", "a.txt", new byte[] {'x'}));
        byte[] bomb = java.util.Arrays.copyOf(good, 70 << 20);
        zip("a.zip", "bomb.zip", bomb);
        byte[] large = new byte[1 << 20];
        new java.util.Random(7).nextBytes(large);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(zip("e.zip", "b.txt", large)));
        }
        Files.write(folder.resolve("b.zip.gz"), java.util.Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        walk(folder);
        assertThat(problems).containsExactly("zip-bomb", "bad-archive");
        assertThat(seen).containsExactly("d.zip!a.txt", "e.zip!b.txt");
    }

    @Test
    void officeBombsEndInAFormatExceptionOrAreRead() throws IOException {
        for (String member : List.of("poc-xmlbomb.xlsx", "poc-xmlbomb-empty.xlsx", "xxe_in_schema.xlsx")) {
            byte[] workbook = Samples.member("hostile/xxe.zip", "xxe/ooxml/" + member);
            long began = System.nanoTime();
            try {
                Probe probe = Prober.probe(new InMemory(member, workbook));
                Tables.rows(new InMemory(member, workbook), probe, Tables.Quoting.RFC4180, row -> {});
            } catch (IOException refused) {
                assertThat(refused).isInstanceOf(FormatException.class);
            }
            assertThat((System.nanoTime() - began) / 1_000_000)
                    .as(member + " ms")
                    .isLessThan(2000);
        }
    }

    /** {@code y_} must be read, {@code n_} refused, {@code i_} either; nothing may be thrown but a format exception. */
    @Test
    void theJsonSuiteHolds() {
        List<String> wrong = new ArrayList<>();
        int judged = 0;
        for (String name : Samples.members("hostile/json-test-suite.zip")) {
            String file = name.substring(name.lastIndexOf('/') + 1);
            if (!name.contains("test_parsing") || !file.matches("[yni]_.*")) {
                continue;
            }
            judged++;
            boolean read;
            try {
                Json.parse(Samples.member("hostile/json-test-suite.zip", name));
                read = true;
            } catch (FormatException refused) {
                read = false;
            }
            if (file.startsWith("y_") && !read || file.startsWith("n_") && read) {
                wrong.add(file);
            }
        }
        assertThat(judged).isGreaterThan(300);
        assertThat(wrong).isEmpty();
    }

    @Test
    void theCsvSpectrumReadsAsItsAnswersSay() throws IOException {
        for (String name : Samples.members("hostile/csv-spectrum.zip")) {
            // the answer beside location_coordinates.csv was made from other figures than the table holds
            if (!name.endsWith(".csv") || name.endsWith("location_coordinates.csv")) {
                continue;
            }
            Input file = new InMemory(name, Samples.member("hostile/csv-spectrum.zip", name));
            List<Located<RowSlice>> rows = new ArrayList<>();
            Tables.rows(file, Prober.probe(file), Tables.Quoting.RFC4180, rows::add);
            Json answer = Json.parse(Samples.member(
                    "hostile/csv-spectrum.zip", name.replace("csvs/", "json/").replace(".csv", ".json")));
            List<Json> expected = answer.keys().isEmpty() ? answer.elements() : List.of(answer);
            assertThat(rows).as(name).hasSameSizeAs(expected);
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i).content().parse();
                for (String column : expected.get(i).keys()) {
                    assertThat(row.get(column).replace("\r\n", "\n"))
                            .as(name + " " + column)
                            .isEqualTo(expected.get(i).text(column).replace("\r\n", "\n"));
                }
            }
        }
    }

    @Test
    void aStrayQuoteDoesNotSwallowTheFile() throws IOException {
        Input file = InMemory.of("name,size\n5\" pipe,1\n\"6\"\" pipe\",2\n7 pipe,3\n");
        List<String> names = new ArrayList<>();
        Tables.rows(file, Prober.probe(file), Tables.Quoting.RFC4180, row -> {
            try {
                names.add(row.content().parse().get("name"));
            } catch (FormatException wrong) {
                throw new AssertionError(wrong);
            }
        });
        assertThat(names).containsExactly("5\" pipe", "6\" pipe", "7 pipe");
    }

    @Test
    void rowsEndAtAnyLineEndAndBlankOnesArePassedOver() throws IOException {
        Input file = InMemory.of("a,b\r1,2\r\r\n,\r\n3,4\n\n");
        List<Long> offsets = new ArrayList<>();
        Tables.rows(file, Prober.probe(file), Tables.Quoting.RFC4180, row -> offsets.add(row.offset()));
        assertThat(offsets).containsExactly(4L, 13L);
    }

    /** Every pair of the WHATWG index of GB18030 that is one character must read as that character. */
    @Test
    void theWholeGb18030TableReads() throws IOException {
        String index =
                new String(Samples.member("hostile/gb18030.zip", "gb18030/index-gb18030.txt"), StandardCharsets.UTF_8);
        Charset gb = Charset.forName("GB18030");
        List<String> wrong = new ArrayList<>();
        int read = 0;
        for (String line : index.split("\n")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cell = line.strip().split("\\s+");
            int pointer = Integer.parseInt(cell[0]);
            int point = Integer.decode(cell[1]);
            int lead = pointer / 190 + 0x81;
            int offset = pointer % 190;
            int trail = offset + (offset < 0x3f ? 0x40 : 0x41);
            String text = Charsets.decode(new byte[] {(byte) lead, (byte) trail}, gb);
            read++;
            boolean privateUse = text.codePointAt(0) >= 0xe000 && text.codePointAt(0) <= 0xf8ff;
            if (text.codePointAt(0) != point && !privateUse) {
                wrong.add(cell[1] + " reads as " + Integer.toHexString(text.codePointAt(0)));
            }
        }
        assertThat(read).isEqualTo(23940);
        assertThat(wrong).hasSizeLessThanOrEqualTo(24);
    }

    @Test
    void brokenBytesOfEveryCharacterSetAreRefusedWithTheirPlace() {
        for (String broken : List.of("616263c3", "6180", "61f8888080", "61eda080")) {
            assertThatThrownBy(() -> Charsets.decode(HexFormat.of().parseHex(broken), StandardCharsets.UTF_8))
                    .isInstanceOfSatisfying(
                            FormatException.class, e -> assertThat(e.offset()).isBetween(1L, 3L));
        }
        assertThatThrownBy(() -> Charsets.decode(HexFormat.of().parseHex("b5e7ff"), Charset.forName("GB18030")))
                .isInstanceOf(FormatException.class);
    }

    @Test
    void emptyAndBinaryFilesAndWrongEndingsAreJudgedByContent() throws IOException {
        assertThat(Prober.probe(new InMemory("a.xml", new byte[0])).form()).isEqualTo(Probe.Form.EMPTY);
        assertThat(Prober.probe(new InMemory("a.csv", new byte[] {1, 2, 3, 0, 5, 6}))
                        .form())
                .isEqualTo(Probe.Form.BINARY);
        assertThat(Prober.probe(new InMemory("nul.txt", new byte[1000])).form()).isEqualTo(Probe.Form.BINARY);
        byte[] nulInUtf16 = new byte[1000];
        nulInUtf16[0] = (byte) 0xff;
        nulInUtf16[1] = (byte) 0xfe;
        assertThat(Prober.probe(new InMemory("nul.csv", nulInUtf16)).form()).isEqualTo(Probe.Form.BINARY);
        assertThat(Prober.probe(new InMemory("a.csv", "no,name\n1,x\n".getBytes(StandardCharsets.UTF_16LE)))
                        .form())
                .isEqualTo(Probe.Form.TABLE);
        assertThat(Prober.probe(new InMemory("a.csv", "<?xml version='1.0'?><b/>".getBytes(StandardCharsets.UTF_8)))
                        .root())
                .isEqualTo("b");
        assertThat(Prober.probe(new InMemory("a.xml", "{\"k\":1}\n{\"k\":2}".getBytes(StandardCharsets.UTF_8)))
                        .form())
                .isEqualTo(Probe.Form.JSON_LINES);
    }

    @Test
    void characterSetsAreFoundFromTheBytes() throws IOException {
        String chinese = "专利号,发明名称\n1,一种锂离子电池正极材料的制备方法\n";
        assertThat(Prober.probe(new InMemory("f", chinese.getBytes(Charsets.GB18030)))
                        .charset())
                .isEqualTo(Charsets.GB18030);
        String korean = "번호,명칭\n1,리튬 이온 전지의 제조 방법\n";
        assertThat(Prober.probe(new InMemory("f", korean.getBytes(Charsets.KOREAN)))
                        .charset())
                .isEqualTo(Charsets.KOREAN);
        assertThat(Prober.probe(new InMemory("f", "Größe,Maß\n1,2\n".getBytes(StandardCharsets.ISO_8859_1)))
                        .charset()
                        .name())
                .isEqualTo("windows-1252");
    }
}
