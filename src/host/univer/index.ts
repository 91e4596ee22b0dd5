// The door of the adapter for Univer, with its screen: megabytes, to be imported when the page already shows something.
export { startGrid, type Grid, type GridEvents } from './engine';
export type { Pasted } from './paste';
