package entente.exchange.sheet;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** XML as a stream of tags and text. A document type, and with it any entity, is refused. */
final class XmlStream implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    XmlStream(byte[] octets) {
        try {
            reader = FACTORY.createXMLStreamReader(decoded(octets));
        } catch (XMLStreamException broken) {
            throw new UnreadableSheet(OpcPackage.BROKEN);
        }
    }

    /**
     * In UTF-8 or UTF-16, as a package has it (ECMA-376, part 2). What is neither is told by an exception: where Java's own
     * parser decodes, it writes to the console.
     */
    private static Reader decoded(byte[] octets) {
        Charset charset = TextEncoding.isMarkedUtf16(octets) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        int mark = TextEncoding.lengthOfUtf8Mark(octets);
        return new InputStreamReader(
                new ByteArrayInputStream(octets, mark, octets.length - mark), charset.newDecoder());
    }

    /** Goes on to what comes next; false at the end. */
    boolean next() {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            int event = reader.next();
            if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
                throw new UnreadableSheet("This file declares entities, which no spreadsheet program writes.");
            }
            return true;
        } catch (XMLStreamException broken) {
            throw new UnreadableSheet(OpcPackage.BROKEN);
        }
    }

    boolean starts(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** By its local name. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name) && isPlain(i)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** One of another vocabulary, such as {@code r:id}. */
    @Nullable
    String foreignAttribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name) && !isPlain(i)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    private boolean isPlain(int attribute) {
        String namespace = reader.getAttributeNamespace(attribute);
        return namespace == null || namespace.isEmpty();
    }

    /** The text up to the end of the element that has just begun; tags in it are passed over. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0 && next(); ) {
            if (reader.isCharacters()) {
                text.append(reader.getText());
            } else if (reader.isStartElement()) {
                depth++;
            } else if (reader.isEndElement()) {
                depth--;
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException nothingToFree) {
            throw new UnreadableSheet(OpcPackage.BROKEN);
        }
    }
}
