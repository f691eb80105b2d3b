// What is ticked and what it costs, as it changes. Without this script the button "Add up" says it.
import { many } from './text.js';

const status = document.querySelector('[data-picks-count]')?.closest('[role="status"]');
const money = (pence) => new Intl.NumberFormat(document.documentElement.lang || 'en-GB', {
  style: 'currency', currency: 'GBP', minimumFractionDigits: pence % 100 === 0 ? 0 : 2,
}).format(pence / 100);

function addUp() {
  const ticked = [...document.querySelectorAll('input[data-pence]')].filter((box) => box.type === 'hidden' || box.checked);
  status.querySelector('[data-picks-count]').textContent = many(status.dataset.picksOne, status.dataset.picksMany, ticked.length);
  status.querySelector('[data-picks-sum]').textContent = money(ticked.reduce((sum, box) => sum + Number(box.dataset.pence), 0));
}

if (status) {
  document.addEventListener('change', (event) => {
    if (event.target.matches('input[data-pence]')) {
      addUp();
    }
  });
}
