/** Finds fonts that are not embedded or whose codes map to no character. */
import { PDFArray, PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { dictionaries, lookUp, nameOf, type StructureFile } from './readStructure.js';
import type { Finding } from './rules.js';

/** All fonts of the file, of pages and of fields. */
export function checkFonts({ context }: StructureFile): Finding[] {
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && nameOf(object, 'Type') === 'Font' ? [object] : []))
    .filter((font) => !(nameOf(font, 'Subtype') ?? '').startsWith('CIDFont'))
    .flatMap(checkFont);
}

function checkFont(font: PDFDict): Finding[] {
  const name = nameOf(font, 'BaseFont') ?? '';
  const composite = nameOf(font, 'Subtype') === 'Type0';
  const [descendant] = composite ? dictionaries(lookUp(font, 'DescendantFonts', PDFArray)) : [font];
  const descriptor = descendant && lookUp(descendant, 'FontDescriptor', PDFDict);
  const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)));
  const findings: Finding[] = [];
  if (!embedded) findings.push({ rule: 'fonts', what: `${name} is not embedded` });
  const mapped =
    lookUp(font, 'ToUnicode', PDFStream) || (!composite && nameOf(font, 'Encoding') === 'WinAnsiEncoding');
  if (!mapped) findings.push({ rule: 'fonts', what: `${name} leads to no characters` });
  return findings;
}
