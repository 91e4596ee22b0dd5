// The paper that all sheets print on: A4 upright, the text area of GB/T 9704 (156 mm) and a little air at the sides.
import type { Area, PrintPlan } from '../host/plan';

export const paper = (area: Area, repeat?: PrintPlan['repeat']): PrintPlan => ({
  area,
  orientation: 'portrait',
  margins: { top: 18, bottom: 16, left: 24, right: 24 },
  centre: true,
  ...(repeat ? { repeat } : {}),
});
