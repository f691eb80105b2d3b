// Says where a voter stands while choosing, and puts plus and minus beside points. Without it the ballot works as it is.
import { addSteppers } from './stepper.js';
import { figure, fill } from './text.js';

const MOST_DOTS = 12;
const QUIET = 700;

const form = document.querySelector('.ca-ballot');
const tally = form.querySelector('[data-tally]');
const said = form.querySelector('[data-tally-said]');

function count() {
  return tally.dataset.tally === 'points'
    ? [...form.querySelectorAll('.ca-stepper input')].reduce((sum, field) => sum + (Number.parseInt(field.value, 10) || 0), 0)
    : form.querySelectorAll('.ca-choices input:checked').length;
}

function sayRest(counted, least, most, words) {
  if (counted > most) {
    return fill(words.over, { left: figure(counted - most) });
  }
  if (counted < least) {
    return fill(counted === 0 && words.start ? words.start : words.short, { left: figure(least - counted) });
  }
  return counted === most ? words.full : fill(words.room, { left: figure(most - counted) });
}

function drawDots(place, counted, least, most) {
  if (most > MOST_DOTS) {
    return;
  }
  const dots = Math.max(most, Math.min(counted, MOST_DOTS));
  place.replaceChildren(...Array.from({ length: dots }, (_, at) => {
    const dot = document.createElement('i');
    dot.className = at >= most ? 'over' : at < counted ? 'on' : at >= least ? 'opt' : '';
    return dot;
  }));
}

let timer = null;
function draw() {
  const { least, most, nothing, countedOne, counted: countedMany, ...words } = tally.dataset;
  const counted = count();
  const head = counted === 0 ? nothing : fill(counted === 1 ? countedOne : countedMany, { count: figure(counted) });
  const rest = sayRest(counted, Number(least), Number(most), words);
  tally.querySelector('strong').textContent = head;
  tally.querySelector('span').textContent = rest;
  drawDots(tally.querySelector('.ca-dots'), counted, Number(least), Number(most));
  return `${head} ${rest}`;
}

// Heard once the voter pauses, not at every step.
function change() {
  const sentence = draw();
  clearTimeout(timer);
  timer = setTimeout(() => { said.textContent = sentence; }, QUIET);
}

const points = form.querySelector('.ca-points');
if (points) {
  addSteppers(points, () => form.dispatchEvent(new Event('input')));
}
if (tally) {
  tally.hidden = false;
  draw();
  form.addEventListener('input', change);
  form.addEventListener('change', change);
  window.addEventListener('pageshow', draw); // a browser that goes back fills the fields again
}
