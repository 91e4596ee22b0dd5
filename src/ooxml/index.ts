// The door of the room for safe zip and XML packages. Node's parser has a door of its own: ooxml/xml.node.
export { deflated, inflated } from './deflate';
export { openPackage, packageOf, relationshipsName, writePackage, type Package, type Relationship } from './package';
export { PackageError, refusal, refuseFor, type Expected, type PackageErrorCode, type Refuse } from './refusal';
export { attribute, localName, scanXml, unescapeXml, type XmlEvents } from './scan';
export { cleanText, encodeXml, escapeXml } from './text';
export { browserXml, type Xml } from './xml';
