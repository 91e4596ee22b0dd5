// The door of the room: the linked document, bytes in and bytes out.
export { compose, type Composed, type Notice } from './compose';
export { type ComposeInput } from './content';
