/** Writes the CMap by which readers copy and search text. */

/** The most lines that a block of a CMap may hold. */
const BLOCK = 100;

/** A ToUnicode CMap of two-byte codes (ISO 32000-1 9.10.3). */
export function toUnicodeMap(characters: ReadonlyMap<number, number>): string {
  const lines = Array.from(characters, ([code, codePoint]) => `<${hex(code)}> <${utf16(codePoint)}>`);
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def',
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
    ...blocks(lines),
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n',
  ].join('\n');
}

function blocks(lines: readonly string[]): string[] {
  const result: string[] = [];
  for (let from = 0; from < lines.length; from += BLOCK) {
    const block = lines.slice(from, from + BLOCK);
    result.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
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
