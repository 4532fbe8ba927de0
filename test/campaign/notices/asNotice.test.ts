import { describe, expect, it } from 'vitest';
import { asNotice } from '../../../src/campaign/notices/asNotice.js';
import { noticeAsked } from '../../../src/campaign/notices/noticeAsked.js';
import { noticeOf } from '../../../src/campaign/notices/noticeFacts.js';
import type { Campaign } from '../../../src/campaign/schema/campaignSchema.js';
import { warningsOf } from '../../../src/campaign/workspace/warningsOf.js';
import { faultOf } from '../faultOf.js';
import { fixtureText } from '../fixtureFiles.js';
import { noticeWorkspace, recallText, recallWith } from './world.js';

const INTERIM = recallWith('');

describe('the remedy notice', () => {
  it('exists without being written, and is then the campaign itself', () => {
    expect(asNotice(INTERIM).campaign).toBe(INTERIM);
    expect(noticeOf(INTERIM)).toMatchObject({ id: 'remedy', kind: 'remedy', code: '26NA04', effect: 'none' });
  });

  it('keeps the dates of the phases where the file writes it', () => {
    const written = recallWith('  remedy: { title: Fuel Line May Leak (Remedy) }');
    const { campaign } = asNotice(written);
    expect(campaign.title.en).toBe('Fuel Line May Leak (Remedy)');
    expect(campaign.phases).toEqual(written.phases);
  });
});

describe('a campaign that is asked for by another code', () => {
  it('is meant as the notice that bears it, unless another is named', () => {
    expect(noticeAsked(INTERIM, '26nb04', undefined)).toBe('interim');
    expect(noticeAsked(INTERIM, '26NB04', 'remedy')).toBe('remedy');
    expect(noticeAsked(INTERIM, '26NA04', undefined)).toBeUndefined();
    expect(noticeAsked(INTERIM, 'campaigns/26NA04.yaml', undefined)).toBeUndefined();
    expect(noticeAsked({ ...INTERIM, notices: { interim: {} as never } }, '26NB04', undefined)).toBe(
      'interim',
    );
    const also: Campaign = { ...INTERIM, notices: {}, codes: [{ code: '26NB04', role: 'also' }] };
    expect(noticeAsked(also, '26NB04', undefined)).toBeUndefined();
  });
});

describe('a notice that opens the campaign again', () => {
  const warned = (notice: string): readonly string[] => {
    const workspace = noticeWorkspace(recallText(`  supplement: ${notice}`));
    return warningsOf(workspace, workspace.campaign('26NA04')).map((fault) => fault.code);
  };

  it('is told where it has neither a code of its own nor a day, since no work would count', () => {
    expect(warned('{}')).toEqual(['NOTICE_REOPENS']);
    expect(warned('{ code: 26NA04, mailing: TBD }')).toEqual(['NOTICE_REOPENS']);
    expect(warned('{ code: 26NB04 }')).toEqual([]);
    expect(warned('{ mailing: { 2: May 2027 } }')).toEqual([]);
    expect(warned('{ effect: none }')).toEqual([]);
  });
});

it('warns of a language in which the brand does not write', () => {
  const { placeIn, brandOf, campaign } = noticeWorkspace(recallText(''));
  const english = { placeIn, brandOf: (of: Campaign) => ({ ...brandOf(of), languages: ['en' as const] }) };
  expect(warningsOf(english, campaign('26NA04')).map(String)).toEqual([
    expect.stringContaining('the letters are in "es", and the brand norvane writes in en only'),
  ]);
});

describe('another notice', () => {
  it('bears its code and its dates, and no date of the remedy mailing', () => {
    const { campaign } = asNotice(recallWith('  reminder: { mailing: { 1: May 2027 } }'), 'reminder');
    expect(noticeOf(campaign)).toMatchObject({ kind: 'reminder', code: '26NA04' });
    expect(campaign.phases.map(({ owner_mailing }) => owner_mailing?.printed.en)).toEqual([
      'May 2027',
      undefined,
    ]);
    const interim = asNotice(INTERIM, 'interim').campaign;
    expect(noticeOf(interim)).toMatchObject({ code: '26NB04', promises: 'remedy', statutory: true });
    expect(interim.owner_mailing?.printed.en).toBe('mid-March 2026');
  });

  it.each([
    ['supplement', 'reopens'],
    ['retraction', 'closes'],
    ['correction', 'none'],
    ['reminder', 'none'],
  ])('does to the record what its kind says: %s', (kind, effect) => {
    const written = recallWith(`  later: { kind: ${kind}, mailing: May 2027 }`);
    expect(noticeOf(asNotice(written, 'later').campaign).effect).toBe(effect);
    const told = recallWith(`  later: { kind: ${kind}, effect: none, mailing: May 2027 }`);
    expect(noticeOf(asNotice(told, 'later').campaign).effect).toBe('none');
  });

  it('replaces whole keys, and of the owner letter each by itself', () => {
    const notice = recallWith(`  supplement:
    mailing: May 2027
    risk: Fire.
    enclosures: []
    owner_letter:
      opening: [Please come in again.]
      sections:
        - { use: risk }
        - { id: why, body: The first repair does not hold. }`);
    const { campaign } = asNotice(notice, 'supplement');
    const letter = campaign.owner_letter;
    expect(campaign.risk).toEqual({ en: 'Fire.' });
    expect(campaign.enclosures).toEqual([]);
    expect(campaign.condition).toBe(notice.condition);
    expect(letter?.sections.map(({ id }) => id)).toEqual(['risk', 'why']);
    expect(letter?.sections[0]).toBe(notice.owner_letter?.sections[1]);
    expect(letter?.opening).toEqual([{ en: 'Please come in again.' }]);
    expect(letter?.greeting).toBe(notice.owner_letter?.greeting);
    expect(letter?.closing).toBe(notice.owner_letter?.closing);
  });

  it('that the file does not have is refused with the nearest', () => {
    expect(faultOf(() => asNotice(INTERIM, 'interm'))).toMatchObject({
      code: 'NOTICE_UNKNOWN',
      message: '26NA04 has no notice "interm"; did you mean "interim"?',
    });
  });
});

describe('the place of a text', () => {
  const { writtenAt } = asNotice(INTERIM, 'interim');
  it.each([
    ['condition', 'condition'],
    ['owner_letter.greeting', 'owner_letter.greeting'],
    ['owner_letter.sections[1].body', 'owner_letter.sections[1].body'],
    ['owner_letter.sections[3].body', 'notices.interim.owner_letter.sections[3].body'],
    ['owner_letter.sections[4].heading', 'owner_letter.sections[5].heading'],
  ])('is where the file writes it: %s', (field, written) => {
    expect(writtenAt(field)).toBe(written);
  });

  it('is found in the file of the workspace', () => {
    const workspace = noticeWorkspace(fixtureText('campaigns/26NA04.yaml'));
    const campaign: Campaign = workspace.campaign('26NA04');
    const place = workspace.placeIn(campaign, writtenAt('owner_letter.sections[3].body'));
    expect(fixtureText('campaigns/26NA04.yaml').split('\n')[(place?.line ?? 0) - 2]).toContain('body:');
  });
});
