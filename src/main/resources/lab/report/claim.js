// The interactive chart: the numbers of trials.csv, drawn by uPlot and read in a table.
(() => {
  'use strict';
  const { spelled, tick, median, padded, decades } = numbers;
  const source = document.getElementById('chart-data');
  if (!source) return;
  const data = JSON.parse(source.textContent);
  const at = (id) => document.getElementById(id);
  const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 1e6]; // for what is counted
  const DASHES = [[], [9, 5], [2, 4], [9, 4, 2, 4], [13, 10], [5, 7], [9, 5, 2, 5, 2, 5], [18, 7, 4, 7]];
  const state = { metric: data.metrics[0], by: 0, x: '', levels: {}, off: new Set(), noSeeds: new Set(), at: 0 };
  let chart = null;
  let table = null; // what is drawn: places across, and a column a line

  /* Words */

  // Without the levels that all arms in sight share.
  function armWords(arm) {
    const others = arms();
    const told = Object.entries(arm.levels).filter(([f, level]) => others.some((other) => other.arm.levels[f] !== level));
    return [arm.name, ...told.map(([f, level]) => f + ' ' + level)].join(', ');
  }

  /* What is shown */

  function arms() {
    return data.arms.map((arm, place) => ({ arm, place }))
      .filter(({ place }) => state.metric.series.some(([a]) => a === place))
      .filter(({ arm }) => Object.entries(state.levels).every(([f, level]) => !level || arm.levels[f] === level));
  }

  const shownArms = () => arms().filter(({ place }) => !state.off.has(place));
  const shownSeeds = () => data.seeds.map((seed, place) => place).filter((place) => !state.noSeeds.has(place));
  const metricOf = (name) => data.metrics.find((metric) => metric.name === name);

  function find(metric, arm, seed) {
    return metric.series.find(([a, s, by]) => a === arm && s === seed && by === state.by);
  }

  // Pairs [place across, value] of one trial.
  function points(arm, seed) {
    const found = find(state.metric, arm, seed);
    if (!found) return [];
    const other = state.x && find(metricOf(state.x), arm, seed);
    if (state.x && !other) return [];
    const across = other ? new Map(data.indices[other[3]].map((index, i) => [index, other[4][i]])) : null;
    return data.indices[found[3]].map((index, i) => [across ? across.get(index) : index, found[4][i]])
      .filter(([x]) => typeof x === 'number' && (!at('log-x').checked || x > 0 || (x === 0 && !state.x)));
  }

  function gather() {
    const seeds = shownSeeds();
    const lines = shownArms().map(({ arm, place }) => ({
      arm, trials: seeds.map((seed) => new Map(points(place, seed))),
    }));
    const across = [...new Set(lines.flatMap(({ trials }) => trials.flatMap((trial) => [...trial.keys()])))];
    across.sort((a, b) => a - b);
    // Beyond the end of one trial the others are another sample, whose median would jump.
    lines.forEach((line) => {
      line.medians = across.map((x) => (line.trials.every((trial) => trial.has(x))
        ? median(line.trials.map((trial) => trial.get(x))) : undefined));
    });
    // 0 has no logarithm: it stands half a decade left of the first value that has one.
    if (across.length === 1 && !state.x) return { ...strips(lines, seeds.length), across, lines, seeds };
    const zero = at('log-x').checked && across[0] === 0 ? (across[1] || 1) / 10 ** 0.5 : null;
    return { across, places: across.map((x) => (x === 0 && zero ? zero : x)), zero, lines, seeds };
  }

  // A single value is no curve: each arm has a place of its own, and its seeds stand side by side there.
  function strips(lines, seeds) {
    const beside = (seed) => (seeds > 1 ? 0.5 * (seed / (seeds - 1) - 0.5) : 0);
    return { strips: seeds, zero: null, places: lines.flatMap((line, i) => line.trials.map((trial, seed) => i + beside(seed))) };
  }

  /* Drawing */

  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  // As the figures for dark slides have it: a quarter of white, or blue would be too dark there.
  function colour(arm) {
    if (arm.base) return css('--baseline');
    if (css('color-scheme') !== 'dark') return arm.color;
    const channels = [1, 3, 5].map((at) => Math.round(0.75 * parseInt(arm.color.slice(at, at + 2), 16) + 0.25 * 255));
    return '#' + channels.map((channel) => channel.toString(16).padStart(2, '0')).join('');
  }

  function dash(arm) {
    const same = shownArms().filter((other) => other.arm.name === arm.name);
    return DASHES[(arm.style + Math.max(0, same.findIndex((other) => other.arm === arm))) % DASHES.length];
  }

  // undefined is bridged (another line's place), null is a gap (no number, or none that a logarithm has).
  function drawable(value) {
    if (value === undefined) return undefined;
    const none = typeof value !== 'number' || (at('log-y').checked && value <= 0);
    return none ? null : value;
  }

  // Of dot strips: dots for the seeds of an arm, and a bar for their median.
  function dots() {
    const [x] = table.across;
    const made = [];
    table.lines.forEach(({ arm, trials, medians }, i) => {
      const stroke = colour(arm);
      const own = (value) => table.places.map((place, p) => (Math.floor(p / table.strips) === i ? value(p % table.strips) : null));
      if (at('each').checked) made.push({ values: own((seed) => drawable(trials[seed].get(x)) ?? null), width: 0, stroke, dash: [] });
      if (at('median').checked) made.push({ values: own(() => drawable(medians[0]) ?? null), width: 2.6, stroke, dash: [] });
    });
    return made;
  }

  function columns() {
    if (table.strips) return dots();
    const made = [];
    table.lines.forEach(({ arm, trials, medians }) => {
      const stroke = colour(arm);
      if (at('each').checked) {
        trials.forEach((trial) => made.push({
          values: table.across.map((x) => drawable(trial.get(x))), width: 1, stroke: stroke + '99', dash: [],
        }));
      }
      if (at('median').checked) {
        made.push({ values: medians.map(drawable), width: 2.6, stroke, dash: dash(arm) });
      }
    });
    return made;
  }

  // Pixels of the chart's letters, which grow with the page's on a projector.
  const type = () => Math.round(0.82 * parseFloat(css('font-size')));

  const scale = (log, range) => ({ time: false, distr: log ? 3 : 1, ...(range && { range }) });

  // Of the vertical axis: the ends that the figure has, else room around the values.
  function room(log) {
    const { low, high } = state.metric;
    const fits = (end) => end !== null && (!log || end > 0);
    if (!fits(low) && !fits(high)) return log && padded;
    return (u, least, most) => {
      const [from, to] = log ? padded(u, least, most) : uPlot.rangeNum(least, most, 0.1, true);
      return [fits(low) ? low : from, fits(high) ? high : to];
    };
  }

  // Ticks of the horizontal axis, with one at the place of 0.
  const ticksAcross = (u, place, low, high) =>
    [...(table.zero >= low ? [table.zero] : []), ...decades(u, place, table.zero ? Math.max(low, 2 * table.zero) : low, high)];

  const lone = (values) => values.filter((value) => typeof value === 'number').length < 2;

  function axis(log, extra) {
    const own = log && { splits: decades, filter: (u, splits) => splits };
    const line = { stroke: css('--grid'), width: 1, ...(log && { filter: own.filter }) };
    const font = type() + 'px system-ui, "Segoe UI", Roboto, Arial, sans-serif';
    return { stroke: css('--ink'), grid: line, ticks: line, font, labelFont: font, ...own, ...extra };
  }

  // The horizontal axis of dot strips names the arms.
  function names(width) {
    const words = table.lines.map(({ arm }) => armWords(arm));
    const slanted = Math.max(...words.map((word) => word.length)) * 0.6 * type() * words.length > width;
    const size = slanted ? Math.min(9, 2 + 0.45 * Math.max(...words.map((word) => word.length))) : 2.4;
    return axis(false, { size: size * type(), ...(slanted && { rotate: -40 }), splits: () => words.map((word, i) => i), values: () => words });
  }

  function options(drawn, width) {
    const widest = (u, values) => 18 + 0.62 * type() * Math.max(3, ...(values || []).map((v) => v.length));
    const few = table.across.length < 40;
    const whole = table.across.every(Number.isInteger);
    return {
      width,
      height: Math.round(Math.min(Math.max(width * 0.5, 260), innerHeight * 0.62, 560)),
      legend: { show: false },
      cursor: { drag: { x: true, y: true, uni: 24 }, points: { show: false } },
      scales: { x: table.strips ? scale(false, () => [-0.5, table.lines.length - 0.5]) : scale(at('log-x').checked), y: scale(at('log-y').checked, room(at('log-y').checked)) },
      axes: [
        table.strips ? names(width) : axis(at('log-x').checked, { label: xWords(), size: 3.2 * type(), labelSize: 2 * type(), values: (u, splits) => splits.map((v) => (v && v === table.zero ? '0' : tick(v))), ...(whole && { incrs: STEPS }), ...(table.zero && { splits: ticksAcross }) }),
        axis(at('log-y').checked, { size: widest, values: (u, splits) => splits.map(tick) }),
      ],
      series: [{}, ...drawn.map((line) => ({
        stroke: line.stroke, width: line.width, dash: line.dash, points: table.strips ? { show: line.width === 0, size: 8, fill: line.stroke } : { show: (few && line.width > 1) || lone(line.values), size: 5 },
      }))],
      hooks: { setCursor: [(u) => { if (typeof u.cursor.idx === 'number') read(table.strips ? 0 : u.cursor.idx); }] },
    };
  }

  const xWords = () => (state.x ? metricOf(state.x).label : state.metric.x);

  function draw() {
    table = gather();
    const drawn = columns();
    const holder = at('chart');
    if (chart) chart.destroy();
    chart = new uPlot(options(drawn, holder.clientWidth), [table.places, ...drawn.map((line) => line.values)], holder);
    chart.root.setAttribute('role', 'img');
    chart.root.setAttribute('aria-label', state.metric.label + ' by ' + xWords() + ', '
      + table.lines.length + ' arms, ' + table.seeds.length + ' seeds. The table below reads its values.');
    at('y-name').textContent = state.metric.label;
    hidden();
    at('at').max = String(Math.max(0, table.across.length - 1));
    read(Math.min(state.at, table.across.length - 1));
  }

  // Says what a chart cannot show.
  function hidden() {
    const values = table.lines.flatMap(({ trials }) => trials.flatMap((trial) => [...trial.values()]));
    const lost = values.filter((value) => drawable(value) === null).length;
    const { low, high } = state.metric;
    const beyond = values.map(drawable)
      .filter((value) => typeof value === 'number' && ((low !== null && value < low) || (high !== null && value > high))).length;
    at('hidden-values').textContent = [
      lost && 'have no place on this axis (not finite, or not above 0 on a logarithmic one)',
      beyond && 'lie beyond the ends of this axis, which are those of the figure',
    ].map((words, i) => (words ? [lost, beyond][i] + ' of ' + values.length + ' values ' + words + '; the table shows them.' : ''))
      .filter(Boolean).join(' ');
  }

  /* Reading */

  function cell(row, text, head) {
    const made = document.createElement(head ? 'th' : 'td');
    if (head) made.scope = head;
    made.append(text);
    row.append(made);
    return made;
  }

  function swatch(arm) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'line');
    Object.entries({ class: 'swatch', viewBox: '0 0 36 10', 'aria-hidden': 'true' }).forEach((e) => svg.setAttribute(...e));
    Object.entries({ x1: 0, x2: 36, y1: 5, y2: 5, 'stroke-width': 3, stroke: colour(arm), 'stroke-dasharray': dash(arm).join(' ') })
      .forEach(([name, value]) => line.setAttribute(name, value));
    svg.append(line);
    return svg;
  }

  function read(place) {
    const values = at('values');
    values.replaceChildren();
    if (place < 0) return;
    state.at = place;
    const x = table.across[place];
    at('at').value = String(place);
    at('at').setAttribute('aria-valuetext', xWords() + ' ' + spelled(x));
    at('at-word').textContent = table.strips ? 'the only value' : xWords().replace(/ \(.*/, '').toLowerCase() + ' ' + spelled(x);
    const head = values.createTHead().insertRow();
    ['Arm', 'Median', ...table.seeds.map((seed) => 'Seed ' + data.seeds[seed])].forEach((word) => cell(head, word, 'col'));
    const body = values.createTBody();
    table.lines.forEach(({ arm, trials, medians }) => {
      const row = body.insertRow();
      cell(row, swatch(arm), 'row').append(armWords(arm));
      cell(row, spelled(medians[place]));
      trials.forEach((trial) => cell(row, spelled(trial.get(x))));
    });
  }

  /* Controls */

  function option(value, words) {
    const made = document.createElement('option');
    made.value = value;
    made.textContent = words;
    return made;
  }

  function box(checked, words, mark, change) {
    const label = document.createElement('label');
    const input = document.createElement('input');
    input.type = 'checkbox';
    input.checked = checked;
    input.addEventListener('change', () => { change(input.checked); draw(); });
    label.append(input, ...mark, words);
    return label;
  }

  const keep = (set, place) => (on) => (on ? set.delete(place) : set.add(place));

  function armBoxes() {
    at('arms').replaceChildren(...arms().map(({ arm, place }) =>
      box(!state.off.has(place), armWords(arm), [swatch(arm)], keep(state.off, place))));
  }

  function seedBoxes() {
    at('seeds').replaceChildren(...data.seeds.map((seed, place) =>
      box(!state.noSeeds.has(place), String(seed), [], keep(state.noSeeds, place))));
  }

  function factorSelects() {
    const present = data.arms.filter((arm, place) => state.metric.series.some(([a]) => a === place));
    const made = data.factors.map((factor) => {
      const levels = [...new Set(present.map((arm) => arm.levels[factor]).filter(Boolean))];
      if (levels.length < 2) return null;
      const label = document.createElement('label');
      const select = document.createElement('select');
      select.append(option('', 'all'), ...levels.map((level) => option(level, level)));
      select.value = state.levels[factor] || '';
      select.addEventListener('change', () => { state.levels[factor] = select.value; armBoxes(); draw(); });
      label.append(factor, select);
      return label;
    });
    at('factors').replaceChildren(...made.filter(Boolean));
  }

  function fill(select, label, values, chosen) {
    at(label).hidden = values.length < 2;
    at(select).replaceChildren(...values.map(([value, words]) => option(value, words)));
    at(select).value = chosen;
  }

  function choose(metric) {
    const bys = [...new Set(metric.series.map((series) => series[2]))].sort((a, b) => a - b);
    Object.assign(state, { metric, by: bys.includes(metric.atBy) ? metric.atBy : bys[0], x: '', levels: { ...metric.start }, at: 0 });
    state.off = new Set(data.arms.keys());
    data.arms.forEach((arm, place) => { if (!metric.names.length || metric.names.includes(arm.name)) state.off.delete(place); });
    at('log-y').checked = metric.logY;
    at('log-x').checked = metric.logX;
    at('by-word').textContent = metric.by;
    fill('by', 'by-label', bys.map((by) => [String(by), spelled(by)]), String(state.by));
    fill('x', 'x-label', [['', metric.x], ...metric.against.map((name) => [name, metricOf(name).label])], '');
    factorSelects();
    armBoxes();
    draw();
  }

  function zoom(factor) {
    const { min, max } = chart.scales.x;
    const log = chart.scales.x.distr === 3;
    const [low, high] = log ? [Math.log10(min), Math.log10(max)] : [min, max];
    const marked = table.places[state.at];
    const middle = marked >= min && marked <= max ? (log ? Math.log10(marked) : marked) : (low + high) / 2;
    const ends = [middle - (middle - low) * factor, middle + (high - middle) * factor].map((v) => (log ? 10 ** v : v));
    const first = table.places[0];
    const last = table.places[table.places.length - 1];
    chart.setScale('x', { min: Math.max(first, ends[0]), max: Math.min(last, ends[1]) });
  }

  at('explore-section').hidden = false;
  at('metric').append(...data.metrics.map((metric) => option(metric.name, metric.label)));
  at('metric').addEventListener('change', () => choose(metricOf(at('metric').value)));
  at('by').addEventListener('change', () => { state.by = Number(at('by').value); draw(); });
  at('x').addEventListener('change', () => { state.x = at('x').value; draw(); });
  ['each', 'median', 'log-y', 'log-x'].forEach((id) => at(id).addEventListener('change', draw));
  at('at').addEventListener('input', () => {
    read(Number(at('at').value));
    chart.setCursor({ left: chart.valToPos(table.places[state.at], 'x'), top: 10 }, false);
  });
  at('zoom-in').addEventListener('click', () => zoom(0.6));
  at('zoom-out').addEventListener('click', () => zoom(1 / 0.6));
  at('zoom-all').addEventListener('click', draw);
  at('chart-tools').addEventListener('submit', (event) => event.preventDefault());
  document.addEventListener('colours', () => { armBoxes(); draw(); });
  let width = at('chart').clientWidth;
  new ResizeObserver(() => {
    if (Math.abs(at('chart').clientWidth - width) > 1) {
      width = at('chart').clientWidth;
      draw();
    }
  }).observe(at('chart'));
  seedBoxes();
  choose(state.metric);
})();
