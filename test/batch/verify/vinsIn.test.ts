/** The VINs that the text of a page shows. */
import { expect, it } from 'vitest';
import { KnownVins } from '../../../src/batch/verify/knownVins.js';
import { vinsIn } from '../../../src/batch/verify/vinsIn.js';
import { withScratch } from '../../select/scratchFolder.js';

const OWN = '5F07Q118290';
const OTHER = '5F07Q118291';

it('finds short VINs of pieces, alone and in boxes, and no ZIP Code or part of a word', async () => {
  await withScratch(async (scratch) => {
    scratch.exec(
      'create table manifest (vin text); create table outcomes (vin text); create view vehicles as select vin from manifest',
    );
    scratch.exec(`insert into manifest values ('${OWN}'), ('${OTHER}'), ('78701')`);
    const known = new KnownVins(scratch);
    const found = (text: string) => [...vinsIn(text, OWN, known)];
    expect(found(`your vehicle, VIN ${OWN}, is`)).toEqual([OWN]);
    expect(found(OWN.split('').join(' '))).toEqual([OWN]);
    expect(found(`your vehicle, VIN ${OTHER}, is`)).toEqual([OTHER]);
    expect(found('AUSTIN TX 78701')).toEqual([]);
    expect(found(`X${OTHER}X`)).toEqual([]);
  });
});
