// A part of an application: how many words are left while somebody types, and a warning before what is not saved is lost. The server counts and saves by itself.
import { announcer } from './announce.js';
import { many } from './text.js';

const form = document.querySelector('[data-section]');
const speaker = announcer(document.querySelector('[data-say]'));
let unsaved = 'unsaved' in form.dataset;

const wordsIn = (text) => text.split(/\s+/u).filter((word) => word.length > 0).length;

function count(place, field) {
  const left = Number(place.dataset.most) - wordsIn(field.value);
  const { leftOne, leftMany, overOne, overMany } = place.dataset;
  place.textContent = left >= 0 ? many(leftOne, leftMany, left) : many(overOne, overMany, -left);
  place.classList.toggle('over', left < 0);
}

for (const place of form.querySelectorAll('.ca-words')) {
  const field = document.getElementById(place.dataset.for);
  count(place, field);
  field.addEventListener('input', () => {
    count(place, field);
    speaker.say(place.textContent);
  });
}

form.addEventListener('input', () => { unsaved = true; });
form.addEventListener('submit', () => { unsaved = false; });
window.addEventListener('beforeunload', (leaving) => {
  if (unsaved) {
    leaving.preventDefault();
  }
});
