// Bytes made small for a text that a person copies, and back again without trusting what the text says of its size.
import { deflateSync, Inflate } from 'fflate';

export const deflated = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 9 });

/** Input pushed at a time, so that a bomb is noticed after 4 MB. */
const STEP = 4 * 1024;

/** @param most bytes that may come out; undefined when there are more, or when the input is not deflated data */
export function inflated(bytes: Uint8Array, most: number): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let finished = false;
  const stream = new Inflate((chunk, final) => {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
    finished = final;
  });
  try {
    for (let at = 0; at < bytes.length && size <= most; at += STEP) stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch {
    return undefined;
  }
  if (!finished || size > most) return undefined;
  const whole = new Uint8Array(size);
  let filled = 0;
  for (const chunk of chunks) {
    whole.set(chunk, filled);
    filled += chunk.length;
  }
  return whole;
}
