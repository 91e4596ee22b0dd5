// WPS keeps the promises that every spreadsheet keeps, whichever of the ways in which builds differ this build has.
import { describe } from '@jest/globals';
import { combinations, type Switches } from '../../emulators/wps/world';
import { describeHost } from '../contract';
import { emptyWorkbook } from './workbook';

const told = (switches: Partial<Switches>) =>
  Object.entries(switches)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');

describe('values in every shape and every way to write them', () => {
  for (const switches of combinations('value2Shape', 'emptyAs', 'bulkWrite', 'missingItem', 'numberInTextCell')) {
    describeHost(`WPS with ${told(switches)}`, async () => emptyWorkbook(switches), true);
  }
});

describe('every way to be found, to lay out and to tell', () => {
  for (const switches of combinations('global', 'propertyOrFunction', 'multiArea', 'borders', 'rulesSeenFrom')) {
    describeHost(`WPS with ${told(switches)}`, async () => emptyWorkbook(switches), true);
  }
  for (const switches of combinations('ownWritesFire', 'enableEvents', 'eventsAtAll')) {
    describeHost(`WPS with ${told(switches)}`, async () => emptyWorkbook(switches), true);
  }
});
