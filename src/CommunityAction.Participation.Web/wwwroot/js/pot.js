// What is ticked, what it costs, and what is left of the pot. People may tick what does not fit: they are told by how much.
import { figure, fill } from './text.js';

export function pot(form, tally, least, most) {
  const words = tally.dataset;
  const pounds = new Intl.NumberFormat(document.documentElement.lang || 'en-GB', { minimumFractionDigits: 2 });
  const money = (pence) => fill(words.money, { amount: pence % 100 === 0 ? figure(pence / 100) : pounds.format(pence / 100) });
  const boxes = [...form.querySelectorAll('input[data-pence]')];
  const ticked = boxes.filter((box) => box.checked);
  const spent = ticked.reduce((sum, box) => sum + Number(box.dataset.pence), 0);
  const left = most - spent;

  for (const box of boxes) {
    const line = box.parentElement.querySelector('[data-too-dear]');
    const missing = box.checked ? 0 : Number(box.dataset.pence) - Math.max(0, left);
    line.hidden = missing <= 0;
    line.textContent = missing > 0 ? fill(words.tooDear, { money: money(missing) }) : '';
  }

  const bar = tally.querySelector('.ca-bar');
  bar.querySelector('.fill').setAttribute('width', `${most > 0 ? Math.min(100, (100 * spent) / most) : 0}%`);
  bar.classList.toggle('over', left < 0);
  tally.querySelector('strong').classList.toggle('over', left < 0);

  const rest = [fill(words.counted, { count: figure(ticked.length), spent: money(spent), pot: money(most) })];
  if (spent < least) {
    rest.push(fill(words.tooLittle, { money: money(least - spent) }));
  } else if (ticked.length < Number(words.picks)) {
    rest.push(fill(words.short, { left: figure(Number(words.picks) - ticked.length) }));
  }
  return [left < 0 ? fill(words.over, { money: money(-left) }) : fill(words.left, { money: money(left) }), rest.join(' ')];
}
