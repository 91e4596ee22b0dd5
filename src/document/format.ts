// The link between a document and its workbook: every name that the .docx carries for it, spelled once. Compose writes this
// format; open, merge and read understand it. Knows no report. Version 1.
//
// WHAT IS LINKED. One plain-text content control (w:sdt with w:text, run level) a value. Its tag is the value's id:
//   table3.received.total        a cell of the form: the cell id
//   text.overview.requests.1.t1  slot text.overview.requests, paragraph 1, piece 1: words, open for typing (sdtLocked)
//   text.overview.requests.1.f2  the same paragraph, piece 2: the figure of a field (sdtContentLocked, hidden frame)
//   signature.agency, signature.date
// A paragraph of text is one w:p; its pieces, t and f, are numbered through from 1. Words longer than PIECE_LIMIT are several
// t pieces in a row. A field that occurs twice in a paragraph is two pieces, so no tag stands twice anywhere.
// A reader therefore joins the pieces of a w:p in order, writes 「{name}」 for an f piece (the name stands in the baseline, as
// the attribute `field`, and as the control's title), takes in what was typed between the controls, and compares whole paragraphs.
// In the title, a run that holds nothing but w:br stands between pieces where the line is broken: layout, not text.
// Statutory heads, sub-heads and labels stand outside the controls.
//
// WHERE THE VALUES ARE. Custom XML parts, found by namespace and never by item number or GUID (ONLYOFFICE renumbers both):
//   values parts   <r:values xmlns:r="urn:nianbao:values:1" part="1" of="2"><r:ID>value</r:ID>…</r:values>
//                  bound: the control's w:dataBinding points to /r:values[1]/r:ID[1]; Word keeps node and text alike while the
//                  clerk types. Ids are unique over all parts, so a binding also resolves when the GUID is gone.
//   link parts     <k:link xmlns:k="urn:nianbao:link:1" part="1" of="2" schema="1" edition year reportId revision hash agency>
//                  <k:w id="ID">value</k:w>…</k:link>
//                  not bound: the baseline, what the program itself wrote last. Extra attributes of k:w: field="新收" on an f piece,
//                  draft="1" on the pieces of a sentence that the program proposed and the clerk has not written. Attributes of
//                  k:link are the same in every part.
// No part reaches 32 KiB, because ONLYOFFICE 9.4 may fail to open bound files with larger ones (ONLYOFFICE/DocumentServer#3787):
// parts are filled up to PART_LIMIT, and what a refresh adds finds room up to PART_CEILING.
// docProps/custom.xml repeats reportId, revision, hash and year for people and property dialogs; the link part is the truth.
import { hash } from '../report';

export const VALUES_NAMESPACE = 'urn:nianbao:values:1';
export const LINK_NAMESPACE = 'urn:nianbao:link:1';
/** A document with a higher number was written by a newer program. */
export const SCHEMA = 1;

/** Bytes up to which a part is filled when it is written, and bytes that it must stay below for ever. */
export const PART_LIMIT = 24_000;
export const PART_CEILING = 32_767;
/** Characters (UTF-16 units) of words in one control: at most 6 bytes each once escaped, half a part. */
export const PIECE_LIMIT = 2_000;
export const TAG_LIMIT = 64;

/**
 * What stands in a control whose cell holds no figure. Not empty: Word shows a placeholder in an empty bound control, and
 * LibreOffice ignores an empty value and shows the old one. Not a blank of XML, which a parser may drop.
 */
export const BLANK = '\u00a0';

/** What docProps/custom.xml repeats of the header, and under which names. */
export const PROPERTIES = [
  ['reportId', '年报编号'],
  ['revision', '年报版次'],
  ['hash', '年报数据指纹'],
  ['year', '年报年度'],
] as const;

/** What the link parts say of the report that a document was written from, in the order of their attributes. */
export interface LinkHeader {
  readonly edition: string;
  readonly year: number;
  readonly reportId: string;
  /** Counts the writings of this report, from 1. */
  readonly revision: number;
  /** `fingerprint` of the report. */
  readonly hash: string;
  readonly agency: string;
}

/** One linked value as it stands in the document, the values part and the baseline. */
export interface LinkedValue {
  readonly id: string;
  readonly value: string;
  /** The field's name, for an f piece. */
  readonly field?: string;
  /** Part of a proposed sentence that the clerk has not written. */
  readonly draft?: true;
  /** The line is broken before this piece (title only). */
  readonly breakBefore?: true;
}

export const pieceId = (slot: string, paragraph: number, kind: 't' | 'f', piece: number) => `${slot}.${paragraph}.${kind}${piece}`;

/** Whether an id names words of a sentence or a figure in one; undefined for a cell or the signature. */
export function kindOf(id: string): 't' | 'f' | undefined {
  const place = pieceOf(id);
  return place && place.kind;
}

/** The slot, paragraph and piece that an id names; undefined for a cell or the signature. */
export function pieceOf(id: string): { slot: string; paragraph: number; kind: 't' | 'f'; piece: number } | undefined {
  const found = /^(text\..+)\.([1-9]\d*)\.([tf])([1-9]\d*)$/.exec(id);
  if (!found) return undefined;
  const [, slot = '', paragraph, kind, piece] = found;
  return { slot, paragraph: Number(paragraph), kind: kind === 'f' ? 'f' : 't', piece: Number(piece) };
}

/** The binding's path to a value, with the prefix of `PREFIX_MAPPINGS`. */
export const pathOf = (id: string) => `/r:values[1]/r:${id}[1]`;
/** Single quotes, one mapping: LibreOffice splits on blanks and "=". */
export const PREFIX_MAPPINGS = `xmlns:r='${VALUES_NAMESPACE}'`;

/** A control's w:id: positive, 31 bits, from its tag, so that the same document comes out twice. */
export function controlNumber(tag: string, taken: Set<number>): number {
  let number = parseInt(hash(tag).slice(0, 8), 16) & 0x7fffffff;
  while (number === 0 || taken.has(number)) number = (number + 1) & 0x7fffffff;
  taken.add(number);
  return number;
}

/** The GUID of a custom XML part, from the report and the part's number: the same every time. */
export function guid(reportId: string, kind: 'values' | 'link', part: number): string {
  const seed = `${reportId}\u0000${kind}\u0000${part}`;
  const hex = (hash(seed) + hash(`${seed}\u0000`)).toUpperCase();
  // Version 4, variant 10 (RFC 9562), as a reader of GUIDs expects.
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.*)$/, '{$1-$2-4$3-A$4-$5}');
}
