// The door of the room, for the faces that mount the pane on a spreadsheet of their own.
export { fill, h, say, show, type Child } from './dom';
export { sign } from './icons';
export { startPane } from './pane';
export { startWordPane } from './word/pane';
export { fileName, savingWith } from './saving';
export type { PaneServices } from './services';
