// The door of the room: fields in text and drafts from figures.
export {
  fieldNamed,
  fieldOf,
  fields,
  figureText,
  fillIn,
  namedCells,
  parseText,
  resolve,
  unknownFields,
  type Fact,
  type Field,
  type Piece,
} from './fields';
export { draft, drafts, type Background, type Contact } from './drafts';
export { selfReference } from './voice';
