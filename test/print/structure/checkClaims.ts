/** Finds claims of a file that cannot be true. */
import { PDFArray, PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { pictureClaims } from './pictureClaims.js';
import { dictionaries, lookUp, nameOf, numberOf, type StructureFile, streamText } from './readStructure.js';
import type { Finding } from './rules.js';

/**
 * PDF/UA-1 is claimed. Where PDF/A is: it is 2B, or 3B with attachments that say their type and relationship;
 * the file has no form, script or encryption, an identifier, an RGB output intent, and its own metadata schema is
 * described. From part 2 on transparency is allowed; it is blended in the colors of the output intent (6.2.10).
 */
export function checkClaims(file: StructureFile): Finding[] {
  const { metadata } = file;
  const universal = /<pdfuaid:part>(.*?)<\/pdfuaid:part>/.exec(metadata)?.[1];
  const findings: Finding[] = universal === '1' ? [] : [claim('PDF/UA-1 is not claimed')];
  const part = /<pdfaid:part>(.*?)<\/pdfaid:part>/.exec(metadata)?.[1];
  if (part === undefined) return findings;
  const level = /<pdfaid:conformance>(.*?)<\/pdfaid:conformance>/.exec(metadata)?.[1];
  return [...findings, ...checkArchive(file, `${part}${level}`)];
}

function claim(what: string): Finding {
  return { rule: 'claims', what };
}

function checkArchive(file: StructureFile, claimed: string): Finding[] {
  const { catalog, context, metadata } = file;
  const attached = attachments(file);
  const holds: readonly (readonly [boolean, string])[] = [
    [claimed === (attached.length > 0 ? '3B' : '2B'), `${claimed} with ${attached.length} attachments`],
    [!catalog.has(PDFName.of('AcroForm')), 'a form'],
    [context.trailerInfo.Encrypt === undefined, 'encryption'],
    [context.trailerInfo.ID !== undefined, 'no identifier'],
    [hasOutputIntent(catalog), 'no RGB output intent'],
    [metadata.includes('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>'), 'a schema that is not described'],
    ...attached.map((file) => [isDescribed(file), 'an attachment without type or relationship'] as const),
    ...allDictionaries(file).map((each) => [!isScript(each), 'a script'] as const),
    ...pictureClaims(file),
  ];
  return holds.filter(([held]) => !held).map(([, what]) => claim(`${claimed} is claimed: ${what}`));
}

function hasOutputIntent(catalog: PDFDict): boolean {
  return dictionaries(lookUp(catalog, 'OutputIntents', PDFArray)).some((intent) => {
    const profile = lookUp(intent, 'DestOutputProfile', PDFStream);
    if (nameOf(intent, 'S') !== 'GTS_PDFA1' || profile === undefined) return false;
    const bytes = streamText(profile, 'latin1');
    return (
      bytes.slice(36, 40) === 'acsp' && bytes.slice(16, 20) === 'RGB ' && numberOf(profile.dict, 'N') === 3
    );
  });
}

function attachments(file: StructureFile): PDFDict[] {
  return allDictionaries(file).filter((each) => nameOf(each, 'Type') === 'Filespec');
}

function isDescribed(file: PDFDict): boolean {
  const embedded = lookUp(file, 'EF', PDFDict);
  const stream = embedded && lookUp(embedded, 'F', PDFStream);
  return (
    nameOf(file, 'AFRelationship') !== undefined && nameOf(stream?.dict ?? file, 'Subtype') !== undefined
  );
}

function isScript(dictionary: PDFDict): boolean {
  return dictionary.has(PDFName.of('JS')) || nameOf(dictionary, 'S') === 'JavaScript';
}

function allDictionaries({ context }: StructureFile): PDFDict[] {
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict ? [object] : object instanceof PDFStream ? [object.dict] : [],
    );
}
