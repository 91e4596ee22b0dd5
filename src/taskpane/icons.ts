// The pane's four signs, drawn for 20 × 20. Each goes with words and a border of its own: colour alone says nothing.
import { icon } from './dom';

const PATHS = {
  error:
    'M10 1.8a8.2 8.2 0 1 0 0 16.4 8.2 8.2 0 0 0 0-16.4Zm3.2 10.3-1.1 1.1L10 11.1l-2.1 2.1-1.1-1.1L8.9 10 6.8 7.9l1.1-1.1L10 8.9l2.1-2.1 1.1 1.1L11.1 10l2.1 2.1Z',
  warning: 'M10 1.9 1 17.6h18L10 1.9Zm-.9 5.4h1.8v5.1H9.1V7.3Zm0 6.4h1.8v1.8H9.1v-1.8Z',
  hint: 'M10 1.8a8.2 8.2 0 1 0 0 16.4 8.2 8.2 0 0 0 0-16.4ZM9.1 5.3h1.8v1.8H9.1V5.3Zm0 3.2h1.8v6.2H9.1V8.5Z',
  pass: 'M10 1.8a8.2 8.2 0 1 0 0 16.4 8.2 8.2 0 0 0 0-16.4Zm-1.3 12L4.9 10l1.2-1.2 2.6 2.5L14 6.1l1.2 1.2-6.5 6.5Z',
} as const;

export type IconName = keyof typeof PATHS;
export const sign = (name: IconName): SVGSVGElement => icon(PATHS[name], name);
