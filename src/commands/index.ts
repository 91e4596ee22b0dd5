// The door of the room, for faces whose ribbon does the same without Office.
export { deed, type DeedName, type Said } from './deeds';
export { words } from './messages';
