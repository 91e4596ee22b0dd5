// An end to waiting for Word.
import { HostError } from '../host';
import { GONE } from './failure';

/** The promise, or HostGone when it takes too long. */
export async function ended<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HostError(GONE.code, GONE.message)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
