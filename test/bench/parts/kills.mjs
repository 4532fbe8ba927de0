/** A batch killed and resumed, many times: results/kills.md. */
import { killSeries } from '../kills.mjs';
import { number, write } from '../report.mjs';
import { KILLS } from '../settings.mjs';

export async function kills(folder) {
  const series = await killSeries(KILLS, folder);
  const told = `${series.kills} kills at random moments over ${series.batches} batches of ${number(series.letters)} letters, two workers; every batch ended with the bytes of an undisturbed run and ${number(series.vins)} different VINs.`;
  write('kills', 'Killed and resumed', told);
}
