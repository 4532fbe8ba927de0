/** Draws named rates as an SVG bar chart on a logarithmic scale, the fastest on top. */
const [WIDTH, LEFT, RIGHT, TOP, ROW, BAR, FOOT] = [900, 336, 88, 84, 34, 20, 46];

const INK = { text: '#1d2a30', quiet: '#5f6f77', line: '#e3e8ea', own: '#0b6e4f', other: '#a9b5ba' };

/** A bar's name is what made it, and after the first comma how: `pdfkit, as usually used`. */
export function barChart({ title, scale, bars }) {
  const sorted = [...bars].sort((a, b) => b.value - a.value);
  const powers = Math.ceil(Math.log10(Math.max(...bars.map(({ value }) => value))));
  const step = (WIDTH - LEFT - RIGHT) / powers;
  const x = (value) => LEFT + step * Math.log10(Math.max(value, 1));
  const bottom = TOP + sorted.length * ROW;
  const height = bottom + FOOT;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, 'Segoe UI', 'Source Sans 3', Helvetica, Arial, sans-serif" font-size="14" fill="${INK.text}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="8" fill="#fff" stroke="${INK.line}"/>`,
    `<text x="24" y="36" font-size="19" font-weight="600">${escaped(title)}</text>`,
    `<text x="24" y="58" fill="${INK.quiet}">${escaped(scale)}</text>`,
    ...Array.from({ length: powers + 1 }, (_, power) => gridLine(x(10 ** power), 10 ** power, bottom)),
    ...sorted.map((bar, index) => row(bar, TOP + index * ROW, x(bar.value))),
    '</svg>\n',
  ].join('\n');
}

function gridLine(x, value, bottom) {
  const at = x.toFixed(1);
  return `<path d="M${at} ${TOP - 4}V${bottom + 4}" stroke="${INK.line}"/><text x="${at}" y="${bottom + 24}" text-anchor="middle" font-size="12" fill="${INK.quiet}">${count(value)}</text>`;
}

function row({ name, value, own }, top, end) {
  const [who, ...how] = name.split(', ');
  const middle = top + BAR / 2 + 5;
  const weight = own ? ' font-weight="600"' : '';
  const label = `<tspan${weight}>${escaped(who)}</tspan><tspan fill="${INK.quiet}">${escaped(how.map((each) => `, ${each}`).join(''))}</tspan>`;
  const width = Math.max(end - LEFT, 2).toFixed(1);
  return [
    `<text x="${LEFT - 12}" y="${middle}" text-anchor="end">${label}</text>`,
    `<rect x="${LEFT}" y="${top}" width="${width}" height="${BAR}" rx="3" fill="${own ? INK.own : INK.other}"/>`,
    `<text x="${(end + 8).toFixed(1)}" y="${middle}"${weight} stroke="#fff" stroke-width="5" paint-order="stroke">${count(value)}</text>`,
  ].join('');
}

const count = (value) => Math.round(value).toLocaleString('en-US');

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
