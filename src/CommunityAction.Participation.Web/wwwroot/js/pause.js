// The button that holds a board still until somebody goes on. Says whether it is held.
export function pauser(button, speaker, goOn) {
  let paused = false;
  if (button) {
    const words = button.textContent;
    button.hidden = false;
    button.addEventListener('click', () => {
      paused = !paused;
      button.textContent = paused ? button.dataset.goOn : words;
      if (paused) {
        speaker?.hush();
      } else {
        goOn();
      }
    });
  }
  return () => paused;
}
