// Ordnance Survey, "A guide to coordinate systems in Great Britain", v3.6: annexes B and C for the projection, 6.6 for
// the transformation between datums (looked at November 2026).

/** Degrees on WGS84, as maps and phones use them. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

interface Ellipsoid {
  /** Semi-major and semi-minor axis, metres. */
  readonly a: number;
  readonly b: number;
}

const AIRY_1830: Ellipsoid = { a: 6_377_563.396, b: 6_356_256.909 };
const WGS84: Ellipsoid = { a: 6_378_137, b: 6_356_752.3141 };

// The National Grid: scale on the central meridian, true origin, and the easting and northing given to it.
const SCALE = 0.9996012717;
const ORIGIN_LATITUDE = radians(49);
const ORIGIN_LONGITUDE = radians(-2);
const ORIGIN_EASTING = 400_000;
const ORIGIN_NORTHING = -100_000;

// From OSGB36 to WGS84: metres, parts per million, seconds of arc.
const SHIFT = {
  x: 446.448,
  y: -125.157,
  z: 542.06,
  scale: -20.4894,
  turnX: 0.1502,
  turnY: 0.247,
  turnZ: 0.8421,
};

/**
 * The place of a National Grid reference, to about 5 m (one Helmert transformation for the whole country).
 * `easting`, `northing`: whole metres from the false origin. @returns null outside the grid of Great Britain.
 */
export function placeOnGrid(easting: number, northing: number): Place | null {
  if (!(easting > 0 && easting < 700_000 && northing > 0 && northing < 1_300_000)) return null;
  const onAiry = unproject(easting, northing);
  const { latitude, longitude } = shiftDatum(onAiry);
  return { latitude: degrees(latitude), longitude: degrees(longitude) };
}

// Annex C.2: from the grid to latitude and longitude on Airy's ellipsoid, in radians.
function unproject(easting: number, northing: number): Place {
  const { a, b } = AIRY_1830;
  const e2 = 1 - (b * b) / (a * a);
  const phi = footpointLatitude(northing);
  const sin = Math.sin(phi);
  const tan2 = Math.tan(phi) ** 2;
  const cos = Math.cos(phi);
  const nu = (a * SCALE) / Math.sqrt(1 - e2 * sin * sin);
  const rho = (a * SCALE * (1 - e2)) / (1 - e2 * sin * sin) ** 1.5;
  const eta2 = nu / rho - 1;
  const east = easting - ORIGIN_EASTING;
  const vii = Math.tan(phi) / (2 * rho * nu);
  const viii = (Math.tan(phi) / (24 * rho * nu ** 3)) * (5 + 3 * tan2 + eta2 - 9 * tan2 * eta2);
  const ix = (Math.tan(phi) / (720 * rho * nu ** 5)) * (61 + 90 * tan2 + 45 * tan2 * tan2);
  const x = 1 / (cos * nu);
  const xi = (1 / (cos * 6 * nu ** 3)) * (nu / rho + 2 * tan2);
  const xii = (1 / (cos * 120 * nu ** 5)) * (5 + 28 * tan2 + 24 * tan2 * tan2);
  const xiia = (1 / (cos * 5040 * nu ** 7)) * (61 + 662 * tan2 + 1320 * tan2 ** 2 + 720 * tan2 ** 3);
  return {
    latitude: phi - vii * east ** 2 + viii * east ** 4 - ix * east ** 6,
    longitude: ORIGIN_LONGITUDE + x * east - xi * east ** 3 + xii * east ** 5 - xiia * east ** 7,
  };
}

// The latitude whose distance from the true origin along the meridian is the northing, to a hundredth of a millimetre.
function footpointLatitude(northing: number): number {
  let phi = ORIGIN_LATITUDE;
  let rest = northing - ORIGIN_NORTHING;
  while (Math.abs(rest) >= 0.000_01) {
    phi += rest / (AIRY_1830.a * SCALE);
    rest = northing - ORIGIN_NORTHING - meridianArc(phi);
  }
  return phi;
}

// Annex C.1, formula C3: metres along the meridian from the true origin to a latitude.
function meridianArc(phi: number): number {
  const { a, b } = AIRY_1830;
  const n = (a - b) / (a + b);
  const less = phi - ORIGIN_LATITUDE;
  const more = phi + ORIGIN_LATITUDE;
  return (
    b *
    SCALE *
    ((1 + n + (5 / 4) * n ** 2 + (5 / 4) * n ** 3) * less -
      (3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) * Math.sin(less) * Math.cos(more) +
      (15 / 8) * (n ** 2 + n ** 3) * Math.sin(2 * less) * Math.cos(2 * more) -
      (35 / 24) * n ** 3 * Math.sin(3 * less) * Math.cos(3 * more))
  );
}

// Annex B: to Cartesian coordinates, moved, scaled and turned, and back; radians.
function shiftDatum({ latitude, longitude }: Place): Place {
  const nu = radius(AIRY_1830, latitude);
  const e2 = 1 - (AIRY_1830.b / AIRY_1830.a) ** 2;
  const x = nu * Math.cos(latitude) * Math.cos(longitude);
  const y = nu * Math.cos(latitude) * Math.sin(longitude);
  const z = nu * (1 - e2) * Math.sin(latitude);
  const scale = 1 + SHIFT.scale / 1e6;
  const [turnX, turnY, turnZ] = [SHIFT.turnX, SHIFT.turnY, SHIFT.turnZ].map((arc) => radians(arc / 3600)) as [
    number,
    number,
    number,
  ];
  return fromCartesian(
    SHIFT.x + scale * x - turnZ * y + turnY * z,
    SHIFT.y + turnZ * x + scale * y - turnX * z,
    SHIFT.z - turnY * x + turnX * y + scale * z,
  );
}

function fromCartesian(x: number, y: number, z: number): Place {
  const e2 = 1 - (WGS84.b / WGS84.a) ** 2;
  const fromAxis = Math.hypot(x, y);
  let latitude = Math.atan2(z, fromAxis * (1 - e2));
  // Each turn gains about two and a half digits; the first guess has five.
  for (let turn = 0; turn < 5; turn++)
    latitude = Math.atan2(z + e2 * radius(WGS84, latitude) * Math.sin(latitude), fromAxis);
  return { latitude, longitude: Math.atan2(y, x) };
}

/** The transverse radius of curvature at a latitude, metres. */
function radius({ a, b }: Ellipsoid, latitude: number): number {
  return a / Math.sqrt(1 - (1 - (b * b) / (a * a)) * Math.sin(latitude) ** 2);
}

function radians(degree: number): number {
  return (degree * Math.PI) / 180;
}

function degrees(radian: number): number {
  return (radian * 180) / Math.PI;
}
