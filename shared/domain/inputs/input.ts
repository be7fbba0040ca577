import { ok, type Problem, type Result } from '../errors/problem.ts';
import { expected } from '../text/expected.ts';

/** Text to value. A parser of one value says what is wrong in a sentence; one of a whole document gives problems with their lines. */
export type Parse<T> = (text: string, name: string) => Result<T, string | readonly Problem[]>;

/** How one input is read. */
export type Input<T> = {
  readonly parse: Parse<T>;
  readonly presence: 'required' | 'optional' | 'default';
  /** As action.yml has it, and parsed like what a user writes. */
  readonly default?: string | undefined;
  /** action.yml gives it a default that only the runner can work out, such as `github.token`. */
  readonly filledByRunner?: boolean | undefined;
};

/** The inputs of an action by name: they read like a table. */
export type InputTable = { readonly [name: string]: Input<unknown> };

/** What a table of inputs gives. */
export type Values<T extends InputTable> = { readonly [K in keyof T]: ValueOf<T[K]> };
type ValueOf<I> = I extends Input<infer T> ? T : never;

/** An input that must be given. */
export const required = <T>(parse: Parse<T>): Input<T> => ({ parse, presence: 'required' });

/** An input that may be left out. */
export const optional = <T>(parse: Parse<T>): Input<T | undefined> => ({ parse, presence: 'optional' });

/** An input with a default, written as a user would write it. */
export const withDefault = <T>(parse: Parse<T>, text: string): Input<T> => ({
  parse,
  presence: 'default',
  default: text,
});

/** An optional input that the runner fills in where the user says nothing. */
export const filledByRunner = <T>(parse: Parse<T>): Input<T | undefined> => ({
  parse,
  presence: 'optional',
  filledByRunner: true,
});

/** One word of a closed list, whatever its case. */
export function oneOf<const T extends string>(...words: readonly T[]): Parse<T> {
  return (text) => {
    const found = words.find((word) => word === text.trim().toLowerCase());
    return found === undefined ? expected(`one of ${words.join(', ')}`, text) : ok(found);
  };
}

/** Text as it stands, without the blanks around it. */
export const anyText: Parse<string> = (text) => ok(text.trim());
