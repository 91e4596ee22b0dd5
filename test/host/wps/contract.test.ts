// WPS keeps the promises that every spreadsheet keeps, whichever of the ways in which builds differ this build has.
import { describe } from '@jest/globals';
import { combinations, type Switches } from '../../emulators/wps/world';
import { describeHost } from '../contract';
import { emptyWorkbook } from './workbook';

const told = (switches: Partial<Switches>) =>
  Object.entries(switches)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');

// Switches that meet in one piece of the adapter are crossed with each other.
describe('values in every shape and every way to write them', () => {
  for (const switches of combinations('value2Shape', 'emptyAs', 'bulkWrite', 'numberInTextCell')) {
    describeHost(`WPS with ${told(switches)}`, async () => emptyWorkbook(switches), true);
  }
});

describe('every way to be found, to lay out and to tell', () => {
  const crossed = [
    ...combinations('global', 'propertyOrFunction', 'missingItem'),
    ...combinations('multiArea', 'borders', 'promptParts', 'rulesSeenFrom'),
    ...combinations('ownWritesFire', 'enableEvents', 'eventsAtAll'),
  ];
  for (const switches of crossed) describeHost(`WPS with ${told(switches)}`, async () => emptyWorkbook(switches), true);
});
