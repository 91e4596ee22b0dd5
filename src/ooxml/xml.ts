// How XML becomes a tree and text again. The browser's own parser stands here; Node's is in xml.node.ts, which no bundle for
// the browser may reach. Callers are given one of the two and need not know which.
/// <reference lib="dom" />

export interface Xml {
  /** Parses text that came through `Package.text`. Throws on what is not well-formed. */
  parse(text: string): Document;
  /** Text of a document or element, without an XML declaration. */
  serialise(node: Node): string;
}

/** The browser's parser. */
export const browserXml: Xml = {
  parse(text) {
    const document = new DOMParser().parseFromString(text, 'application/xml');
    // Browsers report an error as an element inside a document that looks fine.
    if (document.getElementsByTagName('parsererror').length > 0) throw new SyntaxError('XML is not well-formed');
    return document;
  },
  serialise: (node) => new XMLSerializer().serializeToString(node).replace(/^<\?xml[^>]*\?>\s*/, ''),
};
