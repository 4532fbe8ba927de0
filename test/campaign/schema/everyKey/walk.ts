/** Changes the keys of a file, one after the other, and looks for what comes of it. */
import { nodeFiles } from '../../../../src/base/files/nodeFiles.js';
import { Fault } from '../../../../src/base/problems.js';
import { FILE_SCHEMAS } from '../../../../src/campaign/schema/json/jsonSchema.js';
import { openWorkspace, type Workspace } from '../../../../src/campaign/workspace/openWorkspace.js';
import { withFile } from './changedWorkspace.js';
import { type Effect, resultOf } from './effects.js';
import type { Step } from './keyPaths.js';
import { changesOf } from './otherValues.js';
import { effectsOf, type Given, type Walked } from './walkedFiles.js';

type Places = readonly (readonly Step[])[];

/** The values that a key may have; none where it may have any. */
type Choices = readonly unknown[];

interface Changed {
  readonly value: unknown;
  readonly workspace: Workspace;
}

export class Walk {
  readonly #known = new Map<string, string>();
  /** Those that showed a change last come first: neighbors show in the same paper. */
  readonly #order: string[] = [];
  readonly #workspace: Workspace;

  constructor(
    private readonly kind: Walked,
    private readonly given: Given,
    /** Which of the effects are looked at; all, unless said. */
    private readonly asks: (effect: Effect) => boolean = () => true,
  ) {
    this.#workspace = openWorkspace(given.workspace, nodeFiles);
  }

  /** Whether something comes of a change at one of the places, or another value there is refused. */
  async shows(places: Places, choices: Choices): Promise<boolean> {
    const changes = places
      .slice(0, MOST_PLACES)
      .flatMap((steps) => [...this.#changed(steps, choices)].map((changed) => ({ ...changed, steps })));
    for (const { workspace } of changes)
      if (await this.#showsIn(workspace, ({ isLast }) => isLast !== true)) return true;
    if (changes.some(({ value, steps }) => this.#isRefused(value, steps))) return true;
    for (const { workspace } of changes)
      if (await this.#showsIn(workspace, ({ isLast }) => isLast === true)) return true;
    return false;
  }

  #isRefused(value: unknown, steps: readonly Step[]): boolean {
    const { kind, given } = this;
    const { path, name } = given;
    try {
      const workspace = withFile(path, value);
      if (kind === 'brand') workspace.brand(name);
      else if (kind === 'campaign') workspace.campaign(name);
      else workspace.followUp(name);
      return false;
    } catch (error) {
      return error instanceof Fault && String(error.place?.field).startsWith(String(steps[0]));
    }
  }

  *#changed(steps: readonly Step[], choices: Choices): Iterable<Changed> {
    const { kind, given } = this;
    let made = 0;
    for (const value of changesOf(given.value, steps, choices)) {
      if (!FILE_SCHEMAS[kind].safeParse(value).success) continue;
      yield { value, workspace: withFile(given.path, value) };
      made += 1;
      if (made === MOST_CHANGES) return;
    }
  }

  async #showsIn(workspace: Workspace, isAsked: (effect: Effect) => boolean): Promise<boolean> {
    const before = this.#ordered(this.#workspace).filter(isAsked);
    const after = new Map(this.#ordered(workspace).map((effect) => [effect.name, effect]));
    for (const effect of before) {
      const changed = after.get(effect.name);
      if (changed === undefined) continue;
      const result = await safeResult(changed);
      if (result === undefined || result === (await this.#before(effect))) continue;
      this.#order.splice(0, 0, effect.name);
      return true;
    }
    return false;
  }

  async #before(effect: Effect): Promise<string> {
    const known = this.#known.get(effect.name) ?? (await resultOf(effect));
    this.#known.set(effect.name, known);
    return known;
  }

  #ordered(workspace: Workspace): readonly Effect[] {
    const effects = effectsOf(this.kind, this.given, workspace).filter(this.asks);
    const place = (name: string): number => {
      const found = this.#order.indexOf(name);
      return found < 0 ? this.#order.length : found;
    };
    return effects.toSorted((a, b) => place(a.name) - place(b.name));
  }
}

const MOST_PLACES = 2;
const MOST_CHANGES = 2;

/** A change that contradicts the rest of its file may fail anywhere, or refuse the file: that is nothing that comes of it. */
async function safeResult(effect: Effect): Promise<string | undefined> {
  try {
    const result = await resultOf(effect);
    return result.startsWith('CAMPAIGN_INVALID') ? undefined : result;
  } catch {
    return undefined;
  }
}
