/** A query that cannot be answered, as Prometheus tells of it. */
export class PromqlError extends Error {
  readonly type: 'bad_data' | 'execution';

  constructor(type: 'bad_data' | 'execution', message: string) {
    super(message);
    this.type = type;
  }
}

export function badData(message: string): PromqlError {
  return new PromqlError('bad_data', message);
}

/** Right PromQL, which this emulator does not evaluate. It says so instead of guessing a value. */
export function notEmulated(what: string): PromqlError {
  return badData(`the emulator does not evaluate ${what}`);
}
