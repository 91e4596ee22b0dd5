// A text as it will read: figures in place of their fields, gaps, words that a rule is about; and what to do about the gaps.
import type { Stretch } from '../../actions';
import { h } from '../dom';
import { laterZhCN } from '../messages/later.zh-CN';
import { zhCN } from '../messages/zh-CN';

const t = laterZhCN.writing;

const MARKED: Readonly<Record<Exclude<Stretch['kind'], 'words'>, string>> = {
  figure: 'figure',
  noFigure: 'gap',
  unknown: 'gap',
  open: 'gap',
};

export function shown({ kind, text, name, wrong }: Stretch): Node | string {
  const words = kind === 'noFigure' ? `${text}${zhCN.common.noFigure}` : text;
  const inside = kind === 'words' ? words : h('mark', { class: MARKED[kind], title: name }, words);
  return wrong ? h('mark', { class: 'wrong' }, inside) : inside;
}

export function adviceOn(stretches: readonly Stretch[]): readonly string[] {
  const of = (kind: Stretch['kind']) => [...new Set(stretches.filter((each) => each.kind === kind).map(({ text }) => text))];
  const [unknown, noFigure] = [of('unknown'), of('noFigure')];
  return [
    ...(unknown.length > 0 ? [t.unknown(unknown)] : []),
    ...(noFigure.length > 0 ? [t.noFigure(noFigure)] : []),
    ...(of('open').length > 0 ? [t.openHint] : []),
  ];
}
