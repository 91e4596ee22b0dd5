// An OOXML package: parts by name, content types, relationships; opened with every guard, written reproducibly.
// Knows that a .docx has a main document and a .xlsx a workbook, not what stands in them.
import { refuseFor, type Expected, type PackageErrorCode, type Refuse } from './refusal';
import { attribute, localName, scanXml } from './scan';
import { foreignSignature } from './signature';
import { decodeXml, encodeXml } from './text';
import { LIMITS, unzip, zip } from './zip';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Part name without leading slash; for an external target the target as written. */
  readonly target: string;
  readonly external: boolean;
}

export interface Package {
  readonly expected: Expected;
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Name of the main part, e.g. "word/document.xml". */
  readonly main: string;
  /** XML text of a part: decoded, balanced, without DOCTYPE, at most 200 deep. Refuses what is not, and a part that is missing. */
  text(name: string): string;
  /** Content type of a part; undefined when none is declared. */
  contentType(name: string): string | undefined;
  /** Relationships of a part; '' gives those of the package. Empty when it has none. */
  relationships(part: string): readonly Relationship[];
  /** Stops with a refusal worded for this package. */
  readonly refuse: Refuse;
}

const CONTENT_TYPES = '[Content_Types].xml';

/** "word/document.xml" → "word/_rels/document.xml.rels"; '' → "_rels/.rels". */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

function readRelationships(text: string, part: string, refuse: Refuse): readonly Relationship[] {
  const found: Relationship[] = [];
  scanXml(
    text,
    {
      open(name, raw) {
        if (localName(name) !== 'Relationship') return;
        const external = attribute(raw, 'TargetMode', refuse) === 'External';
        const target = attribute(raw, 'Target', refuse) ?? '';
        found.push({
          id: attribute(raw, 'Id', refuse) ?? '',
          type: attribute(raw, 'Type', refuse) ?? '',
          target: external ? target : resolveTarget(part, target),
          external,
        });
      },
    },
    refuse,
  );
  return found;
}

function readContentTypes(text: string, refuse: Refuse): (name: string) => string | undefined {
  const byName = new Map<string, string>();
  const byEnding = new Map<string, string>();
  scanXml(
    text,
    {
      open(name, raw) {
        const type = attribute(raw, 'ContentType', refuse) ?? '';
        if (localName(name) === 'Override') byName.set((attribute(raw, 'PartName', refuse) ?? '').replace(/^\//, '').toLowerCase(), type);
        if (localName(name) === 'Default') byEnding.set((attribute(raw, 'Extension', refuse) ?? '').toLowerCase(), type);
      },
    },
    refuse,
  );
  return (name) => byName.get(name.toLowerCase()) ?? byEnding.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}

/** Why the main part is not the expected one, by its content type; undefined when it is. */
function mainRefusal(type: string | undefined, expected: Expected): PackageErrorCode | undefined {
  const missing = expected === 'docx' ? 'not-docx' : 'not-xlsx';
  if (type === undefined) return missing;
  if (type.includes('sheet.binary')) return expected === 'xlsx' ? 'xlsb' : 'xlsx';
  const kind = /wordprocessingml|ms-word/.test(type)
    ? 'docx'
    : /spreadsheetml|ms-excel/.test(type)
      ? 'xlsx'
      : /presentationml|ms-powerpoint/.test(type)
        ? 'pptx'
        : undefined;
  if (kind !== expected) return kind ?? missing;
  if (/macroenabled/i.test(type)) return 'macro';
  if (/template\.main\+xml$/.test(type)) return 'template';
  return /\.main\+xml$/.test(type) ? undefined : missing;
}

/** Why a zip is no OOXML package at all. */
function zipRefusal(parts: ReadonlyMap<string, Uint8Array>): PackageErrorCode | undefined {
  if (parts.has(CONTENT_TYPES) && parts.has('_rels/.rels')) return undefined;
  if (parts.has('OFD.xml')) return 'ofd';
  return parts.has('mimetype') && parts.has('content.xml') ? 'odf' : 'not-ooxml';
}

/**
 * Opens the bytes of a file. Throws `PackageError` and nothing else.
 * Sizes, counts, names and check sums are checked here; an XML part is checked when its text is asked for.
 */
export function openPackage(bytes: Uint8Array, expected: Expected): Package {
  const refuse: Refuse = refuseFor(expected);
  const foreign = foreignSignature(bytes);
  if (foreign !== undefined) return refuse(foreign);
  if (bytes.length > LIMITS.file) return refuse('too-big');
  return packageOf(unzip(bytes, refuse), expected);
}

/** A package of parts that are in memory already. The map is looked at, not copied. Throws `PackageError` and nothing else. */
export function packageOf(parts: ReadonlyMap<string, Uint8Array>, expected: Expected): Package {
  const refuse: Refuse = refuseFor(expected);
  const notOoxml = zipRefusal(parts);
  if (notOoxml !== undefined) return refuse(notOoxml);

  const text = (name: string): string => {
    const part = parts.get(name);
    if (part === undefined) return refuse('part-missing');
    const decoded = decodeXml(part, refuse);
    scanXml(decoded, {}, refuse);
    return decoded;
  };
  const relationships = (part: string): readonly Relationship[] => {
    const name = relationshipsName(part);
    return parts.has(name) ? readRelationships(text(name), part, refuse) : [];
  };
  const contentType = readContentTypes(text(CONTENT_TYPES), refuse);
  const office = relationships('').filter(({ type, external }) => !external && /\/officeDocument$/.test(type));
  const root = office[0];
  if (root?.type.startsWith('http://purl.oclc.org/ooxml/')) return refuse('strict');
  const wrong = mainRefusal(root && parts.has(root.target) ? contentType(root.target) : undefined, expected);
  if (root === undefined || wrong !== undefined) return refuse(wrong ?? (expected === 'docx' ? 'not-docx' : 'not-xlsx'));
  return { expected, parts, main: root.target, text, contentType, relationships, refuse };
}

/** Bytes of a package: content types first as the standard advises, everything else in the order given, fixed time stamps. */
export function writePackage(parts: Iterable<readonly [string, Uint8Array | string]>): Uint8Array {
  const encoded = new Map<string, Uint8Array>();
  for (const [name, content] of parts) encoded.set(name, typeof content === 'string' ? encodeXml(content) : content);
  const types = encoded.get(CONTENT_TYPES);
  const ordered = [...encoded].filter(([name]) => name !== CONTENT_TYPES);
  return zip(types === undefined ? ordered : [[CONTENT_TYPES, types] as const, ...ordered]);
}
