// The types of chromium.js.
import type { Browser } from 'playwright-core';

export interface Found {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}
export function browser(): Promise<Found>;
export function launch(found: Found): Promise<Browser>;
