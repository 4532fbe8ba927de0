/** Named rates come in; a bar chart on a logarithmic scale goes out as SVG. */
const [WIDTH, LEFT, BAR, GAP, TOP] = [860, 300, 20, 8, 46];

export function barChart(title, bars) {
  const most = Math.ceil(Math.log10(Math.max(...bars.map(({ value }) => value))));
  const scale = (value) => ((WIDTH - LEFT - 90) * Math.log10(Math.max(value, 1))) / most;
  const height = TOP + bars.length * (BAR + GAP) + 30;
  const rows = bars.map(({ name, value, own }, index) => {
    const y = TOP + index * (BAR + GAP);
    const width = scale(value).toFixed(1);
    return [
      `<text x="${LEFT - 8}" y="${y + 14}" text-anchor="end">${escaped(name)}</text>`,
      `<rect x="${LEFT}" y="${y}" width="${width}" height="${BAR}" fill="${own ? '#0b6e4f' : '#9aa5ab'}"/>`,
      `<text x="${LEFT + Number(width) + 6}" y="${y + 14}">${Math.round(value).toLocaleString('en-US')}</text>`,
    ].join('');
  });
  const lines = Array.from({ length: most + 1 }, (_, power) => {
    const x = (LEFT + scale(10 ** power)).toFixed(1);
    const foot = height - 30;
    return `<path d="M${x} ${TOP - 6}V${foot}" stroke="#d5dadd"/><text x="${x}" y="${foot + 16}" text-anchor="middle">${(10 ** power).toLocaleString('en-US')}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13" role="img">`,
    `<title>${escaped(title)}</title><rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="16" y="24" font-size="16" font-weight="600">${escaped(title)}</text>`,
    ...lines,
    ...rows,
    '</svg>\n',
  ].join('\n');
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
