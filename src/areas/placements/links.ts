import { isFinalPlacement, type PlacementStatus } from '#domain/placements/statuses.ts';

/** In which statuses each page about a placement makes sense. */
const OPEN_IN: Readonly<Record<string, readonly PlacementStatus[]>> = {
  gate: ['planned', 'confirmed', 'active', 'paused'],
  confirm: ['planned'],
  start: ['confirmed'],
  cancel: ['planned', 'confirmed'],
  'did-not-start': ['planned', 'confirmed'],
  pause: ['active', 'paused'],
  resume: ['paused'],
  dates: ['planned', 'confirmed', 'active', 'paused'],
  hours: ['planned', 'confirmed', 'active', 'paused'],
  supervisor: ['planned', 'confirmed', 'active', 'paused'],
  site: ['planned', 'confirmed', 'active', 'paused'],
  'left-early': ['active', 'paused'],
  complete: ['active'],
  'next-steps': ['active', 'paused', 'completed', 'left-early'],
  'ask-change': ['planned', 'confirmed', 'active', 'paused'],
  remind: ['planned', 'confirmed', 'active', 'paused'],
  correct: ['completed', 'left-early', 'did-not-start', 'cancelled'],
};

/** Of the pages whose command somebody may try, those that make sense as the placement stands; and what everybody may open. */
export function linksFor(mayTry: readonly string[], status: PlacementStatus): readonly string[] {
  const open = mayTry.filter((name) => OPEN_IN[name]?.includes(status));
  const toSee = isFinalPlacement(status) ? [] : ['attendance'];
  return [...open, ...toSee, ...(status === 'completed' ? ['certificate'] : [])];
}
