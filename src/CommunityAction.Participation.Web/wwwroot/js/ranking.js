// Puts options in order by button or by dragging. The number fields stay the truth, and can still be typed into.
import { figure, fill } from './text.js';

export function addRanking(list, voice, onChange) {
  const paper = [...list.children];
  const rows = paper.filter((row) => row.querySelector('input'));
  const field = (row) => row.querySelector('input');
  const placeOf = (row) => Number.parseInt(field(row).value, 10) || 0;
  const titleOf = (row) => row.querySelector('label').textContent;

  // Rows by place, those that share one together.
  function levels() {
    const places = [...new Set(rows.map(placeOf).filter((place) => place > 0))].sort((one, other) => one - other);
    return places.map((place) => rows.filter((row) => placeOf(row) === place));
  }

  function sort() {
    const focused = document.activeElement;
    const ranked = levels().flat();
    list.append(...ranked, ...paper.filter((row) => !ranked.includes(row)));
    if (list.contains(focused)) {
      focused.focus();
    }
    for (const row of rows) {
      row.classList.toggle('ranked', placeOf(row) > 0);
      const [up, down] = row.querySelectorAll('button');
      up.setAttribute('aria-disabled', String(placeOf(row) === 1 && levels()[0].length === 1));
      down.setAttribute('aria-disabled', String(placeOf(row) === 0));
    }
  }

  function write(order, row) {
    rows.forEach((each) => { field(each).value = ''; });
    order.filter((level) => level.length > 0).forEach((level, at) => level.forEach((each) => { field(each).value = String(at + 1); }));
    sort();
    voice.textContent = fill(placeOf(row) > 0 ? list.dataset.placed : list.dataset.off, { option: titleOf(row), place: figure(placeOf(row)) });
    onChange();
  }

  // One step: off a shared place, else past the next one; onto the end of the order, or off it.
  function step(row, by) {
    const order = levels();
    const at = order.findIndex((level) => level.includes(row));
    if (at < 0) {
      if (by < 0) {
        write([...order, [row]], row);
      }
      return;
    }
    const shared = order[at].length > 1;
    order[at] = order[at].filter((each) => each !== row);
    if (by > 0 && at === order.length - 1 && !shared) {
      write(order, row);
      return;
    }
    const to = shared ? at + (by > 0 ? 1 : 0) : at + (by > 0 ? 2 : -1);
    order.splice(Math.max(0, to), 0, [row]);
    write(order, row);
  }

  // Before another row, or at the end; further down than the row after the last place it means no place at all.
  function drop(row, before) {
    const order = levels().map((level) => level.filter((each) => each !== row)).filter((level) => level.length > 0);
    const others = [...list.children].filter((each) => each !== row);
    const at = order.findIndex((level) => level.includes(before));
    const above = before === null ? others.length : others.indexOf(before);
    if (at >= 0) {
      order.splice(at, 0, [row]);
    } else if (above <= order.flat().length) {
      order.push([row]);
    }
    write(order, row);
  }

  function addGrip(row, moves) {
    const grip = document.createElement('span');
    grip.className = 'ca-ranks__grip';
    grip.setAttribute('aria-hidden', 'true');
    grip.title = list.dataset.drag;
    grip.textContent = '⠿';
    const under = (event) => [...list.children].find((each) => each !== row && event.clientY < each.getBoundingClientRect().bottom - (each.offsetHeight / 2)) ?? null;
    const mark = (target) => [...list.children].forEach((each) => each.classList.toggle('before', each === target));
    grip.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      grip.setPointerCapture(event.pointerId);
      row.classList.add('lifted');
    });
    grip.addEventListener('pointermove', (event) => {
      if (row.classList.contains('lifted')) {
        mark(under(event));
      }
    });
    grip.addEventListener('pointerup', (event) => {
      if (row.classList.contains('lifted')) {
        row.classList.remove('lifted');
        mark(null);
        drop(row, under(event));
      }
    });
    grip.addEventListener('pointercancel', () => {
      row.classList.remove('lifted');
      mark(null);
    });
    moves.append(grip);
  }

  for (const row of rows) {
    const moves = document.createElement('span');
    moves.className = 'ca-ranks__moves';
    for (const [sign, name, by] of [['↑', list.dataset.up, -1], ['↓', list.dataset.down, 1]]) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = sign;
      button.setAttribute('aria-label', fill(name, { option: titleOf(row) }));
      button.addEventListener('click', () => step(row, by));
      moves.append(button);
    }
    addGrip(row, moves);
    row.append(moves);
    field(row).addEventListener('change', sort);
  }
  list.parentElement.querySelector('[data-ranks-help]').hidden = false;
  sort();
}
