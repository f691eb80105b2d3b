// Says where a voter stands while choosing, and puts buttons beside points and places. Without it the ballot works as it is.
import { pot } from './pot.js';
import { addRanking } from './ranking.js';
import { addSteppers } from './stepper.js';
import { figure, fill } from './text.js';

const MOST_DOTS = 12;
const QUIET = 700;

const form = document.querySelector('.ca-ballot');
const tally = form.querySelector('[data-tally]');
const said = form.querySelector('[data-tally-said]');
const words = tally?.dataset ?? {};

const typed = () => [...form.querySelectorAll('.ca-stepper input')].map((field) => Number.parseInt(field.value, 10) || 0);
const counters = {
  points: () => typed().reduce((sum, points) => sum + points, 0),
  places: () => typed().filter((place) => place > 0).length,
  picks: () => [...form.querySelectorAll('input:checked')].filter((input) => input.value !== '').length,
};

function sayRest(counted, least, most) {
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

function count(least, most) {
  const counted = counters[tally.dataset.tally]();
  drawDots(tally.querySelector('.ca-dots'), counted, least, most);
  return [
    counted === 0 ? words.nothing : fill(counted === 1 ? words.countedOne : words.counted, { count: figure(counted) }),
    sayRest(counted, least, most),
  ];
}

let timer = null;
function draw() {
  const [least, most] = [Number(tally.dataset.least), Number(tally.dataset.most)];
  const [head, rest] = tally.dataset.tally === 'money' ? pot(form, tally, least, most) : count(least, most);
  tally.querySelector('strong').textContent = head;
  tally.querySelector('span').textContent = rest;
  return `${head} ${rest}`;
}

// Heard once the voter pauses, not at every step.
function change() {
  const sentence = draw();
  clearTimeout(timer);
  timer = setTimeout(() => { said.textContent = sentence; }, QUIET);
}

const changed = () => form.dispatchEvent(new Event('input'));
const ranks = form.querySelector('.ca-ranks');
const points = form.querySelector('.ca-points:not(.ca-ranks)');
if (ranks) {
  addRanking(ranks, form.querySelector('[data-ranked]'), changed);
}
if (points) {
  addSteppers(points, changed);
}
if (tally) {
  tally.hidden = false;
  draw();
  form.addEventListener('input', change);
  form.addEventListener('change', change);
  window.addEventListener('pageshow', draw); // a browser that goes back fills the fields again
}
