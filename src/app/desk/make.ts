/** Makes elements for the tools of the desk: text is text, and nothing is ever read as HTML. */
type Marks = Readonly<Record<string, string>>;

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  marks: Marks = {},
  ...inside: ReadonlyArray<Node | string>
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(marks)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
}

export function makeButton(text: string, onTap: () => void, marks: Marks = {}): HTMLButtonElement {
  const button = make('button', { type: 'button', class: 'big', ...marks }, text);
  button.onclick = onTap;
  return button;
}

/** Takes out what stood there. */
export function fill(element: Element, ...inside: ReadonlyArray<Node | string>): void {
  element.textContent = '';
  element.append(...inside);
}
