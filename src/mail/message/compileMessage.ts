/** Compiles the MJML of one variant into its subject, HTML and text, cut where the slots are. */
import { Fault, type Place } from '../../base/problems.js';
import { lastPlaceIn, withoutPlaces } from '../../shapes/layout/elementPlace.js';
import type { BodyPart, MessageBody, MessageMarkup } from '../../shapes/mail/message.js';
import { inlinePictures } from './inlinePictures.js';
import { linkPhones } from './linkPhones.js';
import { elementContent, textOfMjml } from './textOfMjml.js';

const SLOT = /<slot name="([^"]*)"><\/slot>/;

/**
 * Done once for a variant. The subject is the message's `mj-title`. A link without a scheme leads to https, a telephone
 * number of the HTML is a link. Pictures are in the HTML by `cid:`, in the text by what they show.
 *
 * @throws Fault TEMPLATE_INVALID with file and line for what MJML does not know
 */
export async function compileMessage(markup: MessageMarkup): Promise<MessageBody> {
  const { kind, language, mjml } = markup;
  const illustrated = inlinePictures(withoutPlaces(mjml), markup.pictures);
  const bare = withSchemes(illustrated.mjml).replace('<mjml>', `<mjml lang="${language}">`);
  const subject = elementContent(bare, 'mj-title');
  if (subject === undefined)
    throw invalid('the message has no <mj-title>: it is the subject', placeOf(mjml, 1));
  return {
    kind,
    language,
    subject: cut(textOfMjml(subject)),
    html: cut(await htmlOf(linkPhones(bare), mjml)),
    text: cut(textOfMjml(elementContent(bare, 'mj-body') ?? '')),
    ...(illustrated.pictures.length > 0 && { pictures: illustrated.pictures }),
  };
}

async function htmlOf(bare: string, marked: string): Promise<string> {
  const [{ default: core }, { default: preset }] = await Promise.all([
    import('mjml-core'),
    import('mjml-preset-core'),
  ]);
  try {
    const options = { presets: [preset], validationLevel: 'soft', keepComments: false, fonts: {} } as const;
    const compile = 'default' in core ? core.default : core;
    const { html, errors } = await compile(bare, options);
    const [first] = errors;
    if (first !== undefined)
      throw invalid(`<${first.tagName}>: ${first.message}`, placeOf(marked, first.line));
    return html;
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw invalid(error instanceof Error ? error.message : String(error), placeOf(marked, 1));
  }
}

/** The place that the line of the MJML came from: that of the last element opened on or before it. */
function placeOf(marked: string, line: number): Place | undefined {
  return lastPlaceIn(marked.split('\n').slice(0, line).join('\n'));
}

function withSchemes(mjml: string): string {
  return mjml.replaceAll(/ href="(?![a-z]+:|#)([^"]+)"/gi, ' href="https://$1"');
}

/** Slots become parts of their own: `split` gives text and slot name in turn. */
function cut(text: string): readonly BodyPart[] {
  const parts = text.split(SLOT).map((part, index): BodyPart => (index % 2 === 0 ? part : { slot: part }));
  return parts.filter((part) => part !== '');
}

function invalid(message: string, place: Place | undefined): Fault {
  return new Fault('TEMPLATE_INVALID', message, { place });
}
