import { ActionError } from '../../domain/errors/action-error.ts';

/** Bounds work of a library that takes no time limit of its own. */
export async function withinTime<T>(ms: number, wanted: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    const message = `Could not ${wanted} within ${ms} ms.`;
    timer = setTimeout(() => reject(new ActionError({ code: 'timeout', message })), ms);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
