/** Lets named users in by their password, slowly where it was wrong before. */
import type { DeskDoor } from '../../shapes/desk/deskDoor.js';
import type { DeskUser } from '../../shapes/desk/deskUser.js';
import { countTry, type Turn } from './lockOut.js';
import { isPassword } from './password.js';

export type SignInResult =
  | { readonly kind: 'in'; readonly user: DeskUser }
  | { readonly kind: 'wrong' }
  /** Milliseconds until the next try. */
  | { readonly kind: 'locked'; readonly wait: number };

/** @param address of the machine that asks */
export type SignIn = (name: string, password: string, address: string) => Promise<SignInResult>;

export interface SignInParts {
  readonly findUser: (name: string) => Promise<DeskUser | undefined>;
  /** Wrong passwords count for all desks of a group together. */
  readonly door: Pick<DeskDoor, 'changeTries'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly wait: (milliseconds: number) => Promise<unknown>;
  /** The hash of a password that nobody has: a name that nobody has takes as long to refuse. */
  readonly nobody: string;
}

const LONGEST_NAME = 200;

export function openSignIn({ findUser, door, clock, wait, nobody }: SignInParts): SignIn {
  return async (written, password, address) => {
    const name = written.normalize('NFKC').trim().toLowerCase().slice(0, LONGEST_NAME);
    const names = [`name ${name}`, `address ${address}`];
    const turn = await door.changeTries<Turn>(names, ([byName, byAddress]) => {
      const { after, turn: answer } = countTry({ byName, byAddress }, clock());
      return { tries: [after.byName, after.byAddress], answer };
    });
    if (turn.kind === 'locked') return turn;
    const user = await findUser(name);
    const isRight = await isPassword(password, user?.password ?? nobody);
    if (user === undefined || !isRight) {
      await wait(turn.slower);
      return { kind: 'wrong' };
    }
    await door.changeTries(names, () => ({ tries: [], answer: undefined }));
    return { kind: 'in', user };
  };
}
