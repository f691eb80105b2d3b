// Counts down by the server's clock: only the time since the page was made is measured here.
import { many } from './text.js';

const HOUR = 3600;
const DAY = 24 * HOUR;
const two = (value) => String(value).padStart(2, '0');

export function run(element) {
  const { closes, now, days, daysOne } = element.dataset;
  const end = performance.now() + Number(closes) - Number(now);
  const tick = () => {
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    const text = say(left, days, daysOne);
    if (element.textContent !== text) {
      element.textContent = text;
    }
  };
  tick();
  setInterval(tick, 200);
}

function say(left, days, daysOne) {
  if (left >= 2 * DAY) {
    return many(daysOne, days, Math.floor(left / DAY));
  }
  const [hours, minutes, seconds] = [Math.floor(left / HOUR), Math.floor(left / 60) % 60, left % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}
