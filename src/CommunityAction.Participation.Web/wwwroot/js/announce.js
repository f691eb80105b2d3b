// One polite voice: the latest sentence, at most once in ten seconds, and not while paused.
const GAP = 10_000;

export function announcer(place) {
  let next = null;
  let timer = null;
  let spoken = -GAP;

  function speak() {
    timer = null;
    if (next !== null && next !== place.textContent) {
      place.textContent = next;
      spoken = performance.now();
    }
    next = null;
  }

  return {
    say(sentence) {
      next = sentence;
      timer ??= setTimeout(speak, Math.max(1000, spoken + GAP - performance.now()));
    },
    hush() {
      next = null;
      clearTimeout(timer);
      timer = null;
    },
  };
}
