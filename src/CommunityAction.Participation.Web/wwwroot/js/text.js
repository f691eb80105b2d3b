// Figures in sentences. The sentences come from the page, localized; scripts hold none.
const number = new Intl.NumberFormat(document.documentElement.lang || 'en-GB');

export const figure = (value) => number.format(value);

export function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (place, name) => (name in values ? values[name] : place));
}

// Either of two sentences in an element's data: data-one, data-many, or with another name in front.
export function many(one, several, count) {
  return fill(count === 1 && one ? one : several, { count: figure(count) });
}
