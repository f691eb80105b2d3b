// A past moment of a priority board: the slider shows the board of each moment as the server makes it, and a replay runs through sixty of them.
import { arrange } from './board.js';
import { figure } from './text.js';

const player = document.querySelector('[data-player]');
const slider = player.querySelector('[data-times]');
const chosen = player.querySelector('[data-chosen]');
const play = player.querySelector('[data-play]');
const speed = player.querySelector('[data-speed]');
const failed = player.querySelector('[data-failed]');
const board = document.querySelector('[data-past]');
const times = slider.dataset.times.split(',').map((time) => new Date(Number(time)));
const say = new Intl.DateTimeFormat(document.documentElement.lang, { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit', hour12: true, timeZone: 'Europe/London' });
const playWords = play.textContent;
let frames = null;
let next = 0;
let timer = null;
let asked = 0;

const addressOf = (at) => {
  const query = new URLSearchParams({ at: at.toISOString().replace(/:00\.000Z$/, 'Z') });
  if (player.dataset.ward) {
    query.set('ward', player.dataset.ward);
  }
  return query;
};

function point(at) {
  const step = times.findLastIndex((time) => time <= at);
  slider.value = Math.max(0, step);
  tell(at);
}

function tell(at) {
  chosen.textContent = say.format(at);
  slider.setAttribute('aria-valuetext', chosen.textContent);
}

// The board of a moment as the server makes it, with an address of its own. Who moves on before it comes is not shown it.
async function show(at) {
  const turn = ++asked;
  const query = addressOf(at);
  try {
    const answer = await fetch(`${player.dataset.address}?${query}`);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const made = page.querySelector('[data-past]');
    if (!answer.ok || !made) {
      throw new Error(answer.statusText);
    }
    if (turn === asked) {
      board.replaceChildren(...made.childNodes);
      board.removeAttribute('data-playing');
      player.dataset.at = query.get('at');
      history.replaceState(null, '', `?${query}`);
      failed.hidden = true;
    }
  } catch {
    failed.hidden = turn !== asked;
  }
}

async function begin() {
  if (!frames) {
    try {
      const answer = await fetch(`${player.dataset.frames}?${addressOf(new Date(player.dataset.at))}`);
      if (!answer.ok) {
        throw new Error(answer.statusText);
      }
      frames = (await answer.json()).map((frame) => ({ ...frame, at: new Date(Date.parse(frame.at) + 1) })); // a browser's clock has no finer parts than thousandths
      failed.hidden = true;
    } catch {
      failed.hidden = false;
      return;
    }
    next = 0;
    if (frames.length === 0) {
      return;
    }
    await show(frames[0].at); // with every option: later ones may have been taken off
  }
  play.textContent = play.dataset.pauseWords;
  board.toggleAttribute('data-playing', true);
  tick();
}

function tick() {
  if (next >= frames.length) {
    end();
    return;
  }
  draw(frames[next]);
  next++;
  timer = setTimeout(tick, Number(speed.value));
}

function draw(frame) {
  point(frame.at);
  const voters = board.querySelector('[data-voters]');
  voters.textContent = figure(frame.voters);
  const list = board.querySelector('[data-board]');
  if (!list || !frame.rows) {
    return;
  }
  const elements = new Map([...list.querySelectorAll('[data-key]')].map((row) => [row.dataset.key, row]));
  const rows = frame.rows.filter((row) => elements.has(row.key));
  elements.forEach((element, key) => { element.hidden = !rows.some((row) => row.key === key); });
  for (const row of rows) {
    const element = elements.get(row.key);
    element.querySelector('.rank').textContent = figure(row.place);
    element.querySelector('[data-votes]').textContent = figure(row.votes);
    element.querySelector('[data-of-voters]').textContent = '';
  }
  arrange(list, rows.map((row) => elements.get(row.key)), -1);
}

function halt() {
  clearTimeout(timer);
  timer = null;
  play.textContent = playWords;
}

// Stops, and shows the board of that moment with all that belongs to it.
function end() {
  halt();
  const last = frames[Math.max(0, next - 1)];
  next = next < frames.length ? next : 0;
  show(last.at);
}

play.addEventListener('click', () => (timer === null ? begin() : end()));
slider.addEventListener('input', () => tell(times[slider.value]));
slider.addEventListener('change', () => {
  halt();
  frames = null;
  show(times[slider.value]);
});
player.querySelector('[data-replay]').hidden = false;
player.querySelector('[data-go]').hidden = true;
