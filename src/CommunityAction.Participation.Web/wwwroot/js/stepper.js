// Plus and minus beside a number field. The field stays the truth.
import { fill } from './text.js';

export function addSteppers(list, onChange) {
  const most = Number(list.dataset.most);
  for (const stepper of list.querySelectorAll('.ca-stepper')) {
    const field = stepper.querySelector('input');
    const option = list.querySelector(`label[for="${field.id}"]`).textContent;
    const fewer = button('−', fill(list.dataset.fewer, { option }));
    const more = button('+', fill(list.dataset.more, { option }));
    field.value ||= '0';
    field.addEventListener('focus', () => field.select());
    const value = () => Number.parseInt(field.value, 10) || 0;
    const mark = () => {
      fewer.setAttribute('aria-disabled', String(value() <= 0));
      more.setAttribute('aria-disabled', String(value() >= most));
    };
    const step = (by) => () => {
      const next = value() + by;
      if (next >= 0 && next <= most) {
        field.value = String(next);
        mark();
        onChange();
      }
    };
    fewer.addEventListener('click', step(-1));
    more.addEventListener('click', step(1));
    field.addEventListener('input', mark);
    field.before(fewer);
    field.after(more);
    mark();
  }
}

function button(sign, name) {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = sign;
  element.setAttribute('aria-label', name);
  return element;
}
