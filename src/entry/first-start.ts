import { fillDemo } from '#areas/demo/index.ts';
import type { Ground } from '#platform/ground.ts';

/**
 * Fills an empty embedded database the first time that the service starts on it, unless --no-demo. Not on Workers.
 * Each says whether it filled anything now.
 */
export const AT_FIRST_START: readonly ((ground: Ground) => Promise<boolean>)[] = [fillDemo];
