/** Draws a card for a printer: what it says in words, the code for a camera, and the same code to type. */
import encodeQr from 'qr';
import { writeLines } from '#core/point/card-code.ts';
import type { PointCard } from '#core/point/point.ts';

interface Sheet {
  card: PointCard;
  organisation: string;
  until: string;
  code: string;
}

/** Millimetres. A module of 0.8 mm is read by a dim camera at arm's length. */
const module = 0.8;
const margin = 10;
const width = 105;
const lineHeight = 5;

export function drawSheet({ card, organisation, until, code }: Sheet): string {
  // Version 12 whatever the card holds: a camera reads no larger one surely (65 modules, level M).
  const cells = encodeQr(code, 'raw', { ecc: 'medium', encoding: 'alphanumeric', version: 12, border: 4 });
  const side = cells.length * module;
  const dark = cells.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  const words = [card.name, card.address, card.phone, `${organisation}, ${until}`].filter((text) => text !== null);
  const top = margin + lineHeight * words.length;
  const lines = writeLines(code);
  const bottom = top + side + lineHeight;
  const height = bottom + lineHeight * lines.length + margin;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="#fff"/>
<g font-family="sans-serif" font-size="4">
${words.map((text, row) => `<text x="${margin}" y="${margin + lineHeight * row}">${escapeXml(text)}</text>`).join('\n')}
</g>
<path transform="translate(${(width - side) / 2} ${top}) scale(${module})" d="${dark.join('')}"/>
<g font-family="monospace" font-size="3.6">
${lines.map((line, row) => `<text x="${margin}" y="${bottom + lineHeight * row}">${String(row + 1).padStart(2, '0')}  ${line}</text>`).join('\n')}
</g>
</svg>
`;
}

const escapeXml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
