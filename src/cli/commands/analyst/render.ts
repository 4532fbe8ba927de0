/** `render`: one document as a file. */
import type { Argv } from 'yargs';
import { allDocuments, audiencesOf, idsOf } from '../../../shapes/documents/documentKinds.js';
import type { DocumentKind } from '../../../shapes/documents/documents.js';
import { MESSAGE_KINDS } from '../../../shapes/mail/message.js';
import {
  campaignOrFollowUp,
  formOptions,
  jsonOption,
  noticeOption,
  recordFileOptions,
  remediedOption,
  wholeNumber,
  workspaceOption,
} from '../../arguments/options.js';
import { command } from '../command.js';

/** What can be rendered, a line each. */
function listing(): string {
  const documents = allDocuments().map((kind) => `  ${kind.id.padEnd(26)} ${kind.title.en}${noteOf(kind)}`);
  const accompanied = allDocuments().filter(({ message }) => message !== undefined);
  const messages = `With --format email: ${MESSAGE_KINDS.join(', ')}, or the message that accompanies ${idsOf(accompanied)}`;
  return [...documents, '', messages].join('\n');
}

const options = (args: Argv) =>
  args
    .usage(`$0 render <document> (--campaign C | --follow-up F)\n\nMakes one document:\n\n${listing()}`)
    .positional('document', { type: 'string', demandOption: true, describe: 'Document to make' })
    .options({
      ...workspaceOption,
      ...campaignOrFollowUp,
      vin: { type: 'string', describe: 'VIN to look up in the record files', requiresArg: true },
      sample: { type: 'boolean', describe: 'Use an invented owner, and print SAMPLE across each page' },
      list: {
        type: 'boolean',
        describe: 'With --sample: the letter that lists the vehicles of an owner (households.letter: list)',
      },
      ...recordFileOptions,
      ...remediedOption,
      ...formOptions,
      ...noticeOption,
      phase: { ...wholeNumber('phase', 1), describe: 'Phase whose mailing month dates the sample' },
      lang: {
        choices: ['en', 'es'] as const,
        describe: "Language (default: the owner's)",
        requiresArg: true,
      },
      audience: {
        type: 'string',
        describe: 'Audience of a document that has several: dealer, buyer, or one that the follow-up names',
        requiresArg: true,
      },
      format: {
        choices: ['pdf', 'html', 'text', 'email'] as const,
        default: 'pdf' as const,
        describe: 'Output format; email makes the message as an .eml file and sends nothing',
        requiresArg: true,
      },
      out: { type: 'string', describe: 'File to write (default: standard output)', requiresArg: true },
      ...jsonOption,
    })
    .conflicts('vin', 'sample')
    .example('$0 render owner-letter --campaign 23LJ01 --sample --out letter.pdf', 'a sample letter')
    .example(
      '$0 render csp-sheet --campaign 20LE02 --vin V --owners owners.csv --out sheet.pdf',
      'for one vehicle',
    )
    .example(
      '$0 render owner-letter --campaign 26NA04 --notice interim --sample --out interim.pdf',
      'the letter of an interim notice',
    )
    .example('$0 render disclosure-form --campaign 20LC02 --out form.pdf', 'a blank form to fill in')
    .example(
      '$0 render owner-letter --campaign 23LJ01 --sample --format email --out notice.eml',
      'the email message about it',
    );

export const renderCommand = command({
  name: 'render <document>',
  describe: 'Make one document as PDF, HTML, or text, or the email message about it',
  options,
  work: async () => (await import('../../handlers/analyst/render.js')).render,
});

const FOR_RECORD: Readonly<Record<DocumentKind['record'], string>> = {
  required: ', for one VIN',
  optional: ', for one VIN or blank',
  none: '',
};

const MADE_FROM: Readonly<Record<DocumentKind['source'], string>> = {
  campaign: '',
  follow_up: ', for a follow-up',
  package: ', all dealer documents with bookmarks',
};

function noteOf(kind: DocumentKind): string {
  const audiences = audiencesOf(kind);
  const audience = audiences.length === 0 ? '' : `, for ${audiences.join(' or ')}`;
  return `${FOR_RECORD[kind.record]}${audience}${MADE_FROM[kind.source]}`;
}
