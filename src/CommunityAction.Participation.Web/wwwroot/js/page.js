// Pages beside a ballot: turnout, order and state follow the board. A form is never touched.
import { show } from './board.js';
import { watch } from './live.js';
import { many } from './text.js';

const live = document.querySelector('[data-live]');
const lost = document.querySelector('[data-live-lost] > *');

function onBoard(board) {
  for (const place of document.querySelectorAll('[data-live-ballots]')) {
    const { one, many: several, few, least } = place.dataset;
    place.textContent = !board.inTens ? many(one, several, board.ballots) : board.ballots === 0 ? few : many(null, least, board.ballots);
  }
  const list = document.querySelector('[data-board]');
  if (list && board.rows && board.status === 'open') {
    show(list, board.rows);
  }
  if (board.status !== live.dataset.liveStatus) {
    live.dataset.liveStatus = board.status;
    for (const part of document.querySelectorAll('[data-live-when]')) {
      part.hidden = !part.dataset.liveWhen.split(' ').includes(board.status);
    }
    for (const part of document.querySelectorAll('[data-live-until]')) {
      part.hidden = part.dataset.liveUntil.split(' ').includes(board.status);
    }
  }
}

function start() {
  watch(live, { onBoard, onLink: (up) => { lost.hidden = up; } });
}

// After everything that the page itself needs.
if (document.readyState === 'complete') {
  start();
} else {
  window.addEventListener('load', start, { once: true });
}
