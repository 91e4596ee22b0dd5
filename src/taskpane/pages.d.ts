// The types of pages.js.
export interface PageOptions {
  readonly office: 'own' | 'cdn';
  /** Address of the browser edition; empty when there is none. */
  readonly workbench: string;
}
export const LOCAL: string;
export const officeFiles: readonly { readonly from: string; readonly to: string }[];
export function page(html: string, options: PageOptions): string;
export function placed(manifest: string, url: string): string;
