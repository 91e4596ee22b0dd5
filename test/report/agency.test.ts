// What the name of a body gives away, and what it may do.
import { describe, expect, test } from '@jest/globals';
import { canMakeRules, isGovernment, levelOf, levels, type Level } from '../../src/report';

describe('the level that a name gives away', () => {
  test.each<[string, Level | undefined]>([
    ['西村乡人民政府', 'township'],
    ['清河镇人民政府', 'township'],
    ['清河街道办事处', 'subdistrict'],
    ['沭阳县发展和改革局', 'department'],
    ['淮安市洪泽区人民政府', 'county'],
    ['安平县人民政府', 'county'],
    ['上海市人民政府办公厅', 'office'],
    ['上海市人民政府', 'province'],
    ['江苏省人民政府', 'province'],
    ['广西壮族自治区人民政府', 'province'],
    ['延边朝鲜族自治州人民政府', 'prefecture'],
    ['宿迁经济技术开发区管委会', 'zone'],
    ['宿迁市人民政府', undefined],
  ])('%s is %s', (agency, level) => {
    expect(levelOf(agency)).toBe(level);
  });
});

describe('who can make 规章', () => {
  test.each<[string, Level | undefined, boolean | undefined]>([
    ['江州市人民政府', 'prefecture', true],
    ['上海市人民政府办公厅', 'office', true],
    ['安平县人民政府办公室', 'office', false],
    ['江州市人民政府办公室', 'office', undefined],
    ['安平县人民政府', 'county', false],
    ['西村乡人民政府', 'township', false],
    ['某机关', undefined, undefined],
  ])('%s (%s): %s', (agency, level, can) => {
    expect(canMakeRules(agency, level)).toBe(can);
  });
});

describe('the levels that a clerk is offered', () => {
  test('are all different', () => {
    expect(new Set(levels.map(({ id }) => id)).size).toBe(levels.length);
  });

  test('tell governments, which report 工作考核 and 责任追究, from other bodies', () => {
    expect(levels.filter(({ id }) => isGovernment(id)).map(({ id }) => id)).toEqual(['township', 'county', 'prefecture', 'province']);
  });
});
