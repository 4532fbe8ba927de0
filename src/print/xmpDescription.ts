/** What a document says of itself comes in; its XMP descriptions (ISO 16684-1) go out. */

export interface Described {
  readonly title: string;
  readonly language: string;
  readonly created?: Date | undefined;
}

export const PRODUCER = 'Noticepress';

/** RDF descriptions to stand inside `rdf:RDF`: title, language, producer and, where it is known, the date. */
export function xmpDescription({ title, language, created }: Described): string {
  const date = created ? `<xmp:CreateDate>${created.toISOString().slice(0, 19)}Z</xmp:CreateDate>` : '';
  return [
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>`,
    `${date}<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool><pdf:Producer>${PRODUCER}</pdf:Producer>`,
    '</rdf:Description>',
  ].join('\n');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A whole metadata stream, for files that pdfkit does not write. */
export function xmpPacket(described: Described): string {
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    xmpDescription(described),
    '</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>',
  ].join('\n');
}
