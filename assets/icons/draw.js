// Draws the ribbon's icons and the add-in's own: `npm run icons`. Each is drawn on a grid of 16 and on one of 20 units, with edges on the
// grid's lines, and painted at whole multiples of these, so that no size is blurred.
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { browser, launch } = require('../../test/e2e/chromium.js');

const SIZES = { 16: [16, 32, 48, 64, 80, 128], 20: [20, 40] };
const INK = '#424242';
const GREEN = '#0f703b';
const BLUE = '#185abd';
const PAPER = '#ffffff';

const rect = (x, y, width, height, fill, more = '') => `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more}/>`;
/** A frame one unit thick, on whole units. */
const frame = (x, y, width, height, colour) =>
  rect(x, y, width, 1, colour) +
  rect(x, y + height - 1, width, 1, colour) +
  rect(x, y, 1, height, colour) +
  rect(x + width - 1, y, 1, height, colour);
const line = (points, colour, width) =>
  `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="square" stroke-linejoin="miter"/>`;

/** A table with a green head; what stands in its lower right corner comes on top. */
const table = (g) => {
  const [width, height] = [g - 2, g - 4];
  const column = g === 16 ? 5 : 7;
  const [first, second] = g === 16 ? [5, 8] : [6, 10];
  return (
    rect(1, 1, width, height, PAPER) +
    rect(1, 1, width, 3, GREEN) +
    frame(1, 1, width, height, INK) +
    rect(1, 1, width, first - 1, GREEN) +
    rect(1, second, width, 1, INK) +
    rect(column, first, 1, height - first + 1, INK) +
    (g === 20 ? rect(13, first, 1, height - first + 1, INK) : rect(10, first, 1, height - first + 1, INK))
  );
};

/** A picture without its lower right corner, where a sign of eight units goes: the ribbon may have any colour. */
const cornered = (g, picture) =>
  `<clipPath id="c"><path d="M0 0H${g}V${g - 8}H${g - 8}V${g}H0Z"/></clipPath><g clip-path="url(#c)">${picture}</g>`;

const pictures = {
  // The add-in: a report with a tick.
  nianbao: (g) => {
    const [left, top, width, height] = g === 16 ? [4, 2, 8, 12] : [5, 3, 10, 14];
    const tick = g === 16 ? '5.8,10.2 7.3,11.7 10.2,8.8' : '7.2,12.6 9.2,14.6 12.8,11';
    return (
      rect(0, 0, g, g, GREEN, `rx="${g / 8}"`) +
      rect(left, top, width, height, PAPER) +
      rect(left + 2, top + 2, width - 4, 1, GREEN) +
      rect(left + 2, top + 4, width - 4, 1, GREEN) +
      line(tick, GREEN, 1.4)
    );
  },
  // A table comes in: plus.
  insert: (g) => {
    const at = g - 8;
    return cornered(g, table(g)) + rect(at + 3, at + 1, 2, 6, GREEN) + rect(at + 1, at + 3, 6, 2, GREEN);
  },
  // The table is looked through: a tick.
  check: (g) => {
    const at = g - 8;
    return cornered(g, table(g)) + line(`${at + 1.5},${at + 4} ${at + 3.5},${at + 6} ${at + 7},${at + 2}`, GREEN, 1.8);
  },
  // A document comes out: an arrow.
  document: (g) => {
    const [width, height] = g === 16 ? [10, 14] : [13, 18];
    const at = g - 8;
    const rows = g === 16 ? [4, 6, 8] : [5, 8, 11];
    const page = rect(2, 1, width, height, PAPER) + frame(2, 1, width, height, INK);
    return (
      cornered(g, page + rows.map((y) => rect(4, y, width - 4, 1, BLUE)).join('')) +
      rect(at + 1, at + 3, 4, 2, BLUE) +
      `<polygon points="${at + 4},${at + 1} ${at + 8},${at + 4} ${at + 4},${at + 7}" fill="${BLUE}"/>`
    );
  },
};

async function draw() {
  const started = await launch(await browser());
  try {
    const page = await started.newPage();
    for (const [name, picture] of Object.entries(pictures)) {
      for (const [grid, sizes] of Object.entries(SIZES)) {
        for (const size of sizes) {
          await page.setViewportSize({ width: size, height: size });
          const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${grid} ${grid}" style="display:block">${picture(Number(grid))}</svg>`;
          await page.setContent(`<body style="margin:0;background:transparent">${svg}</body>`);
          writeFileSync(join(__dirname, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
        }
      }
    }
  } finally {
    await started.close();
  }
}

draw();
