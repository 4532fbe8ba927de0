/** Asks what a vehicle is sold as. */
import type { VehicleStatus } from '../../shapes/records.js';
import type { Html } from '../../web/html.js';
import type { Say } from '../words/words.js';
import { choice } from './fields.js';

/** What most vehicles are sold as. */
const USUAL: readonly VehicleStatus[] = ['used', 'certified', 'new'];
const RARE: readonly VehicleStatus[] = ['demonstrator', 'rental'];

/** @param status what is recorded or stated; a rare one is offered where it is that */
export function statusChoice(status: string, say: Say): Html {
  const offered = [...USUAL, ...RARE.filter((each) => each === status)];
  return choice(
    'status',
    say('status'),
    status,
    offered.map((each) => [each, say(each)]),
  );
}
