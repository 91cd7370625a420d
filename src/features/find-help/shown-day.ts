/** A day as people write it where these countries lie, without its year: `24.12.` */
export function shownDay(day: string): string {
  const [month = '', date = ''] = day.slice(-5).split('-').map(Number).map(String);
  return `${date}.${month}.`;
}
