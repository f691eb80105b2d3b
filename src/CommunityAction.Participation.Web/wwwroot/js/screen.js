// The big screen: order, turnout and clock move; when the vote changes its state the page is fetched anew.
import { announcer } from './announce.js';
import { show } from './board.js';
import { run } from './clock.js';
import { watch } from './live.js';
import { pauser } from './pause.js';
import { figure, fill, many } from './text.js';

const screen = document.querySelector('[data-live]');
const list = screen.querySelector('[data-board]');
const turnout = screen.querySelector('[data-turnout]');
const turnoutWords = screen.querySelector('[data-turnout-words]');
const voice = screen.querySelector('[data-say]');
const lost = screen.querySelector('[data-live-lost] > *');
const on = screen.querySelectorAll('[data-live-on]');
const speaker = voice && announcer(voice);
const clock = screen.querySelector('[data-closes]');
const isPaused = pauser(screen.querySelector('[data-pause]'), speaker, () => latest && draw(latest));
let latest = null;

function onBoard(board) {
  latest = board;
  if (board.status !== screen.dataset.liveStatus) {
    reload();
  } else if (!isPaused()) {
    draw(board);
  }
}

function draw(board) {
  if (turnout) {
    const { one, many: several, least } = turnoutWords.dataset;
    turnout.textContent = isFew(board) ? turnout.dataset.few : figure(board.ballots);
    turnoutWords.textContent = isFew(board) ? several : board.inTens ? least : many(one, several, board.ballots);
  }
  if (list && board.rows) {
    show(list, board.rows);
  }
  speaker?.say(sentence(board));
}

// While results are hidden the turnout comes in full tens.
function isFew(board) {
  return board.inTens && board.ballots === 0;
}

function sentence(board) {
  if (board.inTens) {
    return isFew(board) ? voice.dataset.sayFew : fill(voice.dataset.sayTens, { turnout: figure(board.ballots) });
  }
  const voted = figure(board.ballots);
  const first = list?.querySelector('[data-key]');
  if (!first || !board.rows?.[0]?.points) {
    return fill(voice.dataset.sayTurnout, { turnout: voted });
  }
  const count = first.querySelector('.count').textContent.trim();
  return fill(voice.dataset.say, { leader: first.querySelector('.name').textContent, count, turnout: voted });
}

// The new page is loaded only when it is there: a screen in a hall must never show a browser's error.
let reloading = false;
async function reload() {
  if (reloading) {
    return;
  }
  reloading = true;
  try {
    if ((await fetch(location.href, { cache: 'no-store' })).ok) {
      location.reload();
      return;
    }
  } catch {
    // try again below
  }
  setTimeout(() => { reloading = false; onBoard(latest); }, 1000);
}

if (clock) {
  run(clock);
}
watch(screen, {
  onBoard,
  onLink(up) {
    lost.hidden = up;
    for (const part of on) {
      part.hidden = !up;
    }
  },
});
