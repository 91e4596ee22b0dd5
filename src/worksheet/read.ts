// From what a host read to a report. Everything uncertain ends here: lost names, text where a year belongs, foreign labels.
import { edition, editionFor, figures, tables, type CellId, type Edition, type EditionId, type TextId } from '../form';
import type { HostValue, Region } from '../host/host';
import { levelOf, levels, readFigure, type AnnualReport, type LabelSlip, type Level, type Reading } from '../report';
import { labelSlips } from './labels';
import {
  columnName,
  crossing,
  gridName,
  lastYearCells,
  lastYearEdition,
  metaKeys,
  nameOf,
  rowName,
  SCHEMA,
  type MetaKey,
  type PlaceId,
} from './names';
import { defaultTitle } from './title';

export interface Located {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
export interface Settings {
  readonly schema: number;
  /** Empty when it was lost. */
  readonly reportId: string;
  readonly edition: EditionId;
  /** The edition whose figures the 上年 sheet asks for. */
  readonly lastYearEdition: EditionId;
  /** Counts the documents written. */
  readonly revision: number;
  /** The clerk's notes on findings, JSON text; empty when there are none. */
  readonly notes: string;
  readonly program: string;
}
/** Something that keeps the workbook from being read as it should, and what to do about it. */
export interface Problem {
  readonly message: string;
}
export interface ReadReport {
  readonly report: AnnualReport;
  /** Present as soon as one of last year's figures is filled in. */
  readonly lastYear?: AnnualReport;
  readonly settings: Settings;
  /** What stands on 基本信息, as text; keys that are blank are absent. */
  readonly meta: Readonly<Partial<Record<MetaKey, string>>>;
  readonly locate: (id: PlaceId) => Located | undefined;
  readonly problems: readonly Problem[];
}
type Regions = ReadonlyMap<string, Region>;

/** Reads a workbook's named regions into a report. */
export function readReport(regions: Regions): ReadReport {
  const problems: Problem[] = [];
  const report = (message: string) => void problems.push({ message });
  const cell = finder(regions);
  const setting = (key: 'schema' | 'reportId' | 'edition' | 'revision' | 'notes' | 'program' | 'lastYearEdition') =>
    trim(plain(cell(nameOf(`setting.${key}`))?.value));
  const meta: Partial<Record<MetaKey, string>> = {};
  for (const key of metaKeys) {
    const text = trim(plain(cell(nameOf(`meta.${key}`))?.value));
    if (text) meta[key] = text;
  }
  const agency = meta.agency ?? '';
  const basics = regions.has(nameOf('meta.agency')) || regions.has(nameOf('meta.year'));
  if (!basics) report(`找不到“基本信息”：${CURE}`);
  else if (!agency) report('没有填写单位全称，请在“基本信息”的“单位全称”一栏填写。');
  const form = edition(editionId(setting('edition')) ?? editionFor(readYear(meta.year) ?? 2021).id);
  const year = readYear(meta.year) ?? readYear(/(20\d\d)\s*年/.exec(plain(cell(nameOf('text.title'))?.value))?.[1]) ?? form.years.from;
  if (basics && readYear(meta.year) === undefined) {
    report(
      meta.year
        ? `报告年度填的是“${meta.year}”，请在“基本信息”改成四位数字，如 2022。`
        : '没有填写报告年度，请在“基本信息”的“报告年度”一栏填写四位数字。',
    );
  }
  const level = readLevel(meta.level) ?? levelOf(agency);
  if (meta.level && !readLevel(meta.level)) report(`单位类型填的是“${meta.level}”，请在“基本信息”从列表中选一个。`);
  const schema = Number(setting('schema') || SCHEMA);
  if (schema > SCHEMA) report('这个工作簿是用更新版本的年报助手生成的，请升级后再打开。');

  const readings = new Map<CellId, Reading>();
  for (const { id, kind, table } of figures(form)) readings.set(id, read(cell(id), kind, table === 'table2'));
  problems.push(...lostNames(form, regions));
  if (!form.texts.some(({ id }) => regions.has(nameOf(id)))) report(`找不到“正文”：${CURE}`);
  const texts = readTexts(form, cell, agency, year);
  const last = editionId(setting('lastYearEdition')) ?? lastYearEdition(form.id, year);
  const lastYear = readLastYear(cell, { agency, year, last: edition(last), level });
  if (lastYear && lastYear.year !== year - 1) {
    report(`“上年”填的是 ${lastYear.year} 年的数字，应是 ${year - 1} 年的，没有用来核对。请改正年份，或重新导入上年数字。`);
  }
  return {
    report: {
      edition: form.id,
      agency,
      year,
      ...(level ? { level } : {}),
      ...(meta.date ? { date: meta.date } : {}),
      readings,
      texts,
      ...(lastYear?.year === year - 1 ? { lastYear } : {}),
      labelSlips: slips(form, regions, cell),
    },
    ...(lastYear ? { lastYear } : {}),
    settings: {
      schema,
      reportId: setting('reportId'),
      edition: form.id,
      lastYearEdition: last,
      revision: Number(/^\d{1,9}$/.exec(setting('revision'))?.[0] ?? 0),
      notes: setting('notes'),
      program: setting('program'),
    },
    meta,
    locate: (id) => {
      const found = cell(id);
      return found && { sheet: found.sheet, row: found.row, column: found.column };
    },
    problems,
  };
}

interface FoundCell extends Located {
  readonly value: HostValue;
}
type Find = (id: string) => FoundCell | undefined;

/** Finds a cell by its id or its name. A cell of table 3 stands where its row and its column cross. */
function finder(regions: Regions): Find {
  return (id) => {
    const parts = crossing(id);
    if (!parts) return single(regions.get(id.startsWith('nianbao.') ? id : nameOf(id as PlaceId)));
    const row = regions.get(rowName(parts.row));
    const column = regions.get(columnName(parts.column));
    if (!row || !column || row.sheet !== column.sheet) return undefined;
    const place = { sheet: row.sheet, row: row.area.row, column: column.area.column };
    const [first] = row.values;
    const value = first?.[place.column - row.area.column];
    const crossed = column.values[place.row - column.area.row]?.[0];
    // Both regions hold the cell unless one of them was cut; one is enough.
    const known = value !== undefined ? value : crossed;
    return known === undefined ? undefined : { ...place, value: known };
  };
}

function single(region: Region | undefined): FoundCell | undefined {
  const value = region?.values[0]?.[0];
  return region && value !== undefined ? { sheet: region.sheet, row: region.area.row, column: region.area.column, value } : undefined;
}

const read = (found: FoundCell | undefined, kind: Parameters<typeof readFigure>[1], noted: boolean): Reading =>
  found ? readFigure(found.value, kind, noted) : { kind: 'missing', text: '' };

const plain = (value: HostValue | undefined): string =>
  value === undefined || value === null || typeof value === 'object'
    ? ''
    : typeof value === 'boolean'
      ? value
        ? 'TRUE'
        : 'FALSE'
      : String(value);

const trim = (text: string) => text.replace(/^[\s\u3000\u00a0\u200b\ufeff]+|[\s\u3000\u00a0\u200b\ufeff]+$/g, '');

const editionId = (text: string): EditionId | undefined => (text === '2021' || text === '2019' ? text : undefined);
const readLevel = (text: string | undefined): Level | undefined => levels.find(({ id, label }) => id === text || label === text)?.id;

/** 2022, 「2022年」, 「２０２２」; undefined for anything else. */
function readYear(text: string | undefined): number | undefined {
  const half = (text ?? '').replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const year = /^(20\d\d)\s*年?度?$/.exec(trim(half))?.[1];
  return year ? Number(year) : undefined;
}

/** Paragraphs as written; blank lines at the beginning and the end go, and so does a slot with nothing in it. */
function readTexts(form: Edition, cell: Find, agency: string, year: number): ReadonlyMap<TextId, string> {
  const texts = new Map<TextId, string>();
  for (const { id } of form.texts) {
    const text = plain(cell(id)?.value)
      .replace(/\r\n?/g, '\n')
      .replace(/^(?:[^\S\n]*\n)+/, '')
      .replace(/\s+$/, '');
    if (trim(text)) texts.set(id, text);
    else if (id === 'text.title' && agency) texts.set(id, defaultTitle(agency, year));
  }
  return texts;
}

const CURE = '可能是整行、整列或整张表被删除。请撤销删除，或重新生成模板后把内容填进去。';

/** Names that are gone, told by table: a clerk mends a table, not a name. */
function lostNames(form: Edition, regions: Regions): readonly Problem[] {
  return tables(form).flatMap(({ id, name, figures: cells }): Problem[] => {
    const wanted =
      id === 'table3'
        ? [
            ...form.table3.rows.map(({ key, label }) => [rowName(key), `“${label}”行`]),
            ...form.table3.columns.map(({ key, label }) => [columnName(key), `“${label}”列`]),
          ]
        : cells.map(({ id: cell, rowLabels, columnLabels }) => [nameOf(cell), `“${[...rowLabels, ...columnLabels].join(' · ')}”`]);
    const lost = wanted.filter(([key = '']) => !regions.has(key)).map(([, words = '']) => words);
    if (lost.length === 0) return [];
    if (lost.length === wanted.length) return [{ message: `找不到${name}：${CURE}` }];
    const some = lost.length > 3 ? `${lost.slice(0, 3).join('、')}等 ${lost.length} 处` : lost.join('、');
    return [{ message: `${name}里找不到${some}：${CURE}` }];
  });
}

const slips = (form: Edition, regions: Regions, cell: Find): readonly LabelSlip[] =>
  tables(form).flatMap((table) => {
    const region = regions.get(gridName(table.id));
    return region ? labelSlips(table, region, (id) => place(cell(id), region)) : [];
  });
const place = (found: FoundCell | undefined, region: Region) => (found?.sheet === region.sheet ? found : undefined);

interface ThisYear {
  readonly agency: string;
  readonly year: number;
  /** The edition of last year's report. */
  readonly last: Edition;
  readonly level: Level | undefined;
}

/** Last year's report as far as it is told; undefined when nothing is. */
function readLastYear(cell: Find, { agency, year, last, level }: ThisYear): AnnualReport | undefined {
  const asked = new Set(lastYearCells(last));
  const readings = new Map<CellId, Reading>();
  let filled = false;
  for (const { id, kind, table } of figures(last)) {
    const found = asked.has(id) ? cell(nameOf(`lastYear.${id}`)) : undefined;
    const reading: Reading = found ? read(found, kind, table === 'table2') : { kind: 'blank', text: '' };
    filled ||= reading.kind !== 'blank' && reading.kind !== 'placeholder';
    readings.set(id, reading);
  }
  if (!filled) return undefined;
  const told = readYear(plain(cell(nameOf('lastYear.year'))?.value));
  return { edition: last.id, agency, year: told ?? year - 1, ...(level ? { level } : {}), readings, texts: new Map(), labelSlips: [] };
}
