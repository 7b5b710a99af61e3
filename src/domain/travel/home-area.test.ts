import { expect, test } from 'vitest';
import { homeArea } from './home-area.ts';

const METRES_PER_DEGREE = 111_195;
const homes = Array.from({ length: 2_000 }, (_, n) => ({
  lat: 49.9 + ((n * 7919) % 5_000) / 1_000,
  lon: -5 + ((n * 104_729) % 6_000) / 1_000,
}));

test('every home in the country lies within the circle that stands for it', () => {
  for (const home of homes) {
    const area = homeArea(home);
    const across = METRES_PER_DEGREE * Math.cos((home.lat * Math.PI) / 180);
    const metres = Math.hypot((home.lat - area.lat) * METRES_PER_DEGREE, (home.lon - area.lon) * across);
    expect(metres).toBeLessThan(area.aboutMetres);
  }
});

test('neighbours in a square have the very same area, so nothing of the home itself is left in it', () => {
  for (const home of homes) {
    const { lat, lon } = homeArea(home);
    expect(homeArea({ lat: lat + 0.003, lon: lon - 0.004 })).toEqual(homeArea({ lat, lon }));
  }
});
