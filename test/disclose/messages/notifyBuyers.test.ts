import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withCheckDigit } from '../../../src/base/facts/vin.js';
import type { Campaign } from '../../../src/campaign/schema/campaignSchema.js';
import { notifyBuyers } from '../../../src/disclose/messages/notifyBuyers.js';
import type { DeskFiles } from '../../../src/disclose/permission/knownFacts.js';
import type { WorkspaceStore } from '../../../src/store/openWorkspaceStore.js';
import { fixtureWorkspace } from '../../campaign/fixtureFiles.js';
import { onEachDatabase } from '../../store/onEachDatabase.js';
import { sampleFiling } from '../../store/sampleFiling.js';

const NOW = '2026-03-02T14:00:00.000Z';
const OPEN_PHASE = 5;

const vinOf = (serial: number): string => withCheckDigit(`JTJBM7FX0R5${String(serial).padStart(6, '0')}`);
const [OF_THE_PHASE, NOW_OF_THE_PHASE, OF_ANOTHER, REMEDIED, REMEDIED_ELSEWHERE, NEVER_SEEN] = [
  1, 2, 3, 4, 5, 6,
].map(vinOf) as [string, string, string, string, string, string];

async function file(store: WorkspaceStore, vin: string, phase: number | undefined): Promise<void> {
  await store.write(async (writer) => {
    const form = await writer.putBlob(Buffer.from(`form of ${vin}`));
    const values = JSON.stringify({ vehicle: { model: 'NX 350', model_year: 2024 } });
    const buyer = { ...sampleFiling().buyer, email: `${vin.toLowerCase()}@mail.example` };
    await writer.putFiling(sampleFiling({ phase, vin, buyer, values, form }), 'salt');
  });
}

const notify = (
  store: WorkspaceStore,
  files: DeskFiles = {},
  change: (campaign: Campaign) => Campaign = (campaign) => campaign,
) => {
  const workspace = fixtureWorkspace();
  const campaign = change(workspace.campaign('23LJ01'));
  return notifyBuyers({ workspace, campaign, phase: OPEN_PHASE, store, files, now: NOW });
};

const closed = { date: '2026-03-01', as: 'withdrawn', by: undefined, reason: 'A new remedy.' } as const;

const written = async (store: WorkspaceStore): Promise<readonly string[]> =>
  (await store.outbox.list({ limit: 100 })).map(({ vin }) => vin).toSorted();

