/** Writes the CMap by which readers copy and search text. */

/** The most lines that a block of a CMap may hold. */
const BLOCK = 100;

/** A ToUnicode CMap of two-byte codes (ISO 32000-1 9.10.3). */
export function toUnicodeMap(characters: ReadonlyMap<number, number>): string {
  const lines = Array.from(characters, ([code, codePoint]) => `<${hex(code)}> <${utf16(codePoint)}>`);
  return characterMap({ ordering: 'UCS', name: 'Adobe-Identity-UCS', type: 2 }, 'bfchar', lines);
}

/** A CMap that turns codes of two bytes into CIDs (ISO 32000-1 9.7.5.4). */
export function glyphEncoding(glyphs: ReadonlyMap<number, number>): string {
  const lines = Array.from(glyphs, ([code, cid]) => `<${hex(code)}> ${cid}`);
  return characterMap({ ordering: 'Identity', name: 'Noticepress-Glyphs', type: 1 }, 'cidchar', lines);
}

function characterMap(
  { ordering, name, type }: { readonly ordering: string; readonly name: string; readonly type: number },
  kind: 'bfchar' | 'cidchar',
  lines: readonly string[],
): string {
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
    `/CIDSystemInfo <</Registry (Adobe) /Ordering (${ordering}) /Supplement 0>> def`,
    `/CMapName /${name} def\n/CMapType ${type} def`,
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
    ...blocks(kind, lines),
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n',
  ].join('\n');
}

function blocks(kind: string, lines: readonly string[]): string[] {
  const result: string[] = [];
  for (let from = 0; from < lines.length; from += BLOCK) {
    const block = lines.slice(from, from + BLOCK);
    result.push(`${block.length} begin${kind}\n${block.join('\n')}\nend${kind}`);
  }
  return result;
}

function utf16(codePoint: number): string {
  return Array.from({ length: String.fromCodePoint(codePoint).length }, (_, i) =>
    hex(String.fromCodePoint(codePoint).charCodeAt(i)),
  ).join('');
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
