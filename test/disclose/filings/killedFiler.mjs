/** A desk in a process of its own that files one form after the other, for tests that kill it: order and store come as JSON. */

import { nodeFiles } from '../../../dist/base/files/nodeFiles.js';
import { keepWith } from '../../../dist/base/keptWith.js';
import { openWorkspace } from '../../../dist/campaign/workspace/openWorkspace.js';
import { fileForms } from '../../../dist/disclose/filings/fileForms.js';
import { makeForms } from '../../../dist/disclose/papers/makeForms.js';
import { openFontBook } from '../../../dist/fonts/openFontBook.js';
import { openWorkspaceStore } from '../../../dist/store/openWorkspaceStore.js';

const { location, fixtures, sitting } = JSON.parse(process.env.FILER ?? '');
const workspace = keepWith(openWorkspace(fixtures, nodeFiles));
const store = await openWorkspaceStore(location);
const campaigns = sitting.campaigns.map(workspace.campaign);
const [form] = await makeForms({
  ...sitting,
  workspace,
  campaigns,
  files: {},
  store: undefined,
  fonts: openFontBook(),
});
const started = process.pid;
for (let count = 1; ; count += 1) {
  // another buyer's form has other bytes
  const bytes = Buffer.concat([form.form.bytes, Buffer.from(`% ${started} ${count}\n`)]);
  const made = { ...form, form: { ...form.form, bytes } };
  const signed = new Map([[form.campaign.code, Buffer.concat([bytes, Buffer.from('% signed\n')])]]);
  const filer = {
    workspace,
    store,
    user: 'desk',
    now: new Date().toISOString(),
    newSalt: () => `salt ${started} ${count}`,
  };
  await fileForms({ ...filer, forms: [made], signed, send: false });
  if (count === 1) process.stdout.write('filed\n');
}
