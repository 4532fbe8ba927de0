/** Writes what a document says about itself as XMP metadata (ISO 16684-1). */
import { escapeHtml } from '../../base/text/escapeHtml.js';

export interface Described {
  readonly title: string;
  readonly language: string;
  readonly created?: Date | undefined;
}

/** The standards that a document claims to conform to. */
export interface Claims {
  /** PDF/UA-1 (ISO 14289-1). */
  readonly universal: boolean;
  /** Part and level of PDF/A (ISO 19005). */
  readonly archive: '2B' | '3B' | undefined;
}

export const PRODUCER = 'Noticepress';

const NO_CLAIMS: Claims = { universal: false, archive: undefined };

/** RDF descriptions for the inside of `rdf:RDF`: title, language, producer, claims and, if known, the date. */
export function xmpDescription({ title, language, created }: Described, claims = NO_CLAIMS): string {
  const date = created ? `<xmp:CreateDate>${created.toISOString().slice(0, 19)}Z</xmp:CreateDate>` : '';
  return [
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeHtml(language)}</rdf:li></rdf:Bag></dc:language>`,
    `${date}<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool><pdf:Producer>${PRODUCER}</pdf:Producer>`,
    '</rdf:Description>',
    ...claimed(claims),
  ].join('\n');
}

function claimed({ universal, archive }: Claims): string[] {
  const [part, level] = archive ?? '';
  return [
    ...(universal ? [UNIVERSAL] : []),
    ...(archive === undefined
      ? []
      : [
          '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">',
          `<pdfaid:part>${part}</pdfaid:part><pdfaid:conformance>${level}</pdfaid:conformance>`,
          '</rdf:Description>',
        ]),
    ...(universal && archive !== undefined ? [UNIVERSAL_SCHEMA] : []),
  ];
}

const UNIVERSAL =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>';

/** PDF/A requires a description of each property it does not know (ISO 19005-2 6.6.2.3). */
const UNIVERSAL_SCHEMA = [
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
  ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>The part of ISO 14289 to which the document conforms</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li></rdf:Bag></pdfaExtension:schemas>',
  '</rdf:Description>',
].join('\n');

/** A complete metadata stream, for files that pdfkit does not write. `more`: further descriptions. */
export function xmpPacket(described: Described, more = ''): string {
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    xmpDescription(described),
    ...(more === '' ? [] : [more]),
    '</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>',
  ].join('\n');
}
