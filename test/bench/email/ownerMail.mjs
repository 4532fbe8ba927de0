/** Builds the notice to the invented owner of a number, as both ways of sending measure it. */
import { createHash } from 'node:crypto';
import { nodeFiles } from '../../../dist/base/files/nodeFiles.js';
import { openWorkspace } from '../../../dist/campaign/workspace/openWorkspace.js';
import { bodyBytes } from '../../../dist/mail/message/composeMessage.js';
import { openMessageVariants } from '../../../dist/mail/message/openMessageVariants.js';
import { openCampaignMessages } from '../../../dist/mail/notices/openCampaignMessages.js';

export const NOW = '2026-03-02T14:00:00.000Z';
export const SENDER = {
  from: { name: 'Campaign Desk', address: 'campaigns@example.com' },
  replyTo: undefined,
  bounceTo: undefined,
};

/** Bytes of HTML that bring the message, 18 KB as it is, to the 38 KB of one with a longer letter. */
const LONGER = `<p>${'A paragraph that stands for the rest of a long letter. '.repeat(340)}</p>`;

/** Both variants, compiled: what is measured is the sending. */
export async function openVariants() {
  const workspace = openWorkspace('fixtures', nodeFiles);
  const merger = openCampaignMessages(workspace, workspace.campaign('23LJ01'));
  const compiled = openMessageVariants(merger);
  const [en, es] = [await longer(compiled, 'en'), await longer(compiled, 'es')];
  return { variantOf: async (_kind, { language }) => (language === 'en' ? en : es), count: 2 };
}

async function longer(variants, language) {
  const variant = await variants.variantOf('owner-notice', { language });
  const body = { ...variant.body, html: [...variant.body.html, LONGER] };
  const content = bodyBytes(body);
  return { ...variant, body, content, sha256: createHash('sha256').update(content).digest('hex') };
}

/** English and Spanish in turn: two variants. */
export function ownerMail(index) {
  const serial = String(index).padStart(6, '0');
  return {
    record: {
      vin: `JTJBM7FX0R5${serial}`,
      name: `Owner ${index}`,
      address: [],
      model: 'NX 350h',
      model_year: '2024',
      first_use: '',
      piece_id: '',
    },
    facets: { language: index % 2 === 0 ? 'en' : 'es' },
    email: `owner${serial}@example.com`,
  };
}

export function* ownerMails(count) {
  for (let index = 0; index < count; index += 1) yield ownerMail(index);
}
