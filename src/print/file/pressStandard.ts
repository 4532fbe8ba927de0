/** Writes what a file must say to be PDF/X-4 (ISO 15930-7) and PDF/VT-1 (ISO 16612-2): its output intent and its metadata. */
import { escapeHtml } from '../../base/text/escapeHtml.js';
import type { IsoDay } from '../../shapes/units.js';
import type { PdfFile } from './pdfFile.js';
import { srgbProfile } from './srgbProfile.js';
import { textString } from './textString.js';

/** What a printing press makes of colors: an ICC profile of class `prtr`. Plain data, so that it can be passed to another thread. */
export interface PressProfile {
  readonly bytes: Uint8Array;
  readonly colors: 'gray' | 'rgb' | 'cmyk';
  /** Name of the printing condition. */
  readonly condition: string;
  /** The day that the files say they were made on: letters have no clock. */
  readonly day: IsoDay;
}

/** Entries of the dictionaries of a file; empty where it claims nothing. */
export interface PressEntries {
  /** Of each resource dictionary: what RGB means. */
  readonly colors: string;
  /** Number of that color space; 0 for none. */
  readonly space: number;
  /** Of the catalog. */
  readonly intents: string;
  /** Of the information dictionary. */
  readonly info: string;
}

export const NO_PRESS: PressEntries = { colors: '', space: 0, intents: '', info: '' };

const COMPONENTS: Readonly<Record<PressProfile['colors'], number>> = { gray: 1, rgb: 3, cmyk: 4 };

/** Our RGB is sRGB, whatever the press makes of it. */
export function writePressEntries(
  file: PdfFile,
  { bytes, colors, condition, day }: PressProfile,
): PressEntries {
  const [profile, srgb, space] = [file.reserve(), file.reserve(), file.reserve()];
  file.stream(profile, `/N ${COMPONENTS[colors]}`, bytes);
  file.stream(srgb, '/N 3', srgbProfile());
  file.object(space, `[/ICCBased ${srgb} 0 R]`);
  const name = /^[\w .-]+$/.test(condition) ? `(${condition})` : textString(condition);
  const date = `(D:${day.replaceAll('-', '')}000000Z)`;
  return {
    colors: `/ColorSpace<</DefaultRGB ${space} 0 R>>`,
    space,
    intents:
      `/OutputIntents[<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier${name}/Info${name}` +
      `/DestOutputProfile ${profile} 0 R>>]`,
    info: `/CreationDate${date}/ModDate${date}/Trapped/False`,
  };
}

/** RDF descriptions for the inside of `rdf:RDF`. @param id names the document: always the same for the same one */
export function pressDescription({ day }: PressProfile, id: string): string {
  const time = `${day}T00:00:00Z`;
  return [
    '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
    ' xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"',
    ' xmlns:pdfvtid="http://www.npes.org/pdfvt/ns/id/">',
    `<xmp:CreateDate>${time}</xmp:CreateDate><xmp:ModifyDate>${time}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${time}</xmp:MetadataDate><pdf:Trapped>False</pdf:Trapped>`,
    `<xmpMM:DocumentID>uuid:${escapeHtml(id)}</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID>`,
    '<xmpMM:RenditionClass>default</xmpMM:RenditionClass>',
    '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>',
    `<pdfvtid:GTS_PDFVTVersion>PDF/VT-1</pdfvtid:GTS_PDFVTVersion><pdfvtid:GTS_PDFVTModDate>${time}</pdfvtid:GTS_PDFVTModDate>`,
    '</rdf:Description>',
  ].join('\n');
}
