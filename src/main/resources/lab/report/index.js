// Search, filters and the three arrangements of the index.
(() => {
  'use strict';
  const by = (id) => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const form = document.querySelector('form.tools');
  const cards = all('.card');
  const homes = new Map(cards.map((card) => [card, card.parentElement]));
  const labels = new Map(all('input[name=verdict]').map((box) => [box.value, box.nextElementSibling.textContent]));

  function matcher() {
    const words = by('search').value.toLowerCase().split(/\s+/).filter(Boolean);
    const verdicts = new Set(all('input[name=verdict]:checked').map((box) => box.value));
    const deck = by('deck').value;
    const topic = by('topic').value;
    return (item) => verdicts.has(item.dataset.verdict)
      && (!topic || item.dataset.topic === topic)
      && (!deck || item.dataset.decks.split('\n').includes(deck))
      && words.every((word) => item.dataset.text.includes(word));
  }

  function filter() {
    const shown = matcher();
    all('[data-claim]').forEach((item) => { item.hidden = !shown(item); });
    all('[data-group]').forEach((group) => {
      const deck = by('deck').value;
      const other = deck && group.dataset.deck && group.dataset.deck !== deck;
      group.hidden = other || !all('[data-claim]', group).some((item) => !item.hidden);
    });
    const count = cards.filter((card) => !card.hidden).length;
    by('found').textContent = count === cards.length ? '' : count + ' of ' + cards.length + ' claims shown.';
  }

  function verdictGroup(kind) {
    const group = document.createElement('section');
    group.className = 'group';
    group.dataset.group = '';
    const heading = document.createElement('h2');
    heading.textContent = labels.get(kind);
    const list = document.createElement('ul');
    list.className = 'cards';
    list.append(...cards.filter((card) => card.dataset.verdict === kind));
    group.append(heading, list);
    return group;
  }

  function arrange() {
    const order = form.elements.order.value;
    cards.forEach((card) => homes.get(card).append(card));
    by('by-verdict').replaceChildren(...(order === 'verdict' ? [...labels.keys()].map(verdictGroup) : []));
    ['topic', 'deck', 'verdict'].forEach((name) => { by('by-' + name).hidden = name !== order; });
    filter();
  }

  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', (event) => (event.target.name === 'order' ? arrange() : filter()));
  arrange();
})();
