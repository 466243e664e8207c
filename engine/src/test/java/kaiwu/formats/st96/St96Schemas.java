package kaiwu.formats.st96;

import static javax.xml.XMLConstants.ACCESS_EXTERNAL_DTD;
import static javax.xml.XMLConstants.ACCESS_EXTERNAL_SCHEMA;
import static javax.xml.XMLConstants.W3C_XML_SCHEMA_NS_URI;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import kaiwu.Samples;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The official schemas of ST.96 version 6.0, read from their zip in place; nothing is fetched. */
public final class St96Schemas {

    private static final String ZIP = "peers/wipo-st96-v6.zip";
    private static final String FOLDER = "wipo-st96-v6/xsd/";
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private St96Schemas() {}

    /**
     * What a document breaks in the schema of its root, in the validator's words; empty when it is valid. Skips the calling
     * test when the real files are not there.
     */
    public static List<String> faults(String root, String document) {
        List<String> faults = new ArrayList<>();
        try {
            Validator validator =
                    SCHEMAS.computeIfAbsent(root, St96Schemas::schema).newValidator();
            validator.setErrorHandler(new Collecting(faults));
            validator.validate(new StreamSource(new StringReader(document)));
        } catch (SAXException broken) {
            faults.add(String.valueOf(broken.getMessage()));
        } catch (IOException wrong) {
            throw new AssertionError(wrong);
        }
        return faults;
    }

    private static Schema schema(String root) {
        String file = root + "_V6_0.xsd";
        SchemaFactory factory = SchemaFactory.newInstance(W3C_XML_SCHEMA_NS_URI);
        try {
            factory.setProperty(ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(ACCESS_EXTERNAL_SCHEMA, "");
            factory.setProperty("jdk.xml.maxOccurLimit", "0");
            factory.setResourceResolver((type, namespace, publicId, systemId, base) -> new FromZip(systemId));
            byte[] bytes = Samples.member(ZIP, FOLDER + file);
            return factory.newSchema(new StreamSource(new ByteArrayInputStream(bytes), file));
        } catch (SAXException wrong) {
            throw new AssertionError("schema " + file, wrong);
        }
    }

    private record Collecting(List<String> faults) implements ErrorHandler {

        @Override
        public void warning(SAXParseException problem) {}

        @Override
        public void error(SAXParseException problem) {
            faults.add(problem.getLineNumber() + ": " + problem.getMessage());
        }

        @Override
        public void fatalError(SAXParseException problem) {
            error(problem);
        }
    }

    /** A schema that another names, from the same folder of the zip. */
    private record FromZip(String name) implements LSInput {

        @Override
        public java.io.InputStream getByteStream() {
            return new ByteArrayInputStream(Samples.member(ZIP, FOLDER + name.substring(name.lastIndexOf('/') + 1)));
        }

        @Override
        public String getSystemId() {
            return name;
        }

        @Override
        public java.io.Reader getCharacterStream() {
            return null;
        }

        @Override
        public String getStringData() {
            return null;
        }

        @Override
        public String getPublicId() {
            return null;
        }

        @Override
        public String getBaseURI() {
            return null;
        }

        @Override
        public String getEncoding() {
            return null;
        }

        @Override
        public boolean getCertifiedText() {
            return false;
        }

        @Override
        public void setCharacterStream(java.io.Reader reader) {}

        @Override
        public void setByteStream(java.io.InputStream stream) {}

        @Override
        public void setStringData(String data) {}

        @Override
        public void setSystemId(String id) {}

        @Override
        public void setPublicId(String id) {}

        @Override
        public void setBaseURI(String uri) {}

        @Override
        public void setEncoding(String encoding) {}

        @Override
        public void setCertifiedText(boolean certified) {}
    }
}
