// A panel room: when something moves, the part of the page that moves is asked for anew, as whoever looks. Nothing that anybody scored comes by the live connection.
import { announcer } from './announce.js';
import { watch } from './live.js';
import { pauser } from './pause.js';

const GAP = 250; // a busy room is drawn four times a second at most

const main = document.querySelector('[data-live]');
const room = main.querySelector('[data-room]');
const lost = main.querySelector('[data-live-lost] > *');
const movedOn = main.querySelector('[data-moved-on]');
const speaker = announcer(main.querySelector('[data-say]'));
const isPaused = pauser(main.querySelector('[data-pause]'), speaker, () => refresh());
let seen = Number(main.dataset.liveSequence);
let wanted = seen;
let busy = false;

async function refresh() {
  if (busy || isPaused() || wanted <= seen) {
    return;
  }
  busy = true;
  const asked = wanted;
  try {
    const address = new URL(location.href);
    address.searchParams.set('part', 'room');
    const answer = await fetch(address, { cache: 'no-store', redirect: 'error' });
    if (answer.ok) {
      show(await answer.text());
      seen = asked;
    }
  } catch {
    // the next message, or the next look, tries again
  }
  setTimeout(() => { busy = false; refresh(); }, GAP);
}

// Whoever is on a link stays on it.
function show(html) {
  const focused = room.contains(document.activeElement) ? document.activeElement.id : '';
  room.innerHTML = html;
  if (focused) {
    document.getElementById(focused)?.focus({ preventScroll: true });
  }
  const said = room.querySelector('[data-sentence]');
  if (said) {
    speaker.say(said.textContent.trim());
  }
}

watch(main, {
  onBoard(moved) {
    wanted = Math.max(wanted, moved.sequence);
    if (movedOn && moved.status !== main.dataset.liveStatus) {
      movedOn.hidden = false; // the forms beside the order are those of another state
    }
    refresh();
  },
  onLink(up) {
    lost.hidden = up;
    for (const part of main.querySelectorAll('[data-live-on]')) {
      part.hidden = !up;
    }
  },
});
