// What drafts ask of a report: which figures are there, what kind of body speaks, and how an open place is marked.
import { edition, type CellId, type Edition } from '../form';
import { levelOf, sum, type AnnualReport, type Level } from '../report';
import { fieldNamed, resolve } from './fields';
import { selfReference } from './voice';

/** How the public reaches the body; what is absent is left for the clerk to fill in. */
export interface Contact {
  readonly website?: string | undefined;
  readonly address?: string | undefined;
  readonly postcode?: string | undefined;
  readonly phone?: string | undefined;
  /** Named in the preamble where there is one, and not asked for. */
  readonly email?: string | undefined;
}

/** What a draft may draw upon beside the report. */
export interface Background {
  readonly contact?: Contact;
}

/** Who speaks: a township for itself, a bureau for its office, a government for the whole area below it. */
export type Speaker = 'township' | 'bureau' | 'area';

export interface Scene {
  readonly form: Edition;
  readonly agency: string;
  readonly level: Level | undefined;
  readonly kind: Speaker;
  /** 我乡, 我局, 本机关. */
  readonly self: string;
  readonly contact: Contact;
  /** The field's figure is there and is 0. */
  readonly zero: (field: string) => boolean;
  /** The field's figure is there and is more than 0. */
  readonly some: (field: string) => boolean;
  /** The figure of a field; undefined where one of its cells holds none. */
  readonly value: (field: string) => number | undefined;
  /** Whether a field says something now: a share of something, a change against last year. */
  readonly says: (field: string) => boolean;
}

export const open = (what: string) => `〔请填写：${what}〕`;
export const given = (fact: string | undefined, what: string) => (fact === undefined || fact.trim() === '' ? open(what) : fact.trim());

export function sceneOf(report: AnnualReport, { contact = {} }: Background): Scene {
  const form = edition(report.edition);
  const level = report.level ?? levelOf(report.agency);
  const value = (name: string) => {
    const ids: readonly CellId[] = fieldNamed(form, name)?.ids ?? [];
    return ids.length === 0 ? undefined : sum(report, ids);
  };
  return {
    form,
    agency: report.agency,
    level,
    kind: speaker(level),
    self: selfReference(report.agency),
    contact,
    value,
    zero: (name) => value(name) === 0,
    some: (name) => (value(name) ?? 0) > 0,
    says: (name) => {
      const field = fieldNamed(form, name);
      return field !== undefined && resolve(report, field) !== undefined;
    },
  };
}

function speaker(level: Level | undefined): Speaker {
  switch (level) {
    case 'township':
    case 'subdistrict':
      return 'township';
    case 'county':
    case 'prefecture':
    case 'province':
      return 'area';
    case 'department':
    case 'office':
    case 'zone':
    case 'state':
    case undefined:
      return 'bureau';
  }
}