onEachDatabase((test) => {
  describe('whoever signed a form for the phase', () => {
    it('is told, also where the phase came to be known later, and nobody of another phase', async () => {
      const { store } = test();
      await file(store, OF_THE_PHASE, OPEN_PHASE);
      await file(store, NOW_OF_THE_PHASE, undefined);
      await file(store, OF_ANOTHER, undefined);
      await file(store, NEVER_SEEN, undefined);
      const nx = { model: 'NX 350', modelYear: 2024, origin: 'CBU' } as const;
      await store.write((writer) =>
        writer.putVehicles([
          { vin: NOW_OF_THE_PHASE, value: { ...nx, productionDate: '2023-08-15' } },
          { vin: OF_ANOTHER, value: { ...nx, productionDate: '2023-11-20' } },
        ]),
      );
      expect(await notify(store)).toMatchObject({ queued: 2, phaseUnknown: [NEVER_SEEN] });
      expect(await written(store)).toEqual([OF_THE_PHASE, NOW_OF_THE_PHASE].toSorted());
    });

    it('is told by the newest form that stands, and called where there is no address', async () => {
      const { store } = test();
      await file(store, OF_THE_PHASE, OPEN_PHASE);
      await file(store, OF_ANOTHER, OPEN_PHASE);
      await store.write(async (writer) => {
        const form = await writer.putBlob(Buffer.from('correction'));
        const values = JSON.stringify({ vehicle: { model: 'NX 350', model_year: 2024 } });
        const buyer = { name: 'Ana Vale', email: '', phone: '(512) 555-0100', language: 'en' } as const;
        const right = { phase: OPEN_PHASE, vin: OF_THE_PHASE, form, values, buyer, about: 1 };
        await writer.putFiling(sampleFiling(right), 'salt');
        await writer.putFiling(sampleFiling({ kind: 'withdrawal', vin: OF_ANOTHER, about: 2 }), 'salt');
      });
      expect(await notify(store)).toMatchObject({
        queued: 0,
        withoutAddress: 1,
        callList: [{ name: 'Ana Vale', phone: '(512) 555-0100', vin: OF_THE_PHASE }],
      });
      expect(await written(store)).toEqual([]);
    });

    it('is told where only the population file knows the phase', async () => {
      const { store } = test();
      for (const vin of [OF_THE_PHASE, OF_ANOTHER, NEVER_SEEN]) await file(store, vin, undefined);
      const folder = mkdtempSync(join(tmpdir(), 'noticepress-population-'));
      const path = join(folder, 'population.csv');
      writeFileSync(path, `vin,phase\n${OF_THE_PHASE},${OPEN_PHASE}\n${OF_ANOTHER},1\n`);
      const told = await notify(store, {}, (campaign) => ({
        ...campaign,
        vehicles: campaign.vehicles && { ...campaign.vehicles, file: { path, decides: 'file' } },
      }));
      rmSync(folder, { recursive: true });
      expect(told).toMatchObject({ queued: 1, phaseUnknown: [NEVER_SEEN] });
      expect(await written(store)).toEqual([OF_THE_PHASE]);
    });

    it('is not told after the end of the campaign', async () => {
      const { store } = test();
      await file(store, OF_THE_PHASE, OPEN_PHASE);
      const workspace = fixtureWorkspace();
      const campaign = { ...workspace.campaign('23LJ01'), closed };
      const late = notifyBuyers({ workspace, campaign, phase: OPEN_PHASE, store, files: {}, now: NOW });
      await expect(late).rejects.toMatchObject({ code: 'CAMPAIGN_CLOSED' });
      expect(await written(store)).toEqual([]);
    });

    it('is not told of a remedy that was done, and is where another campaign was done', async () => {
      const { store } = test();
      await file(store, REMEDIED, OPEN_PHASE);
      await file(store, REMEDIED_ELSEWHERE, OPEN_PHASE);
      await store.write((writer) =>
        writer.putRemedies([
          { vin: REMEDIED, campaign: '23LJ01', date: '2024-03-01', outcome: '' },
          { vin: REMEDIED_ELSEWHERE, campaign: '20LC02', date: '2024-03-01', outcome: '' },
        ]),
      );
      expect(await notify(store)).toMatchObject({ queued: 1, remedied: 1 });
      expect(await written(store)).toEqual([REMEDIED_ELSEWHERE]);
    });

    it('is not told where the remedy was done under another code that counts for the campaign', async () => {
      const { store } = test();
      for (const vin of [REMEDIED, REMEDIED_ELSEWHERE, OF_THE_PHASE]) await file(store, vin, OPEN_PHASE);
      await store.write((writer) =>
        writer.putRemedies([{ vin: REMEDIED, campaign: '23TB09', date: '2024-03-01', outcome: '' }]),
      );
      const folder = mkdtempSync(join(tmpdir(), 'noticepress-'));
      const remedied = join(folder, 'remedied.csv');
      writeFileSync(remedied, `vin,campaign\n${REMEDIED_ELSEWHERE},22LA04\n${OF_THE_PHASE},23TW07\n`);
      const told = await notify(store, { remedied }, (campaign) => ({
        ...campaign,
        codes: [
          { code: '23TB09', role: 'interim' },
          { code: '23TW07', role: 'twin' },
        ],
        earlier: [{ code: '22LA04', done: true, replaced: false }],
      }));
      expect(told).toMatchObject({ queued: 1, remedied: 2 });
      expect(await written(store)).toEqual([OF_THE_PHASE]);
      rmSync(folder, { recursive: true });
    });

    it('is told where the inspection was done and found what does not complete the campaign', async () => {
      const { store } = test();
      for (const vin of [REMEDIED, REMEDIED_ELSEWHERE]) await file(store, vin, OPEN_PHASE);
      const work = { campaign: '23LJ01', date: '2024-03-01' };
      await store.write((writer) =>
        writer.putRemedies([
          { ...work, vin: REMEDIED, outcome: 'A' },
          { ...work, vin: REMEDIED_ELSEWHERE, outcome: 'B' },
        ]),
      );
      const kept = {
        finding: { en: 'Worn' },
        repair: { en: 'Later' },
        op_codes: [],
        parts: [],
        completes: true,
      };
      const told = await notify(store, {}, (campaign) => ({
        ...campaign,
        inspection: [
          { ...kept, id: 'A' },
          { ...kept, id: 'B', completes: false },
        ],
      }));
      expect(told).toMatchObject({ queued: 1, remedied: 1 });
      expect(await written(store)).toEqual([REMEDIED_ELSEWHERE]);
    });

    it('is not notified of a remedy that only the remedied file has, and its phase may come from a file', async () => {
      const { store } = test();
      for (const vin of [REMEDIED, REMEDIED_ELSEWHERE]) await file(store, vin, OPEN_PHASE);
      await file(store, NOW_OF_THE_PHASE, undefined);
      const folder = mkdtempSync(join(tmpdir(), 'noticepress-'));
      const files = { remedied: join(folder, 'remedied.csv'), vehicles: join(folder, 'vehicles.csv') };
      writeFileSync(files.remedied, `vin,campaign\n${REMEDIED},23LJ01\n${REMEDIED_ELSEWHERE},20LC02\n`);
      writeFileSync(
        files.vehicles,
        `vin,model,model_year,origin,production_date\n${NOW_OF_THE_PHASE},NX 350,2024,CBU,2023-08-15\n`,
      );
      expect(await notify(store, files)).toMatchObject({ queued: 2, remedied: 1, phaseUnknown: [] });
      expect(await written(store)).toEqual([NOW_OF_THE_PHASE, REMEDIED_ELSEWHERE].toSorted());
      rmSync(folder, { recursive: true });
    });
  });
});
