/** Shows a message as its reader gets it: its HTML with the pictures in it, and its text. */
import type { Workspace } from '../../../campaign/workspace/openWorkspace.js';
import { draftMail } from '../../../disclose/messages/renderMessage.js';
import { fillHtml, fillText } from '../../../mail/message/fillBody.js';
import type { FontBook } from '../../../shapes/layout/fontBook.js';
import type { MessageKind, OutgoingMail } from '../../../shapes/mail/message.js';
import type { Language } from '../../../shapes/units.js';
import type { View } from '../view.js';

export interface DrawnMessage {
  readonly subject: string;
  readonly from: string;
  /** A whole page; nothing in it leads elsewhere but its links. */
  readonly html: string;
  readonly text: string;
  /** Names of the files that come with it. */
  readonly attachments: readonly string[];
  readonly language: Language;
}

/** To an invented reader. Throws as `renderMessage` does. */
export async function drawMessage(
  workspace: Workspace,
  fonts: FontBook,
  { campaign, document, notice, language }: View & { readonly document: MessageKind },
): Promise<DrawnMessage> {
  const mail = await draftMail({
    ...{ workspace, fonts, document, notice, language, campaign: workspace.campaign(campaign) },
    ...{ subject: { kind: 'sample' }, settings: [`language=${language}`], files: {} },
    ...{ vin: undefined, dealer: undefined, store: undefined },
  });
  const { body, values, subject, from, attachments } = mail;
  return {
    subject,
    from: `${from.name} <${from.address}>`,
    html: withPictures(fillHtml(body.html, values), mail),
    text: fillText(body.text, values),
    attachments: attachments.map(({ name }) => name),
    language: body.language,
  };
}

function withPictures(html: string, { pictures }: OutgoingMail): string {
  return pictures.reduce((text, { cid, mediaType, content }) => {
    const data = Buffer.from(content).toString('base64');
    return text.replaceAll(`cid:${cid}`, `data:${mediaType};base64,${data}`);
  }, html);
}
