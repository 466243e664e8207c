package kaiwu.bench;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** United States grants as XML: our whole load against a bare Woodstox pass over the same bytes that only counts roots. */
final class XmlLoad implements Measure {

    private static final Set<String> ROOTS = Set.of("us-patent-grant", "us-patent-application", "patent-document");

    @Override
    public String name() {
        return "XML to stored record / bare Woodstox pass (US grants and applications, MAREC)";
    }

    @Override
    public double goal() {
        return 0.15;
    }

    @Override
    public Pairs.Outcome run(Path samples, Path scratch, int pairs) throws Exception {
        List<Path> files = Corpus.unpack(
                samples,
                List.of(
                        "patents/uspto-fung.zip",
                        "patents/uspto-designs-25.zip",
                        "patents/uspto-go-uspto.zip",
                        "patents/grobid-patents.zip"),
                scratch.resolve("xml"),
                probe -> ROOTS.contains(probe.root()));
        System.out.printf("  %d files, %.1f MB%n", files.size(), Corpus.bytes(files) / 1e6);
        return Pairs.measure(pairs, () -> Loads.load(files, scratch), () -> pass(files));
    }

    private static long pass(List<Path> files) throws IOException, XMLStreamException {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        long roots = 0;
        for (Path file : files) {
            for (byte[] document : documents(Files.readAllBytes(file))) {
                roots += roots(factory.createXMLStreamReader(new ByteArrayInputStream(document), "UTF-8"));
            }
        }
        return roots;
    }

    private static int roots(XMLStreamReader in) throws XMLStreamException {
        int roots = 0;
        int depth = 0;
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                roots += depth++ == 0 && ROOTS.contains(in.getLocalName()) ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (depth == 0) {
                    break; // real files have stray letters behind a root
                }
            }
        }
        in.close();
        return roots;
    }

    /** Woodstox stops at a second declaration, so a file of many documents is cut at them. */
    private static List<byte[]> documents(byte[] file) {
        byte[] declaration = "<?xml ".getBytes(StandardCharsets.US_ASCII);
        List<Integer> starts = new ArrayList<>();
        for (int at = 0; at + declaration.length < file.length; at++) {
            if (file[at] == '<'
                    && Arrays.equals(file, at, at + declaration.length, declaration, 0, declaration.length)) {
                starts.add(at);
            }
        }
        if (starts.isEmpty()) {
            return List.of(file);
        }
        List<byte[]> documents = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : file.length;
            documents.add(Arrays.copyOfRange(file, starts.get(i), end));
        }
        return documents;
    }
}
