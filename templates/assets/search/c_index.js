// Fetches parts of the index when they are needed, as scripts: a page opened from a folder may load
// nothing else. Finds the pages that may have a term; their texts decide.
(function () {
  "use strict";
  const letters = /^[a-z]{2,}$/;
  let waiting = {};
  let parts = {};
  let opened = null;

  siteSearch.arrived = function (name, value) {
    if (waiting[name]) { waiting[name](value); }
  };

  function load(name, file) {
    parts[name] ||= new Promise(function (resolve, reject) {
      const script = document.createElement("script");
      waiting[name] = resolve;
      script.onload = script.onerror = function () {
        script.remove();
        reject(new Error(file)); // does nothing when the script has brought its part
      };
      script.src = "search/" + file;
      document.head.append(script);
    });
    return parts[name];
  }

  function part(kind, number, names) {
    const name = kind + number;
    return load(name, name + "-" + names.slice(5 * number, 5 * number + 5) + ".js");
  }

  function tabled(now, table) {
    const pages = Array.from({ length: table.pages.length / 6 }, function (_, number) {
      const row = table.pages.slice(6 * number, 6 * number + 6);
      const kind = siteSearch.read(row[0]);
      const kinds = Math.floor(siteSearch.base / 4);
      const marks = Math.floor(kind / kinds);
      const day = siteSearch.read(row.slice(3));
      return {
        number: number,
        kind: kind % kinds,
        begins: marks % 2 === 1,
        goesOn: marks > 1,
        team: siteSearch.read(row.slice(1, 3)) - 1,
        day: day,
        year: day ? new Date(Date.UTC(2000, 0, 1 + day)).getUTCFullYear() : 0
      };
    });
    let text = -1;
    let first = 0;
    let whole = 0;
    pages.forEach(function (page) {
      if (!page.goesOn) { whole = page.number; }
      page.whole = whole;
      if (page.begins) {
        text += 1;
        first = page.number;
      }
      page.text = text;
      page.place = page.number - first;
    });
    const starts = [];
    table.groups.reduce(function (start, count) {
      starts.push(start);
      return start + count;
    }, 0);
    return { now: now, pages: pages, starts: starts, kinds: table.kinds, lists: table.lists, teams: table.teams };
  }

  // Browsers keep a file for a while whose name stays the same; from a folder they do not.
  siteSearch.open = function () {
    const stamp = location.protocol === "file:" ? "" : "?" + Date.now();
    opened ||= load("now0", "now.js" + stamp).then(function (now) {
      return part("p", 0, now.pages).then(function (table) { return tabled(now, table); });
    });
    return opened;
  };

  // The site may be published anew while it is searched: then the parts have other names.
  siteSearch.renew = function () {
    waiting = {};
    parts = {};
    opened = null;
  };

  async function lines(index, gram) {
    const code = siteSearch.code(gram);
    const count = index.now.grams.length / 5;
    const value = await part("g", code % count, index.now.grams);
    return { code: code, lines: value.split("\n") };
  }

  // Adds the pages that have all grams in one field, unless they are known for a better reason.
  function gather(index, found, field, rank, pages) {
    const counts = new Uint8Array(index.pages.length);
    found.forEach(function (one) {
      const key = siteSearch.key(one.code, field);
      one.lines.forEach(function (line, group) {
        siteSearch.each(line, key, index.starts[group], function (page) { counts[page] += 1; });
      });
    });
    counts.forEach(function (count, page) {
      if (count === found.length && !pages.has(page)) { pages.set(page, rank); }
    });
  }

  async function pagesOf(index, term) {
    const loaded = function (some) {
      return Promise.all(siteSearch.grams(some).map(function (gram) { return lines(index, gram); }));
    };
    const pages = new Map();
    const found = await loaded(term);
    gather(index, found, 1, 0, pages);
    if (letters.test(term)) {
      const heard = await loaded(siteSearch.heard(term));
      gather(index, heard, 2, 1, pages);
      gather(index, heard, 3, 1, pages);
    }
    gather(index, found, 0, 2, pages);
    return pages;
  }

  // The pages that may have all terms, the best first: by title, then by name, then the newest; a
  // long page with those of its parts that may have them.
  siteSearch.candidates = async function (index, terms) {
    const found = await Promise.all(terms.map(function (term) { return pagesOf(index, term); }));
    const byPage = new Map();
    const numbers = [...found[0].keys()].sort(function (one, other) { return one - other; });
    numbers.forEach(function (number) {
      if (!found.every(function (pages) { return pages.has(number); })) { return; }
      const rank = found.reduce(function (sum, pages) { return sum + pages.get(number); }, 0);
      const place = index.pages[number];
      const gathers = place.kind === index.lists ? 3 * found.length : 0;
      const known = byPage.get(place.whole);
      if (known) {
        known.parts.push(place);
        known.rank = Math.min(known.rank, rank + gathers);
      } else {
        byPage.set(place.whole, { page: index.pages[place.whole], parts: [place], rank: rank + gathers });
      }
    });
    const ranked = [...byPage.values()];
    ranked.sort(function (one, other) {
      return one.rank - other.rank || other.page.day - one.page.day
        || one.page.number - other.page.number;
    });
    return ranked;
  };

  async function record(index, page) {
    return (await part("t", page.text, index.now.texts))[page.place];
  }

  // What is to be shown of a candidate: of the first of its parts that does have all terms, or null.
  siteSearch.verified = async function (index, candidate, terms) {
    for (const one of candidate.parts) {
      const hit = siteSearch.hit(await record(index, one), terms);
      if (hit) { return hit; }
    }
    return null;
  };
})();
