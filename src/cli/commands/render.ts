/** `render`: one document, as a file to look at or to send. */
import type { Argv, CommandModule } from 'yargs';
import { DOCUMENTS, type DocumentKind, PACKAGE } from '../../shapes/documents.js';
import { FOLLOW_UP_DOCUMENTS } from '../../shapes/followUpDocuments.js';
import {
  campaignOrFollowUp,
  formOptions,
  jsonOption,
  recordFileOptions,
  remediedOption,
  wholeNumber,
  workspaceOption,
} from '../options.js';
import type { Session } from '../session.js';

const KINDS: Readonly<Record<string, DocumentKind>> = DOCUMENTS;

const LIST = [
  ...Object.entries(KINDS).map(([id, kind]) => `  ${id.padEnd(26)} ${kind.title.en}${noteOf(kind)}`),
  `  ${PACKAGE.padEnd(26)} Dealer Package: all papers for dealers, with bookmarks`,
  ...Object.entries(FOLLOW_UP_DOCUMENTS).map(
    ([id, kind]) =>
      `  ${id.padEnd(26)} ${kind.title.en}${kind.perRecord ? ', for one VIN' : ''}, of a follow-up`,
  ),
  '',
  'With --format email: owner-notice, disclosure-copy, buyer-copy, remedy-available; owner-letter is the first, disclosure-form the second',
].join('\n');

const options = (args: Argv) =>
  args
    .usage(`$0 render <document> (--campaign C | --follow-up F)\n\nMakes one document. There are\n\n${LIST}`)
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

type Options = ReturnType<typeof options> extends Argv<infer O> ? O : never;

export const renderCommand = (session: Session): CommandModule<object, Options> => ({
  command: 'render <document>',
  describe: 'Make one document as PDF, HTML or text, or the message about it',
  builder: options,
  handler: async (args) => (await import('../handlers/render.js')).render(session, args),
});

function noteOf({ perRecord, blank, audiences }: DocumentKind): string {
  const record = perRecord ? (blank ? ', for one VIN or blank' : ', for one VIN') : '';
  return `${record}${audiences === undefined ? '' : `, for ${audiences.join(' or ')}`}`;
}
