// The door of the room: the linked document, bytes in and bytes out.
export { compose, type Composed, type Notice } from './compose';
export { type ComposeInput } from './content';
export { VALUES_NAMESPACE, LINK_NAMESPACE, type LinkHeader } from './format';
export { LinkError, type LinkErrorCode } from './linkError';
export { type Choice, type Conflict, type Damaged, type Edit, type MergeReport, type Missing, type Moved, type Refreshed } from './ledger';
export { refresh, type Refresh } from './merge';
export { openDocument, type LinkedDocument } from './open';
export {
  CELL_LIMIT,
  readDocument,
  stale,
  type Against,
  type DocumentReading,
  type ReadFigure,
  type Staleness,
  type TooLong,
} from './readBack';
