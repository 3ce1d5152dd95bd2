// Before anything is painted: the reader's choice of colours, kept where the browser allows it.
(() => {
  'use strict';
  try {
    const kept = localStorage.getItem('lab-colours');
    if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept;
  } catch (refused) { /* private window: the system's colours */ }
})();
