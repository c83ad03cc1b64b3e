package org.jobsanalytics.etl.cloud;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes HTML whose tags close and whose texts are escaped, by the XML writer of the JDK. */
final class HtmlWriter {

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  HtmlWriter() {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeDTD("<!doctype html>");
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  HtmlWriter open(String element, String... attributes) {
    try {
      xml.writeStartElement(element);
      write(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /** Writes an element that HTML knows no end of, as {@code meta}. */
  HtmlWriter lone(String element, String... attributes) {
    try {
      xml.writeEmptyElement(element);
      write(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  HtmlWriter text(String words) {
    try {
      xml.writeCharacters(words);
      return this;
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /** Both languages; the style shows one of them. */
  HtmlWriter text(Bilingual words) {
    open("span", "lang", "fr").text(words.french()).close();
    return open("span", "lang", "en").text(words.english()).close();
  }

  /** Closes the last element that is open. */
  HtmlWriter close() {
    try {
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /** An element with a text alone. */
  HtmlWriter element(String element, String words, String... attributes) {
    return open(element, attributes).text(words).close();
  }

  /** An element with a text alone, in both languages. */
  HtmlWriter element(String element, Bilingual words, String... attributes) {
    return open(element, attributes).text(words).close();
  }

  private void write(String... attributes) throws XMLStreamException {
    for (int at = 0; at < attributes.length; at += 2) {
      xml.writeAttribute(attributes[at], attributes[at + 1]);
    }
  }

  private static IllegalStateException impossible(XMLStreamException e) {
    return new IllegalStateException("a text takes what is written to it", e);
  }

  /** All that was written. */
  @Override
  public String toString() {
    return text.toString();
  }
}
