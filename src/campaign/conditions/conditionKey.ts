/** Identifies a condition by what it says, in whatever order its entries are written. */

export function conditionKey(condition: object): string {
  return JSON.stringify(condition, (_key, value: unknown) =>
    isMap(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
