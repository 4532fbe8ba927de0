import { describe, expect, it } from 'vitest';
import { formatFault } from '../../../src/base/problems.js';
import { faultOf } from '../faultOf.js';
import { fixtureText } from '../fixtureFiles.js';
import { recallText, recallWith } from '../notices/world.js';

const changed = (from: string, to: string) => (text: string) => {
  expect(text).toContain(from);
  return text.replace(from, to);
};
const said = (notices: string, change?: (text: string) => string) =>
  formatFault(faultOf(() => recallWith(notices, change)));
const lineOf = (text: string, words: string) =>
  text.split('\n').findIndex((line) => line.includes(words)) + 1;

describe('an interim notice', () => {
  const PROMISE = '    promises: remedy\n';

  it('promises the second one', () => {
    const line = lineOf(fixtureText('campaigns/26NA04.yaml').replace(PROMISE, ''), '  interim:') + 1;
    expect(said('  reminder: {}', changed(PROMISE, ''))).toBe(
      `w/campaigns/26NA04.yaml:${line + 1}:5 notices.interim  NOTICE_PROMISE  an interim notice says which notice follows it once there is a remedy, and this one does not\n` +
        '  hint: add promises: remedy to the interim notice, and to its phase remedy_from: a day, a month, or TBD while nobody knows',
    );
  });

  it.each([
    [
      'an unknown notice',
      'promises: remedi',
      'promises "remedi", and there is no such notice; did you mean "remedy"?',
    ],
    ['itself', 'promises: interim', 'it promises itself'],
  ])('does not promise %s', (_case, to, what) => {
    const fault = said('  reminder: {}', changed('promises: remedy', to));
    expect(fault).toContain('notices.interim.promises  NOTICE_PROMISE');
    expect(fault).toContain(what);
  });

  it('needs the time from which its phases expect the remedy', () => {
    const undated = changed('    remedy_from: June 2026\n', '');
    expect(said('  reminder: {}', undated)).toContain(
      'NOTICE_PROMISE  the notice that follows it has no date: phase 2 has no remedy_from',
    );
    const whole = (text: string) => undated(text).replace(/^phases:/m, 'remedy_from: TBD\nphases:');
    expect(recallWith('  reminder: {}', whole).remedy_from?.from).toBeUndefined();
  });
});

describe('a notice is refused', () => {
  it.each([
    [
      'an id that is no kind',
      '  later: { mailing: May 2027 }',
      'notices.later',
      'give kind: interim, remedy',
    ],
    [
      'a code of another event',
      '  reminder: { code: 26NB05 }',
      'notices.reminder.code',
      'did you mean "26NB04"?',
    ],
    [
      'an unknown earlier notice',
      '  reminder: { to: { mailed: interm } }',
      'notices.reminder.to.mailed',
      'did you mean "interim"?',
    ],
    [
      'an unknown other notice',
      '  reminder: { to: { not_mailed: x } }',
      'notices.reminder.to.not_mailed',
      'no other notice "x"',
    ],
    [
      'the mailing of an unknown phase',
      '  reminder: { mailing: { 3: May 2027 } }',
      'notices.reminder.mailing.3',
      'there is no phase 3',
    ],
    [
      'an unknown section',
      '  reminder: { owner_letter: { sections: [{ use: rsk }] } }',
      'notices.reminder.owner_letter.sections[0].use',
      'did you mean "risk"?',
    ],
    [
      'a section twice',
      '  reminder: { owner_letter: { sections: [{ use: risk }, { use: risk }] } }',
      'notices.reminder.owner_letter.sections[1]',
      'stands twice',
    ],
    [
      'a document that is not enclosed',
      '  reminder: { enclosures: [dealer-letter] }',
      'notices.reminder.enclosures[0]',
      'cannot be enclosed',
    ],
    [
      'an unknown line',
      '  reminder: { to: { when: { line: fyord } } }',
      'notices.reminder.to.when.line',
      'did you mean "fjord"?',
    ],
    [
      'what a letter cannot ask yet',
      '  reminder: { to: { when: { mailed: interim } } }',
      'notices.reminder.to.when.mailed',
      'is not known yet',
    ],
    [
      'a key that notices do not replace',
      '  reminder: { repairs: [] }',
      'notices.reminder.repairs',
      'not known here',
    ],
    [
      'an unknown path',
      '  reminder: { risk: "{{notice.kod}}" }',
      'notices.reminder.risk',
      'a notice has no "kod"',
    ],
    [
      'a lessor clause of its own',
      '  reminder: { owner_letter: { lessor: Forward it. } }',
      'notices.reminder.owner_letter.lessor',
      'is prescribed',
    ],
    [
      'a letter outside the law that says nothing',
      '  correction: { statutory: false }',
      'notices.correction',
      'give at least one paragraph',
    ],
  ])('for %s', (_case, notices, place, what) => {
    const fault = said(notices);
    expect(fault).toContain(`w/campaigns/26NA04.yaml:${lineOf(recallText(notices), notices.trim())}:`);
    expect(fault).toContain(place);
    expect(fault).toContain(what);
  });
});

describe('the stage of dealer papers', () => {
  it('follows from the phases and the notices', () => {
    expect(recallWith('').stage).toBe('remedy');
    const none = (text: string) =>
      text.replace('available: true\n', 'available: false\n    remedy_from: TBD\n');
    expect(recallWith('', none).stage).toBe('interim');
    const alone = (text: string) => none(text).replace(/^notices:\n(?: .*\n)+/m, '');
    expect(recallWith('', alone).stage).toBe('preliminary');
  });
});
