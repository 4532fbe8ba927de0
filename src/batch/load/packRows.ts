/** Packs rows into one flat list of values, which another thread receives in less than half the time that objects take. */

/** The keys of a kind of object, in their order, and whether the value of each is an object that is packed as well. */
interface Shape {
  readonly keys: readonly string[];
  readonly isObject: readonly boolean[];
}

export interface PackedRows {
  readonly count: number;
  readonly shapes: readonly Shape[];
  /** The number of the shape of each object, and after it the values of its keys. */
  readonly values: readonly unknown[];
}

/** Rows are plain data without functions or circles. Those of one file have few shapes. */
export function packRows(rows: readonly object[]): PackedRows {
  const packing: Packing = { shapes: [], values: [] };
  for (const row of rows) packObject(row as PlainObject, packing);
  return { count: rows.length, ...packing };
}

/** Equal to the rows that were packed. */
export function unpackRows<Row extends object>({ count, shapes, values }: PackedRows): Row[] {
  const rows: Row[] = [];
  let at = 0;
  const next = (): PlainObject => {
    const { keys, isObject } = shapes[values[at++] as number] as Shape;
    const object: PlainObject = {};
    for (let index = 0; index < keys.length; index++)
      object[keys[index] as string] = isObject[index] === true ? next() : values[at++];
    return object;
  };
  for (let row = 0; row < count; row++) rows.push(next() as Row);
  return rows;
}

type PlainObject = Record<string, unknown>;

interface Packing {
  readonly shapes: Shape[];
  readonly values: unknown[];
}

function packObject(object: PlainObject, packing: Packing): void {
  const { shapes, values } = packing;
  let shape = shapes.findIndex((known) => hasShape(object, known));
  if (shape < 0) shape = shapes.push(shapeOf(object)) - 1;
  values.push(shape);
  for (const key in object) {
    const value = object[key];
    if (isPlainObject(value)) packObject(value, packing);
    else values.push(value);
  }
}

function hasShape(object: PlainObject, { keys, isObject }: Shape): boolean {
  let index = 0;
  for (const key in object) {
    if (keys[index] !== key || isObject[index] !== isPlainObject(object[key])) return false;
    index++;
  }
  return index === keys.length;
}

function shapeOf(object: PlainObject): Shape {
  const keys = Object.keys(object);
  return { keys, isObject: keys.map((key) => isPlainObject(object[key])) };
}

const isPlainObject = (value: unknown): value is PlainObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
