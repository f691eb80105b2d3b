// A priority board: places, votes, movement and wards follow the published figures. Focus is never moved, and nothing moves while it is paused.
import { announcer } from './announce.js';
import { arrange } from './board.js';
import { watch } from './live.js';
import { pauser } from './pause.js';
import { figure, fill, many } from './text.js';

const main = document.querySelector('[data-live]');
const list = main.querySelector('[data-board]');
const age = main.querySelector('[data-age]');
const latestLink = main.querySelector('[data-latest]');
const lost = main.querySelector('[data-live-lost] > *');
const voice = main.querySelector('[data-say]');
const speaker = announcer(voice);
const isPaused = pauser(main.querySelector('[data-pause]'), speaker, () => latest && draw());
let latest = null;
let updated = performance.now();

function onBoard(board) {
  if (board.status !== main.dataset.liveStatus) {
    main.querySelector('[data-moved-on]').hidden = false; // the page is made anew when they ask for it
    return;
  }
  latest = board;
  if (!isPaused()) {
    draw();
  }
}

function draw() {
  updated = performance.now();
  tell();
  main.querySelector('[data-voters]').textContent = figure(latest.ballots);
  drawTurnout();
  if (list && latest.rows) {
    drawOrder();
  }
  const leader = list?.querySelector('[data-key] .name > :first-child')?.textContent;
  speaker.say(fill(leader ? voice.dataset.say : voice.dataset.sayTurnout, { leader, turnout: figure(latest.ballots) }));
}

function drawOrder() {
  const elements = new Map([...list.querySelectorAll('[data-key]')].map((row) => [row.dataset.key, row]));
  const rows = placed().filter((row) => elements.has(row.key));
  const scale = Math.max(10, ...rows.flatMap((row) => Object.keys(latest.wards).map((ward) => share(row, ward) ?? 0)));
  rows.forEach((row) => drawRow(elements.get(row.key), row, scale));
  elements.forEach((element, key) => {
    if (!rows.some((row) => row.key === key)) {
      element.remove(); // withdrawn while we watched
    }
  });
  const fewWards = main.querySelector('[data-few-wards]');
  if (fewWards) {
    fewWards.hidden = Object.values(latest.wards).some((voters) => voters >= Number(list.dataset.least));
  }
  arrange(list, rows.map((row) => elements.get(row.key)), -1);
}

// In the order of the whole, or of the voters of one ward; who is level there shares a place.
function placed() {
  const { ward } = list.dataset;
  if (!ward) {
    return latest.rows.map((row) => ({ ...row, place: row.rank, count: row.votes, part: percent(row.votes, latest.ballots) }));
  }
  const rows = latest.rows.map((row) => ({ ...row, count: row.wards[ward] ?? 0, part: share(row, ward) })).sort((one, other) => other.count - one.count);
  return rows.map((row) => ({ ...row, place: 1 + rows.findIndex((other) => other.count === row.count) }));
}

const percent = (part, whole) => (whole > 0 ? Math.min(100, Math.floor(100 * part / whole)) : null);

// Of few published voters no share is told: the last few, who are not shown, would weigh too much.
function share(row, ward) {
  const voters = latest.wards[ward] ?? 0;
  return voters >= Number(list.dataset.least) ? percent(row.wards[ward] ?? 0, voters) : null;
}

function drawRow(element, row, scale) {
  element.querySelector('.rank').textContent = figure(row.place);
  element.querySelector('[data-votes]').textContent = row.count === 0 && list.dataset.ward ? list.dataset.few : figure(row.count);
  element.querySelector('[data-of-voters]').textContent = row.part === null ? '' : fill(list.dataset.share, { count: figure(row.part) });
  drawMove(element, Number(element.dataset.then) - row.place, element.dataset.then);
  drawLine(element.querySelector('[data-places]'), row.place);
  drawWards(element, row, scale);
}

function drawMove(element, moved, known) {
  const words = moved > 0 ? list.dataset.up : list.dataset.down;
  for (const part of element.querySelectorAll('[data-moved]')) {
    part.hidden = !known || Number(part.dataset.moved) !== Math.sign(moved);
    if (!part.hidden && moved !== 0) {
      part.querySelector('[data-places-moved]').textContent = figure(Math.abs(moved));
      part.querySelector('[data-moved-words]').textContent = fill(words, { count: figure(Math.abs(moved)) });
    }
  }
}

