// The door of the room: fields in text, drafts from figures, figures from prose.
export {
  fieldNamed,
  fieldOf,
  fields,
  fillIn,
  namedCells,
  parseText,
  resolve,
  unknownFields,
  type Fact,
  type Field,
  type Piece,
} from './fields';
export { figureText } from './figureText';
export { draft, drafts, type Background, type Contact } from './drafts';
export {
  isStated,
  mentions,
  STATED,
  type ContextKey,
  type Mention,
  type MentionKey,
  type ReadingOptions,
  type StatedKey,
} from './mentions';
export { selfReference } from './voice';
