/** Finds out what time it is at least, on a device whose clock may be years behind. */
const dayMs = 86_400_000;

/** @param surelyPast what good signatures vouch for: a clock that is more than a day behind it is wrong. */
export function trustedNow(device: Date, surelyPast: string): Date {
  const past = Date.parse(surelyPast);
  return device.getTime() < past - dayMs ? new Date(past) : device;
}
