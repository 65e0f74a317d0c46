package entente.web.history;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * News as an Atom feed (RFC 4287), a sheet at a time (RFC 5005, 3).
 *
 * @param key what it is about; of the same key comes the same id, wherever Entente is reached
 * @param self where it stands, and {@code page} where the same is read on a page
 * @param next where what is older stands; null for nothing
 * @param updated when the last of it happened
 */
record AtomFeed(
        String key,
        String title,
        String self,
        String page,
        @Nullable String next,
        OffsetDateTime updated,
        List<AtomEntry> entries) {

    static final String TYPE = "application/atom+xml;charset=UTF-8";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    AtomFeed {
        entries = List.copyOf(entries);
    }

    /**
     * One of the news.
     *
     * @param text in sentences, a line each
     */
    record AtomEntry(String key, String title, String page, OffsetDateTime updated, String author, String text) {}

    byte[] write() {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(octets, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xml:lang", "en");
            element("id", id(key), xml);
            element("title", title, xml);
            element("updated", time(updated), xml);
            element("generator", "Entente", xml);
            link("self", "application/atom+xml", self, xml);
            link("alternate", "text/html", page, xml);
            if (next != null) {
                link("next", "application/atom+xml", next, xml);
            }
            for (AtomEntry entry : entries) {
                write(entry, xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return octets.toByteArray();
    }

    private static void write(AtomEntry entry, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", id(entry.key()), xml);
        element("title", entry.title(), xml);
        element("updated", time(entry.updated()), xml);
        xml.writeStartElement("author");
        element("name", entry.author(), xml);
        xml.writeEndElement();
        link("alternate", "text/html", entry.page(), xml);
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(allowed(entry.text()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(String name, String text, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    private static void link(String relation, String type, String href, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    private static String id(String key) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String time(OffsetDateTime time) {
        return DateTimeFormatter.ISO_INSTANT.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }

    /** What is no character of XML (1.0, 2.2) is left out. */
    private static String allowed(String text) {
        StringBuilder allowed = new StringBuilder();
        text.codePoints()
                .filter(each -> each == '\t'
                        || each == '\n'
                        || (each >= ' ' && each < Character.MIN_SURROGATE)
                        || (each > Character.MAX_SURROGATE && each != 0xfffe && each != 0xffff))
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }
}
