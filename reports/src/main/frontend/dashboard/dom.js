// Small parts of a page. Texts of the data come in through textContent only.

export const byId = (id) => document.getElementById(id);

/** An element with attributes and children; a child that is a text is shown letter for letter. */
export function element(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

export function svg(name, attributes = {}, ...children) {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

function filled(made, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** Puts children in this order and moves none that stands right, so that the focus stays. */
export function arrange(parent, children) {
  const focused = document.activeElement;
  children.forEach((child, at) => {
    if (parent.children[at] !== child) {
      parent.insertBefore(child, parent.children[at] ?? null);
    }
  });
  while (parent.children.length > children.length) {
    parent.lastElementChild.remove();
  }
  if (focused !== document.activeElement && focused.isConnected) {
    focused.focus({ preventScroll: true });
  }
}

/** Offers the reader a file. */
export function download(name, blob) {
  const link = element('a', { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const tip = element('div', { class: 'tip', 'aria-hidden': 'true' });

/** Shows lines beside the pointer; none hides them. */
export function showTip(event, lines) {
  tip.replaceChildren(...lines.map((line) => element('div', {}, line)));
  tip.hidden = lines.length === 0;
  if (tip.hidden) {
    return;
  }
  if (!tip.isConnected) {
    document.body.append(tip);
  }
  const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
  tip.style.left = `${Math.max(8, Math.min(room, event.clientX + 14))}px`;
  tip.style.top = `${Math.max(8, event.clientY - tip.offsetHeight - 12)}px`;
}
