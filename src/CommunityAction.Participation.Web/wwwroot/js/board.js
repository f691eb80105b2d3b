// Moves the rows of a board: figures, bars, order, and the line where the money ends.
import { figure } from './text.js';

export function show(list, rows) {
  const byKey = new Map([...list.querySelectorAll('[data-key]')].map((row) => [row.dataset.key, row]));
  const known = rows.filter((row) => byKey.has(row.key));
  const longest = Math.max(1, ...known.map((row) => row.points));
  const line = list.dataset.budget ? lineIn(known) : -1;
  known.forEach((row, at) => write(byKey.get(row.key), row, longest, at, line, list.dataset));
  for (const key of byKey.keys()) {
    if (!known.some((row) => row.key === key)) {
      byKey.get(key).remove(); // withdrawn while we watched
    }
  }
  arrange(list, known.map((row) => byKey.get(row.key)), line);
}

// The last row before the first that does not fit; nowhere while everything that anybody picked fits.
function lineIn(rows) {
  const first = rows.findIndex((row) => !row.funded);
  return first >= 0 && rows[first].points > 0 ? first - 1 : -1;
}

function write(element, row, longest, at, line, { budget, one, many }) {
  element.querySelector('.rank').textContent = figure(row.rank);
  element.querySelector('[data-count]').textContent = figure(row.points);
  element.querySelector('[data-unit]').textContent = ` ${row.points === 1 ? one : many}`;
  element.querySelector('.fill').setAttribute('width', `${(100 * row.points / longest).toFixed(2)}%`);
  element.classList.toggle('lower', Boolean(budget) && !row.funded);
  const also = element.querySelector('.also');
  if (also) {
    also.hidden = !(line >= 0 && at > line && row.funded);
  }
}

export function arrange(list, rows, line) {
  const shown = Number(list.dataset.shown);
  const mark = list.querySelector('[data-line]');
  const order = rows.slice();
  if (mark) {
    mark.hidden = line < 0 || line >= shown;
    order.splice(line + 1, 0, mark);
  }
  rows.forEach((row, at) => { row.wanted = at < shown; });
  const same = order.every((row, at) => list.children[at] === row) && rows.every((row) => row.hidden === !row.wanted);
  if (same) {
    return;
  }
  const before = new Map(order.filter(isSeen).map((row) => [row, row.getBoundingClientRect().top]));
  rows.forEach((row) => { row.hidden = !row.wanted; });
  order.forEach((row, at) => {
    if (list.children[at] !== row) {
      list.insertBefore(row, list.children[at] ?? null);
    }
  });
  glide(order, before);
}

const isSeen = (row) => !row.hidden;

// Each row starts where it stood and glides to where it belongs.
function glide(order, before) {
  const move = getComputedStyle(document.documentElement).getPropertyValue('--move').trim();
  const [, time, unit, easing] = /^([\d.]+)(ms|s)\s*(.*)$/.exec(move) ?? [];
  const duration = Number(time) * (unit === 's' ? 1000 : 1);
  if (!duration) {
    return; // reduced motion
  }
  for (const row of order.filter(isSeen)) {
    const from = before.get(row);
    const by = from === undefined ? 0 : from - row.getBoundingClientRect().top;
    if (Math.abs(by) > 1) {
      row.animate([{ transform: `translateY(${by}px)` }, { transform: 'none' }], { duration, easing: easing || 'ease' });
    } else if (from === undefined) {
      row.animate([{ opacity: 0 }, { opacity: 1 }], { duration });
    }
  }
}
