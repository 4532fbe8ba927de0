/** `render`: one document, as a file to look at or to send. */
import type { Argv } from 'yargs';
import { allDocuments, audiencesOf, idsOf } from '../../../shapes/documents/documentKinds.js';
import type { DocumentKind } from '../../../shapes/documents/documents.js';
import { MESSAGE_KINDS } from '../../../shapes/mail/message.js';
import {
  campaignOrFollowUp,
  formOptions,
  jsonOption,
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
  const messages = `With --format email: ${MESSAGE_KINDS.join(', ')}; or the message that goes with ${idsOf(accompanied)}`;
  return [...documents, '', messages].join('\n');
}

const options = (args: Argv) =>
  args
    .usage(
      `$0 render <document> (--campaign C | --follow-up F)\n\nMakes one document. There are\n\n${listing()}`,
    )
    .positional('document', { type: 'string', demandOption: true, describe: 'Which document' })
    .options({
      ...workspaceOption,
      ...campaignOrFollowUp,
      vin: { type: 'string', describe: 'For this VIN, looked up in the record files', requiresArg: true },
      sample: { type: 'boolean', describe: 'For an invented owner, SAMPLE across the page' },
      ...recordFileOptions,
      ...remediedOption,
      ...formOptions,
      phase: { ...wholeNumber('phase', 1), describe: 'Phase whose mailing month dates a sample' },
      lang: {
        choices: ['en', 'es'] as const,
        describe: "Language, instead of the owner's",
        requiresArg: true,
      },
      audience: {
        type: 'string',
        describe:
          'Whom it is made for, where a document has several: dealer, buyer; those that a follow-up names',
        requiresArg: true,
      },
      format: {
        choices: ['pdf', 'html', 'text', 'email'] as const,
        default: 'pdf' as const,
        describe: 'What to make; email is the message as an .eml file, nothing is sent',
        requiresArg: true,
      },
      out: { type: 'string', describe: 'File to write; standard output when left out', requiresArg: true },
      ...jsonOption,
    })
    .conflicts('vin', 'sample')
    .example('$0 render owner-letter --campaign 23LJ01 --sample --out letter.pdf', 'a letter to look at')
    .example(
      '$0 render csp-sheet --campaign 20LE02 --vin V --owners owners.csv --out sheet.pdf',
      'for one vehicle',
    )
    .example('$0 render disclosure-form --campaign 20LC02 --out form.pdf', 'a blank form to fill in')
    .example(
      '$0 render owner-letter --campaign 23LJ01 --sample --format email --out notice.eml',
      'the message beside it',
    );

export const renderCommand = command({
  name: 'render <document>',
  describe: 'Make one document as PDF, HTML or text, or the message about it',
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
  follow_up: ', of a follow-up',
  package: ', all papers for dealers, with bookmarks',
};

function noteOf(kind: DocumentKind): string {
  const audiences = audiencesOf(kind);
  const audience = audiences.length === 0 ? '' : `, for ${audiences.join(' or ')}`;
  return `${FOR_RECORD[kind.record]}${audience}${MADE_FROM[kind.source]}`;
}
