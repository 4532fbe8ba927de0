/** Guards what is done with a database. */
import { databaseFault, type StoreName } from './databaseFault.js';

/** Does the work. @throws Fault where the database fails, instead of its own error */
export type Guard = <T>(work: () => Promise<T>) => Promise<T>;

export function guardFor(store: StoreName): Guard {
  return async (work) => {
    try {
      return await work();
    } catch (error) {
      throw databaseFault(error, store);
    }
  };
}
