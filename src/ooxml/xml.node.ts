// Node's XML parser (command line, tests). A door of its own, so that no bundle for the browser carries xmldom.
import { DOMParser, XMLSerializer, onErrorStopParsing, type Node as XmldomNode } from '@xmldom/xmldom';
import type { Xml } from './xml';

export const nodeXml: Xml = {
  parse: (text) => new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'application/xml') as unknown as Document,
  serialise: (node) => new XMLSerializer().serializeToString(node as unknown as XmldomNode).replace(/^<\?xml[^>]*\?>\s*/, ''),
};
