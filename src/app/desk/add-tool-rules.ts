/** The look of the tools and of the field for a card, put beside the style of the document: no other document carries it. */

const rules = [
  '@media print{[data-tool]{display:none}}',
  '[data-tool] meter{width:100%;height:1.5rem}',
  '[data-tool] input{width:100%;min-height:3rem;font:inherit}',
  'main textarea{display:block;width:100%;font:inherit}',
  '[data-tool] .aloud{font-size:1.75rem;line-height:1.5}',
  '[data-tool] .sign{font-size:1.25rem}',
];

export function addToolRules(): void {
  const [sheet] = Array.from(document.styleSheets);
  for (const rule of rules) sheet?.insertRule(rule, sheet.cssRules.length);
}
