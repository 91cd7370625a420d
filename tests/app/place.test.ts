import { describe, expect, it } from 'vitest';
import {
  chooseAge,
  firstWay,
  go,
  goBack,
  goOnKnowing,
  isAtStart,
  isSlow,
  type Place,
  placeOfLink,
  startOf,
  toggleOnTop,
} from '#app/place.ts';

const topic: Place = { kind: 'topic', topic: 'a-topic' };
const home = chooseAge(firstWay, 2);

describe('the place', () => {
  it('begins at the choice of age', () => {
    expect(firstWay.place).toEqual({ kind: 'start' });
    expect(isAtStart(firstWay)).toBe(true);
  });

  it('goes back the way it came, and from the first place to the start', () => {
    const deep = go(go(home, { kind: 'group', group: 'telling' }), topic);
    expect(goBack(deep).place).toEqual({ kind: 'group', group: 'telling' });
    expect(goBack(goBack(deep)).place).toEqual({ kind: 'home' });
    expect(goBack({ ...deep, before: [] }).place).toEqual({ kind: 'home' });
    expect(goBack({ ...firstWay, place: topic }).place).toEqual({ kind: 'start' });
  });

  it('returns to the tiles of the chosen age, and to the choice where none was made', () => {
    expect(startOf(go(home, topic)).place).toEqual({ kind: 'home' });
    expect(startOf(go(firstWay, topic)).place).toEqual({ kind: 'start' });
  });

  it('remembers the chosen country in memory, so that sentences carry its number', () => {
    expect(go(go(home, { kind: 'country', country: 'FI' }), topic).country).toBe('FI');
  });

  it('knows what Close cannot hide once it was said, from then on, and begins the topic at its top', () => {
    const before = go(home, topic);
    const after = goOnKnowing(before);
    expect([before.knowsLimits, after.knowsLimits, go(after, topic).knowsLimits]).toEqual([false, true, true]);
    expect(after).toEqual({ ...before, knowsLimits: true });
    expect(after.place).not.toBe(before.place);
  });

  it('leaves more time where something is shown, dialled or talked over by two', () => {
    const at = (place: Place) => isSlow(go(home, place));
    expect(at(topic)).toBe(false);
    expect(at({ kind: 'number', country: 'FI', service: 'a', channel: 0 })).toBe(true);
    expect(at({ kind: 'phrase', card: 'help' })).toBe(true);
    expect(isSlow({ ...go(home, topic), isTwofold: true })).toBe(true);
  });

  it('ends when Pebble was taken off the device: nothing leads back', () => {
    expect(isAtStart(go(home, { kind: 'forgotten' }))).toBe(true);
  });

  it('comes back to where the reader was, and begins everywhere else at the top', () => {
    const left = go(home, topic, 480);
    expect(left.scroll).toBe(0);
    expect(goBack(left).scroll).toBe(480);
    expect(startOf(left).scroll).toBe(0);
  });

  it('keeps cards on top for this moment, the last one first, until they are taken away', () => {
    const two = toggleOnTop(toggleOnTop(home, 'a-card'), 'b-card');
    expect(two.onTop).toEqual(['b-card', 'a-card']);
    expect(goBack(go(two, topic)).onTop).toEqual(['b-card', 'a-card']);
    expect(toggleOnTop(two, 'b-card').onTop).toEqual(['a-card']);
    expect(firstWay.onTop).toEqual([]);
  });

  it('does not change the way it came from', () => {
    const before = JSON.stringify(home);
    go(home, topic);
    goBack(home);
    expect(JSON.stringify(home)).toBe(before);
  });
});

describe('a link of a document', () => {
  it.each([
    ['/uk/', { kind: 'start' }],
    ['/uk/1/', { kind: 'age', age: 1 }],
    ['/uk/2/', { kind: 'age', age: 2 }],
    ['/uk/3/', { kind: 'age', age: 3 }],
    ['/uk/p/', { kind: 'people' }],
  ])('%s is a place of the app', (href, place) => {
    expect(placeOfLink(href, 'uk')).toEqual(place);
  });

  it.each(['/', '/d/', '/ar/1/', '/o/uk/', '/uk/4/', '/uk/c/', 'https://example.org/uk/1/', 'tel:000000'])(
    '%s is left alone',
    (href) => {
      expect(placeOfLink(href, 'uk')).toBeUndefined();
    },
  );
});
