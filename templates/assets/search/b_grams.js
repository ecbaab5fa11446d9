// The numbers by which the index is keyed, and the lists of pages in it.
(function () {
  "use strict";
  const signs = "bcdfghjklmnpqrstvwxz!#$'()*+,-./:;=>?[]^_`{|}~";
  const base = signs.length;
  const short = 40;
  const worth = new Map(Array.from(signs, function (sign, number) { return [sign, number]; }));

  siteSearch.base = base;

  siteSearch.code = function (gram) {
    const [first, second] = Array.from(gram, function (char) { return char.codePointAt(0); });
    let mixed = (Math.imul(first, 0x9E3779B1) + Math.imul(second || 0, 0x85EBCA77)) >>> 0;
    mixed = Math.imul(mixed ^ mixed >>> 15, 0x2C1B3C6D) >>> 0;
    mixed = Math.imul(mixed ^ mixed >>> 12, 0x297A2D39) >>> 0;
    return (mixed ^ mixed >>> 15) >>> 0;
  };

  siteSearch.key = function (code, field) {
    let number = (code >>> 12) + field * Math.floor(base ** 3 / 4);
    let key = "";
    for (let sign = 0; sign < 3; sign += 1) {
      key = signs[number % base] + key;
      number = Math.floor(number / base);
    }
    return key;
  };

  siteSearch.read = function (written) {
    let number = 0;
    for (const sign of written) { number = number * base + worth.get(sign); }
    return number;
  };

  // Calls `each` with the pages listed under `key` in one line of a part of the index.
  siteSearch.each = function (line, key, first, each) {
    const start = line.startsWith(key) ? 0 : line.indexOf(" " + key) + 1;
    if (!start && !line.startsWith(key)) { return; }
    let page = first - 1;
    for (let place = start + 3; line[place] !== " "; place += 1) {
      let gap = worth.get(line[place]);
      if (gap >= short) {
        place += 1;
        gap = short + (gap - short) * base + worth.get(line[place]);
      }
      page += gap + 1;
      each(page);
    }
  };

  // Up to six grams of a term, spread over it: enough to leave few pages that do not have it.
  siteSearch.grams = function (term) {
    const chars = Array.from(term);
    if (chars.length === 1) { return chars; }
    const pairs = chars.slice(1).map(function (char, before) { return chars[before] + char; });
    const step = Math.max(1, (pairs.length - 1) / 5);
    const some = new Set();
    for (let place = 0; place < pairs.length; place += step) { some.add(pairs[Math.round(place)]); }
    return [...some];
  };
})();
