"use strict";
// Asks the laboratory for new points once a second and draws them. All text is set as text, never as markup.
(() => {
  const FAMILIES = [["loss", "Loss"], ["accuracy", "Accuracy"]];
  const DASHES = [[], [10, 6], [2, 5], [12, 4, 2, 4]];
  const PERIOD = 1000; // ms
  const COLOURS = 8;

  const byId = id => document.getElementById(id);
  const make = (name, text, parent) => {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    if (parent) parent.append(element);
    return element;
  };
  const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const points = []; // per arm, per metric: {epoch: [], step: [], value: []}
  const hidden = new Set(); // places of arms that are switched off
  const charts = new Map(); // family -> {figure, plot, shape}
  let arms = [];
  let metrics = [];
  let known = 0;
  let ended = false;

  const axis = () => document.querySelector("input[name=axis]:checked").value;
  const logarithmic = () => byId("log").checked;
  const family = metric => {
    if (metric.name === "score") return "loss";
    const found = FAMILIES.find(([key]) => metric.name.endsWith("_" + key));
    return found ? found[0] : metric.name;
  };
  const title = (key, members) => (FAMILIES.find(f => f[0] === key) || [key, members[0].label])[1];
  const number = value => value === null || value === undefined ? "" :
    Math.abs(value) >= 1e4 || (value !== 0 && Math.abs(value) < 1e-3) ? value.toExponential(2) : value.toPrecision(4);

  function series(arm, metric) {
    points[arm] = points[arm] || [];
    points[arm][metric] = points[arm][metric] || {epoch: [], step: [], value: []};
    return points[arm][metric];
  }

  function take(snapshot) {
    arms = snapshot.arms;
    metrics = snapshot.metrics;
    for (const p of snapshot.points) {
      const s = series(p.arm, p.metric);
      s.epoch.push(p.epoch);
      s.step.push(p.step);
      s.value.push(typeof p.value === "number" ? p.value : null); // NaN and infinities come as words
    }
    known = snapshot.next;
    ended = arms.every(a => a.phase !== "WAITING" && a.phase !== "TRAINING");
  }

  function head(snapshot) {
    document.title = snapshot.title.id + ": watching";
    byId("id").textContent = snapshot.title.id;
    byId("sentence").textContent = snapshot.title.sentence;
    byId("setup").textContent = snapshot.title.setup;
  }

  function armRow(place, body) {
    const row = make("tr", undefined, body);
    const label = make("label", undefined, make("th", undefined, row));
    label.parentElement.scope = "row";
    const box = make("input", undefined, label);
    box.type = "checkbox";
    box.checked = true;
    box.addEventListener("change", () => {
      if (box.checked) hidden.delete(place); else hidden.add(place);
      draw();
    });
    make("span", undefined, label).className = "key arm-" + place % COLOURS;
    make("span", arms[place].name, label);
    for (let i = 0; i < 3; i++) make("td", "", row);
  }

  function showArms() {
    const body = document.querySelector("#arms tbody");
    if (body.children.length === 0) arms.forEach((arm, place) => armRow(place, body));
    arms.forEach((arm, place) => {
      const cells = body.children[place].querySelectorAll("td");
      cells[0].textContent = arm.phase.toLowerCase();
      cells[1].textContent = (Math.floor(arm.epoch * 10) / 10) + " of " + arm.epochs;
      cells[2].textContent = arm.step;
    });
  }

  /** One column of x for all series of a chart, and nulls where a series has no value. */
  function table(lines, x) {
    const all = [...new Set(lines.flatMap(line => line.points[x]))].sort((a, b) => a - b);
    const place = new Map(all.map((value, i) => [value, i]));
    const columns = lines.map(line => {
      const column = new Array(all.length).fill(undefined);
      line.points[x].forEach((value, i) => {
        const y = line.points.value[i];
        column[place.get(value)] = logarithmic() && !(y > 0) ? null : y;
      });
      return column;
    });
    return [all, ...columns];
  }

  function options(lines, width) {
    const ink = css("--quiet");
    const grid = {stroke: css("--line"), width: 1};
    const log = logarithmic();
    return {
      width, height: 260,
      scales: {x: {time: false}, y: log ? {distr: 3} : {}},
      legend: {show: false},
      cursor: {drag: {x: true, y: false}},
      axes: [
        {stroke: ink, grid, ticks: grid, label: axis() === "epoch" ? "Epochs" : "Parameter updates", size: 32, labelSize: 20,
          font: "13px system-ui, sans-serif", labelFont: "13px system-ui, sans-serif"},
        {stroke: ink, grid, ticks: grid, size: 70, font: "13px system-ui, sans-serif",
          values: (plot, ticks) => ticks.map(t => t === null ? "" : Math.abs(t) >= 1e5 || (t !== 0 && Math.abs(t) < 1e-3)
            ? t.toExponential(0) : String(+t.toPrecision(4)))},
      ],
      series: [{}, ...lines.map(line => ({
        label: line.label,
        stroke: css("--arm-" + line.arm % COLOURS),
        width: line.dash === 2 ? 1 : 2,
        dash: DASHES[line.dash % DASHES.length],
        spanGaps: true,
        points: {show: line.points.value.length < 2, size: 7},
      }))],
    };
  }

  function values(figure, lines) {
    const body = figure.querySelector("table.values tbody");
    body.replaceChildren();
    for (const line of lines) {
      const row = make("tr", undefined, body);
      const cell = make("th", undefined, row);
      cell.scope = "row";
      make("span", undefined, cell).className = "key arm-" + line.arm % COLOURS + " dash-" + line.dash % DASHES.length;
      cell.append(" " + line.label);
      make("td", number(line.points.value.at(-1)), row).className = "number";
    }
  }

  function figureOf(key, members) {
    const figure = make("figure", undefined, byId("charts"));
    figure.dataset.family = key;
    make("figcaption", title(key, members), figure);
    const canvas = make("div", undefined, figure);
    canvas.className = "plot";
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", title(key, members) + ", one curve an arm; the table below has the latest values");
    const latest = make("table", undefined, figure);
    latest.className = "values";
    make("tbody", undefined, latest);
    return {figure, canvas, plot: null, shape: ""};
  }

  function linesOf(members) {
    const lines = [];
    members.forEach((metric, dash) => arms.forEach((arm, place) => {
      const data = points[place] && points[place][metric.place];
      if (data && !hidden.has(place)) {
        const label = arm.name + (members.length > 1 ? ": " + metric.label : "");
        lines.push({arm: place, label, dash, points: data});
      }
    }));
    return lines;
  }

  function drawChart(key, members) {
    const chart = charts.get(key);
    const lines = linesOf(members);
    const width = chart.canvas.clientWidth;
    const shape = [axis(), logarithmic(), width, css("--page"), lines.map(l => l.label + (l.points.value.length < 2))].join("|");
    const data = table(lines, axis());
    if (chart.shape === shape && chart.plot) {
      const zoom = chart.plot.scales.x;
      const whole = chart.plot.data[0];
      const zoomed = whole.length > 1 && (zoom.min > whole[0] || zoom.max < whole.at(-1));
      chart.plot.setData(data, !zoomed);
      if (zoomed) chart.plot.redraw();
    } else {
      if (chart.plot) chart.plot.destroy();
      chart.plot = new uPlot(options(lines, width), data, chart.canvas);
      chart.shape = shape;
    }
    values(chart.figure, lines);
  }

  function draw() {
    const families = new Map();
    metrics.forEach((metric, place) => {
      const key = family(metric);
      if (!families.has(key)) families.set(key, []);
      families.get(key).push({...metric, place});
    });
    // What is measured once an epoch is drawn solid; the loss of single mini-batches, which is noisy, last.
    families.forEach(members => members.sort((a, b) => (a.name === "score") - (b.name === "score")));
    // All frames before the first chart: how many there are decides how wide each is.
    families.forEach((members, key) => {
      if (!charts.has(key)) charts.set(key, figureOf(key, members));
    });
    families.forEach((members, key) => drawChart(key, members));
  }

  function failed() {
    byId("status").textContent = "No connection to the laboratory; what is drawn is what was known. Trying again ...";
  }

  async function ask() {
    try {
      const answer = await fetch("data?after=" + known, {cache: "no-store"});
      const snapshot = await answer.json();
      const fresh = known === 0 || snapshot.points.length > 0;
      head(snapshot);
      take(snapshot);
      showArms();
      if (fresh) draw();
      byId("status").textContent = ended ? "Training has ended." : "";
    } catch (e) {
      failed();
    }
    setTimeout(ask, ended ? 5 * PERIOD : PERIOD);
  }

  byId("options").addEventListener("change", draw);
  byId("options").addEventListener("submit", event => event.preventDefault());
  window.addEventListener("resize", draw);
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  ask();
})();
