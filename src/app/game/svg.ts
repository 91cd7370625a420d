/** Makes elements by hand: Trusted Types leave no room for markup in strings. */

type Attributes = Readonly<Record<string, string | number>>;

export function setAll(element: Element, attributes: Attributes): void {
  for (const key of Object.keys(attributes)) element.setAttribute(key, String(attributes[key]));
}

export function draw(name: string, attributes: Attributes, parent: Element): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
  setAll(element, attributes);
  parent.appendChild(element);
  return element;
}

export function addButton(parent: Element, name: string, label = ''): HTMLButtonElement {
  const button = parent.appendChild(document.createElement('button'));
  setAll(button, { class: name, 'aria-label': label });
  return button;
}

export function clear(element: Element): void {
  while (element.firstChild) element.firstChild.remove();
}
