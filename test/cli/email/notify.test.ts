import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withCheckDigit } from '../../../src/base/facts/vin.js';
import { onEachDatabase } from '../../store/onEachDatabase.js';
import { NEW_KEY, openMailWorld } from './mailWorld.js';

const { path, noticepress, disclose, discloseVin, serve, listed, openPhases, useDatabase } = openMailWorld();

onEachDatabase((test) => {
  useDatabase(test);

  it('tells each buyer once, in the language of the form', async () => {
    await disclose('language=es');
    openPhases();
    const told = async () =>
      JSON.parse((await noticepress('notify', '--campaign', '23LJ01', '--phase', '6', '--json')).out);
    expect(await told()).toMatchObject({ queued: 1, known: 0 });
    expect(await told()).toMatchObject({ queued: 0, known: 1 });
    const server = await serve();
    await noticepress('outbox', 'send');
    const mails = await Promise.all(server.received.map((_, index) => server.parsed(index)));
    const remedy = mails.find(({ attachments }) => attachments.length === 0);
    expect(remedy?.to?.[0]).toMatchObject({ name: 'Zoë Núñez', address: 'zoe@example.com' });
    expect(remedy?.text).toContain('Zoë Núñez');
    expect(remedy?.text).not.toContain(NEW_KEY);
    expect(remedy?.html).toContain('lang="es"');
  });

  it('leaves out a vehicle whose remedy was imported as done', async () => {
    await disclose();
    openPhases();
    const done = path('done.csv');
    writeFileSync(done, `vin,campaign,date\n${NEW_KEY},23LJ01,2024-05-02\n`);
    expect(await noticepress('import', 'remedied', done)).toMatchObject({ exit: 0 });
    const told = await noticepress('notify', '--campaign', '23LJ01', '--phase', '6');
    expect(told.out).toContain('1 skipped: the remedy is done');
    expect((await listed()).counts).toMatchObject({ queued: 2 });
  });
});

it('waits for the phase to open', async () => {
  await disclose();
  const early = await noticepress('notify', '--campaign', '23LJ01', '--phase', '6');
  expect(early).toMatchObject({ exit: 2, err: expect.stringContaining('PHASE_UNAVAILABLE') });
  expect(await noticepress('notify', '--campaign', '23LJ01')).toMatchObject({ exit: 2 });
  expect((await listed()).counts).toMatchObject({ queued: 2 });
});

it('asks a person about a vehicle that nobody knew, and tells its buyer once it is imported', async () => {
  const vin = withCheckDigit('JTJBM7FX0R5900009');
  const stated = ['--set', 'model=NX 350', 'model_year=2024', 'status=used'];
  expect((await discloseVin(vin, ...stated)).exit).toBe(0);
  openPhases();
  const notify = () => noticepress('notify', '--campaign', '23LJ01', '--phase', '6');
  expect(await notify()).toMatchObject({
    exit: 1,
    out: expect.stringContaining('its phase is unknown'),
  });
  const file = path('known.csv');
  writeFileSync(file, `vin,model,model_year,origin,production_date\n${vin},NX 350,2024,CBU,2023-11-20\n`);
  await noticepress('import', 'vehicles', file);
  expect(await notify()).toMatchObject({ exit: 0, out: expect.stringContaining('1 queued') });
});

it('names the vehicles whose buyers cannot be written to', async () => {
  const sale = ['--campaign', '23LJ01', '--vin', NEW_KEY, '--dealer', '98629', '--out', path()];
  expect((await noticepress('disclose', ...sale, '--set', 'name=Zoë Núñez', 'date=2024-02-03')).exit).toBe(0);
  openPhases();
  const notify = (...more: string[]) =>
    noticepress('notify', '--campaign', '23LJ01', '--phase', '6', ...more);
  const told = await notify();
  expect(told).toMatchObject({ exit: 1, out: expect.stringContaining('1 skipped: no email address.') });
  expect(told.out).toContain(`…${NEW_KEY.slice(-8)}  its buyer has no email address`);
  expect(JSON.parse((await notify('--json')).out)).toMatchObject({ addressMissing: [NEW_KEY] });
});
