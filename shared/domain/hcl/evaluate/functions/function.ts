import type { Range } from '../../range.ts';
import type { KnownValue, Unknown, Value } from '../../value.ts';
import { unknown } from '../make.ts';
import { asBool, asNumber, asText, unknownIn } from '../read.ts';

/** A function of the language over values that may be unknown, in whole or in part. */
export type HclFunction = (given: readonly Value[], at: Range) => Value;
export type HclFunctions = Readonly<Record<string, HclFunction>>;

/** Thrown inside a function alone, and caught by `fn`. */
class Undecided extends Error {
  readonly value: Unknown;
  constructor(value: Unknown) {
    super(value.reason);
    this.value = value;
  }
}

/** A function that reads its arguments with the readers below: what they cannot read is its result. */
export function fn(body: (given: Arguments, at: Range) => Value): HclFunction {
  return (given, at) => {
    try {
      return body(new Arguments(given, at), at);
    } catch (error) {
      if (error instanceof Undecided) return error.value;
      throw error;
    }
  };
}

type Of<Kind extends KnownValue['kind']> = Extract<KnownValue, { kind: Kind }>;

/** Arguments by position; each reader gives what it was asked for, or ends the function. */
export class Arguments {
  readonly all: readonly Value[];
  readonly at: Range;

  constructor(all: readonly Value[], at: Range) {
    this.all = all;
    this.at = at;
  }

  value(index: number): Value {
    return (
      this.all[index] ?? this.refuse(`Expected at least ${index + 1} arguments, found ${this.all.length}`)
    );
  }

  known(index: number): KnownValue {
    const value = this.value(index);
    if (value.kind === 'unknown') throw new Undecided(withoutParts(value));
    return value;
  }

  /** Known to the last item. */
  whole(index: number): KnownValue {
    const value = this.known(index);
    const open = unknownIn(value);
    if (open !== undefined) throw new Undecided(open);
    return value;
  }

  text(index: number): string {
    return this.textOf(this.value(index));
  }

  textOf(value: Value): string {
    const read = asText(value, this.at);
    if (read.kind === 'unknown') throw new Undecided(withoutParts(read));
    return read.kind === 'string' ? read.value : this.refuse('Expected text, found null');
  }

  number(index: number): number {
    const read = asNumber(this.value(index), this.at);
    if (read.kind === 'unknown') throw new Undecided(withoutParts(read));
    return read.kind === 'number' ? read.value : this.refuse('Expected a number, found null');
  }

  bool(value: Value): boolean {
    const read = asBool(value, this.at);
    if (read.kind === 'unknown') throw new Undecided(withoutParts(read));
    return read.kind === 'bool' ? read.value : this.refuse('Expected true or false, found null');
  }

  list(index: number): Of<'list'> {
    const value = this.known(index);
    return value.kind === 'list' ? value : this.refuse('Expected a list, found something else');
  }

  map(index: number): Of<'map'> {
    const value = this.known(index);
    return value.kind === 'map' ? value : this.refuse('Expected a map, found something else');
  }

  refuse(reason: string): never {
    throw new Undecided(unknown('invalid', reason, this.at));
  }

  leave(reason: string): never {
    throw new Undecided(unknown('function', reason, this.at));
  }
}

/** The known parts of a text say nothing of what a function makes of it. */
function withoutParts({ parts: _, ...value }: Unknown): Unknown {
  return value;
}
