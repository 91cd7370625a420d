/** Hears every way in which Close is pressed, as early as the browser tells of it. */

export function listenForClose(leave: () => void): void {
  const onPress = (event: Event) => {
    if (!(event.target instanceof Element) || !event.target.closest('.close')) return;
    event.preventDefault();
    leave();
  };
  // The press itself, not its end: a click comes up to 300 ms later on old phones.
  addEventListener('pointerdown', onPress, true);
  addEventListener('click', onPress, true);
  leaveOnThreeKeys(leave);
}

/** Escape or Shift three times within two seconds, for tablets with a keyboard. */
function leaveOnThreeKeys(leave: () => void): void {
  let pressed: Array<{ key: string; at: number }> = [];
  const onKey = ({ key, repeat, timeStamp }: KeyboardEvent) => {
    // A key that is held down speaks again and again.
    if (repeat) return;
    pressed = key === 'Escape' || key === 'Shift' ? pressed.concat({ key, at: timeStamp }).slice(-3) : [];
    const [first] = pressed;
    const isThrice = pressed.length === 3 && first !== undefined && pressed.every((press) => press.key === first.key);
    if (isThrice && timeStamp - first.at < 2000) leave();
  };
  addEventListener('keydown', onKey, true);
}
