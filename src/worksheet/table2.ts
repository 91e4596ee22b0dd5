// 表二: what was issued, decided and charged. No sums; every cell speaks for itself.
import type { Edition } from '../form';
import { address } from '../host/plan';
import { carriedCells, carriedStatus } from '../rules';
import { carriedOn } from './carrying';
import { verdictFormula } from './formulas';
import { nameOf } from './names';
import { positionsOf, rectangles } from './places';
import { CHECK_WIDTHS, drawRowChecks } from './row-checks';
import { at, call, finish, type Drawn } from './sketch';
import { looks } from './styles';
import { drawTable, drawVerdict, highlight, prompt, TOP, type Sources } from './table-sheet';
import { paper } from './paper';

export function table2Sheet(form: Edition, source: Sources): Drawn {
  const sheet = drawTable(form, form.table2, { agency: source.agency, year: source.year, least: 28, size: 11 });
  const { into, positions, widths, grid } = sheet;
  highlight(sheet);
  for (const figure of form.table2.figures) {
    const place = positions.get(figure.id);
    if (place) call(into, nameOf(figure.id), at(place.row, place.column));
    const unit = figure.unit === '' ? '' : `单位：${figure.unit}。`;
    const what =
      figure.kind === 'amount'
        ? '填金额，可以有小数。'
        : figure.kind === 'change'
          ? '填整数，减少用负数。'
          : '填整数，包括已公开和依法不公开的。';
    const message = `${figure.columnLabels.join(' ')}。${figure.kind === 'count' && !/决定/.test(figure.columnLabels.join('')) ? '填整数。' : what}${unit}没有的填 0。`;
    prompt(into, [figure], positions, figure.rowLabels[figure.rowLabels.length - 1] ?? '', message);
  }
  const { rows, at: carrying } = carriedOn('table2', form, source.last, positions, source.year);
  const tally = drawRowChecks(sheet, (figures) => {
    const row = rows.find(({ result }) => figures.some(({ id }) => id === result.id));
    return { cases: [], otherwise: row ? carriedStatus(row, carrying) : '""' };
  });
  // One format for both rows, each seen from its own: what stands beside it says whether it is broken.
  for (const area of rectangles(positionsOf(rows.flatMap(carriedCells), positions))) {
    const remark = address(area.row, widths.length + CHECK_WIDTHS.length).replace(/^([A-Z]+)/, '$$$1');
    into.formats.push({ areas: [area], formula: `=LEFT(${remark},4)="勾稽不平"`, look: looks.broken });
  }
  drawVerdict(sheet, widths.length, verdictFormula(form.table2.name, rows.length > 0 ? tally : { ...tally, remarks: [] }, '数据齐全'));
  return finish(into, {
    widths: [...widths, ...CHECK_WIDTHS],
    tabColour: '#1F4E79',
    freeze: { rows: TOP - 1, columns: 1 },
    print: paper({ row: 2, column: 1, rows: grid.rows + 2, columns: grid.columns }),
    protect: true,
  });
}