function drawLine(line, place) {
  if (!line) {
    return;
  }
  const places = [...line.dataset.places.split(',').slice(0, -1).map(Number), place];
  const x = (at) => (places.length === 1 ? 117 : 3 + 114 * at / (places.length - 1));
  const y = (each) => 4 + 28 * (each - 1) / Math.max(1, Number(list.dataset.last) - 1);
  line.querySelector('path').setAttribute('d', `M${places.map((each, at) => `${x(at).toFixed(1)} ${y(each).toFixed(1)}`).join('L')}`);
  line.querySelector('circle').setAttribute('cy', y(place).toFixed(1));
}

function drawWards(element, row, scale) {
  const bars = [...element.querySelectorAll('[data-ward]')];
  if (bars.length === 0) {
    return;
  }
  const shares = bars.map((bar) => share(row, bar.dataset.ward));
  const top = Math.max(...shares.map((each) => each ?? 0));
  const strongest = top > 0 && shares.filter((each) => each === top).length === 1 ? shares.indexOf(top) : -1;
  bars.forEach((bar, at) => {
    const tall = 36 * (shares[at] ?? 0) / scale;
    bar.setAttribute('height', tall.toFixed(1));
    bar.setAttribute('y', (36 - tall).toFixed(1));
    bar.classList.toggle('top', at === strongest);
  });
  const { shares: all, oneShare, notShown } = list.dataset;
  const words = bars.map((bar, at) => fill(shares[at] === null ? notShown : oneShare, { ward: bar.dataset.name, count: shares[at] ?? 0 }));
  bars[0].parentElement.setAttribute('aria-label', fill(all, { wards: words.join(', ') }));
  const said = element.querySelector('[data-strongest]');
  said.hidden = strongest < 0;
  said.textContent = strongest < 0 ? '' : fill(list.dataset.strongest, { ward: bars[strongest].dataset.name, count: top });
}

function drawTurnout() {
  const rows = [...main.querySelectorAll('[data-turnout]')].map((row) => {
    const voters = latest.wards[row.dataset.turnout] ?? 0;
    return { row, voters, part: row.dataset.residents ? 100 * voters / Number(row.dataset.residents) : null };
  });
  const byShare = rows.some(({ part }) => part !== null);
  const most = Math.max(0.01, ...rows.map(({ voters, part }) => (byShare ? part ?? 0 : voters)));
  for (const { row, voters, part } of rows) {
    const [count, of] = [row.querySelector('[data-count]'), row.querySelector('[data-share]')];
    count.textContent = voters > 0 ? figure(voters) : count.dataset.few;
    if (of) {
      of.textContent = part > 0 ? fill(of.dataset.share, { count: part.toFixed(1) }) : '–';
    }
    const ofMost = 100 * (byShare ? part ?? 0 : voters) / most;
    row.querySelector('.fill').setAttribute('width', `${ofMost.toFixed(2)}%`);
    const tile = main.querySelector(`[data-tile="${row.dataset.turnout}"]`);
    if (tile) {
      tile.setAttribute('class', `m${Math.ceil(ofMost / 25)}`);
      tile.querySelector('[data-of]').textContent = part > 0 ? of.textContent : count.textContent;
    }
  }
}

function tell() {
  if (!age) {
    return; // a vote that has closed does not move
  }
  const seconds = Math.floor((performance.now() - updated) / 1000);
  const { now, second, seconds: several, minute, minutes } = age.dataset;
  const text = seconds < 1 ? now : seconds < 60 ? many(second, several, seconds) : many(minute, minutes, Math.floor(seconds / 60));
  if (age.textContent !== text) {
    age.textContent = text;
  }
}

setInterval(tell, 1000);
watch(main, {
  onBoard,
  onLink(up) {
    lost.hidden = up;
    latestLink.hidden = up;
    for (const part of main.querySelectorAll('[data-live-on]')) {
      part.hidden = !up;
    }
  },
});
