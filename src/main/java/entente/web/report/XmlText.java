package entente.web.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What our templates write as XML, read again. */
final class XmlText {

    /** What XML has no place for, such as half a pair of surrogates. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private XmlText() {}

    /** The same, with a sign in place of what XML cannot hold. */
    static String of(String text) {
        return NO_XML.matcher(text).replaceAll("\uFFFD");
    }

    /** A document that one of our templates has written. */
    static Document document(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // throws, where Java's own writes to the console as well
            return builder.parse(new InputSource(new StringReader(of(text))));
        } catch (ParserConfigurationException | SAXException ourOwnTemplate) {
            throw new IllegalStateException("A template is not well-formed", ourOwnTemplate);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
