/** Hands papers over: approvals by document, a form to approve what is shown, and what to take along. */
import { type ApprovalState, nameOfApprovable } from '../../check/rule/approvalState.js';
import { type Html, html } from '../../web/html.js';
import { type Icon, icon } from '../../web/icons.js';
import type { ShownApprovals, ToApprove } from '../studio/hand/approvalsShown.js';
import { addressOf, type View } from '../studio/view.js';

export const HAND_PATH = '/hand';
export const APPROVE_PATH = '/approve';
export const PAPER_PATH = '/paper.pdf';
export const SHARE_PATH = '/share.zip';

const STATES: Readonly<Record<ApprovalState['state'], readonly [tone: string, shape: Icon, words: string]>> =
  {
    stands: ['go', 'go', 'approved'],
    void: ['stop', 'stop', 'void: changed since'],
    none: ['', 'wait', 'not approved'],
  };

/** Characters of a hash that people compare. */
const short = (sha256: string): string => sha256.slice(0, 8);

export function handPane(view: View, { name, states, isRequired }: ShownApprovals): Html {
  const standing = states.filter(({ state }) => state === 'stands').length;
  const asked = isRequired
    ? html`<p>A batch asks for these approvals: noticepress.yaml says <code>approval: required</code>.</p>`
    : html`<p class="soft">A batch asks for approvals where noticepress.yaml says <code>approval: required</code>.</p>`;
  return html`<section class="pane pages" id="pages" tabindex="-1" aria-label="Approvals"><div class="toolbar"><h2>Approvals of ${name}</h2><span class="chip ${standing === states.length ? 'go' : 'sign'}">${standing} of ${states.length} stand</span><span class="gap"></span><a class="button small" href="${addressOf(view)}">Back to the pages</a></div>
<div class="hand" tabindex="0" role="region" aria-label="Approvals by document"><table><caption class="unseen">Approvals by document</caption><thead><tr><th scope="col">Document</th><th scope="col">State</th><th scope="col">Who, when</th><th scope="col">Hash</th></tr></thead><tbody>${states.map(stateRow)}</tbody></table>
${asked}
<section class="card" aria-labelledby="share-title"><h2 id="share-title">For counsel</h2><p>All papers and findings as plain files: unpack the folder and open index.html in any browser. It needs no server and no sign-in. Comments are collected on the pages and come back as one file.</p><p><a class="button" href="${addressOf(view, {}, SHARE_PATH)}" download>Download the share folder</a></p></section></div></section>`;
}

function stateRow(state: ApprovalState): Html {
  const [tone, shape, words] = STATES[state.state];
  const { approval } = state;
  const who =
    approval === undefined
      ? ''
      : html`${approval.by}${approval.role === '' ? '' : `, ${approval.role}`}, ${approval.at.slice(0, 10)}${approval.note === '' ? '' : html`<br><span class="soft">${approval.note}</span>`}`;
  return html`<tr><th scope="row">${nameOfApprovable(state)}</th><td><span class="chip ${tone}">${icon(shape)}${words}</span></td><td>${who}</td><td><code>${approval === undefined ? '' : short(approval.sha256)}</code></td></tr>`;
}

export interface HandSide {
  readonly csrf: string;
  readonly paper: ToApprove | undefined;
  readonly hasPackage: boolean;
  /** What became of the last try; empty for none. */
  readonly told: string;
}

export function handSide(view: View, { csrf, paper, hasPackage, told }: HandSide): Html {
  const note = told === '' ? '' : html`<p class="note" role="status">${told}</p>`;
  const package_ = hasPackage
    ? html` <a class="button" href="${addressOf(view, { document: 'dealer-package', audience: undefined, variant: undefined, followUp: undefined }, PAPER_PATH)}" download>Dealer package (PDF)</a>`
    : '';
  return html`<aside class="pane finds" id="finds" tabindex="-1" aria-label="Approve">${note}${paper === undefined ? html`<p class="soft">The documents of a package are approved one by one; messages are not.</p>` : approveForm(view, csrf, paper)}
<h2>Take it along</h2><p><a class="button" href="${addressOf(view, {}, PAPER_PATH)}" download>This paper (PDF)</a>${package_}</p></aside>`;
}

function approveForm(view: View, csrf: string, paper: ToApprove): Html {
  const { variants, sha256 } = paper;
  const read = variants === 1 ? 'I have read it' : `I have read its ${variants} variants`;
  return html`<form method="post" action="${APPROVE_PATH}" class="approve"><h2>Approve ${nameOfApprovable(paper)}</h2>
<input type="hidden" name="csrf" value="${csrf}"><input type="hidden" name="back" value="${addressOf(view, {}, HAND_PATH)}"><input type="hidden" name="sha256" value="${sha256}">
<p><label for="by">Name</label><input id="by" name="by" required maxlength="80" autocomplete="name"></p>
<p><label for="role">For</label><select id="role" name="role"><option>counsel</option><option>analyst</option><option>brand</option></select></p>
<p><label for="note">Note</label><textarea id="note" name="note" maxlength="1000" rows="3"></textarea></p>
<p><label><input type="checkbox" name="read" value="yes" required> ${read} as it is now (hash <code>${short(sha256)}</code>).</label></p>
<p><button type="submit">Approve</button></p><p class="soft">Kept in approvals/ of the workspace. Any change of what it prints voids it.</p></form>`;
}
