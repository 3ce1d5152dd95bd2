// The switch of colours and the buttons that copy a command.
(() => {
  'use strict';
  const root = document.documentElement;
  const button = document.getElementById('theme');
  const order = ['system', 'light', 'dark'];

  function name() {
    const now = root.dataset.theme || 'system';
    button.textContent = 'Colours: ' + now;
    button.setAttribute('aria-label', 'Colours: ' + now + '. Change them');
  }

  button.addEventListener('click', () => {
    const next = order[(order.indexOf(root.dataset.theme || 'system') + 1) % order.length];
    if (next === 'system') delete root.dataset.theme;
    else root.dataset.theme = next;
    try {
      localStorage.setItem('lab-colours', next);
    } catch (refused) { /* the choice lasts as long as the page */ }
    name();
    document.dispatchEvent(new Event('colours'));
  });
  name();
  button.hidden = false;
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => document.dispatchEvent(new Event('colours')));

  function select(element) {
    const range = document.createRange();
    range.selectNodeContents(element);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }

  document.querySelectorAll('button.copy').forEach((copy) => {
    copy.hidden = false;
    copy.addEventListener('click', async () => {
      const line = document.getElementById(copy.dataset.copy);
      try {
        await navigator.clipboard.writeText(line.textContent);
        copy.textContent = 'Copied';
      } catch (refused) {
        select(line);
        copy.textContent = 'Selected';
      }
      setTimeout(() => { copy.textContent = 'Copy'; }, 2000);
    });
  });
})();
