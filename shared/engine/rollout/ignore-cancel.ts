import { ActionError } from '../../domain/errors/action-error.ts';

/** Work that a cancelled job breaks off gives undefined: what was ordered then is for the loop to see. */
export async function ignoreCancel<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ActionError && error.code === 'cancelled') return undefined;
    throw error;
  }
}
