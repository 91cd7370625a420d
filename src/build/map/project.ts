/** From longitude and latitude to units of the map: Lambert's equal-area projection, so that no country seems larger than it is. */

export type Point = [number, number];

const middle = { longitude: 16, latitude: 53 };
/** Units of the map per radius of the earth: about 3 km each. */
const scale = 2100;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

export function project([longitude, latitude]: Point): Point {
  const east = radians(longitude - middle.longitude);
  const north = radians(latitude);
  const centre = radians(middle.latitude);
  const cosine = Math.cos(north) * Math.cos(east);
  const k = scale * Math.sqrt(2 / (1 + Math.sin(centre) * Math.sin(north) + Math.cos(centre) * cosine));
  return [k * Math.cos(north) * Math.sin(east), -k * (Math.cos(centre) * Math.sin(north) - Math.sin(centre) * cosine)];
}
