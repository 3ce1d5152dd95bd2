// How the chart spells, sums up and places numbers.
const numbers = (() => {
  'use strict';

  // As the file spells it.
  function spelled(value) {
    if (typeof value !== 'number') return value === undefined ? '–' : String(value);
    const size = Math.abs(value);
    return size === 0 || (size >= 1e-4 && size < 1e9) ? String(value) : value.toExponential().replace('e+', 'e');
  }

  function tick(value) {
    if (value === null) return '';
    const rounded = Number(value.toPrecision(6));
    const size = Math.abs(rounded);
    const short = size === 0 || (size >= 1e-3 && size < 1e5);
    return short ? String(rounded) : rounded.toExponential().replace('e+', 'e');
  }

  function median(values) {
    const sorted = values.filter((v) => v !== undefined && v !== 'NaN').map(Number).sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    if (!sorted.length) return undefined;
    const value = sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return Number.isFinite(value) ? Number(value.toPrecision(9)) : String(value);
  }

  // Room around the values; the library's own choice on a logarithmic axis is whole decades.
  function padded(u, low, high) {
    const room = Math.max((high / low) ** 0.05, 1.02);
    return low > 0 ? [low / room, high * room] : [1, 10];
  }

  // Of a logarithmic axis the powers of ten, at most about nine of them, or 1, 2 and 5 where it has few.
  function decades(u, place, low, high) {
    const first = Math.floor(Math.log10(low));
    const last = Math.ceil(Math.log10(high));
    const step = Math.ceil((last - first + 1) / 9);
    const leads = last - first > 3 ? [1] : high / low > 10 ? [1, 2, 5] : [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const splits = [];
    for (let exponent = first; exponent <= last; exponent++) {
      if (exponent % step === 0) leads.forEach((lead) => splits.push(Number(lead + 'e' + exponent)));
    }
    return splits.filter((v) => v >= low && v <= high);
  }

  return { spelled, tick, median, padded, decades };
})();
