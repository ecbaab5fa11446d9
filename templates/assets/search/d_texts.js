// Looks for terms in the text of a page as it reads today, and takes out the sentence that has them.
(function () {
  "use strict";
  const changing = /\ue101([^\ue102]*)\ue102([^\ue103]*)\ue103/g;
  const before = 36;
  const after = 84;
  const telling = 14;
  const root = document.documentElement;
  const read = new WeakMap();
  let asked = { minute: -1, day: "" };

  function dayIn(zone) {
    return new Date().toLocaleDateString("sv-SE", zone ? { timeZone: zone } : {});
  }

  function today() {
    const minute = Math.floor(Date.now() / 60000);
    if (minute !== asked.minute) { asked = { minute: minute, day: dayOfSite() }; } // calendars are slow
    return asked.day;
  }

  function dayOfSite() {
    const built = root.dataset.built;
    if (!built) { return ""; } // an archive stays as it was
    let day;
    try {
      day = dayIn(root.dataset.zone);
    } catch (unknownZone) {
      day = dayIn();
    }
    return day > built ? day : built;
  }

  function reads(line, day) {
    return line.replace(changing, function (_, text, days) {
      const entry = days.split("|").filter(function (one) { return one.slice(0, 10) <= day; }).pop();
      return entry ? entry.slice(11) : text;
    });
  }

  // Pinyin is typed with v where it is written with ü.
  siteSearch.heard = function (term) { return term.replace(/v/g, "u"); };

  function matched(typed, syllables, place) {
    if (!typed) { return place; }
    const syllable = syllables[place] || "";
    for (let size = Math.min(syllable.length, typed.length); size; size -= 1) {
      if (syllable.startsWith(typed.slice(0, size))) {
        const end = matched(typed.slice(size), syllables, place + 1);
        if (end) { return end; }
      }
    }
    return 0;
  }

  // Where in a name the signs are that sound as typed: [from, to) in units, or null.
  function soundsIn(name, syllables, typed) {
    const places = [];
    let place = 0;
    for (const char of name) {
      if (/[\p{L}\p{N}]/u.test(char)) { places.push([place, place + char.length]); }
      place += char.length;
    }
    for (let start = 0; start < syllables.length; start += 1) {
      const end = matched(typed, syllables, start);
      if (end) {
        return places.length === syllables.length
          ? [places[start][0], places[end - 1][1]] : [0, name.length];
      }
    }
    return null;
  }

  function placesOf(term, text) {
    const at = [];
    const folded = siteSearch.fold(text, at);
    const found = [];
    for (let from = folded.indexOf(term); from >= 0; from = folded.indexOf(term, from + 1)) {
      const last = at[from + term.length - 1];
      found.push([at[from], last + String.fromCodePoint(text.codePointAt(last)).length]);
    }
    return found;
  }

  // The names that sound like a term, each with the part of it that does.
  function namesLike(term, sounds) {
    if (!/^[a-z]{2,}$/.test(term)) { return []; }
    return sounds.flatMap(function (sound) {
      const [name, spoken] = sound.split("\t");
      const part = soundsIn(name, spoken.split(" "), siteSearch.heard(term));
      return part ? [[name, part]] : [];
    });
  }

  function marksIn(line, term, names) {
    const heard = names.flatMap(function ([name, [from, to]]) {
      const place = line.text.indexOf(name);
      return place < 0 ? [] : [[place + from, place + to]];
    });
    return line.folded.includes(term) ? placesOf(term, line.text).concat(heard) : heard;
  }

  function lineOf(text, anchor) {
    return { anchor: anchor, text: text, folded: siteSearch.fold(text), marks: [], terms: 0 };
  }

  // A record in lines as they read on a day, the title first; made once, used by every search.
  function linesOf(record, day) {
    const kept = read.get(record);
    if (kept && kept.day === day) { return kept.lines; }
    let anchor = "";
    const lines = [lineOf(record[1], "")];
    record[4].split("\n").forEach(function (line) {
      if (line[0] === "\ue104") { anchor = line.slice(1); } else { lines.push(lineOf(reads(line, day), anchor)); }
    });
    read.set(record, { day: day, lines: lines });
    return lines;
  }

  function merged(marks) {
    const out = [];
    marks.sort(function (one, other) { return one[0] - other[0]; }).forEach(function ([from, to]) {
      const last = out[out.length - 1];
      if (last && from <= last[1]) { last[1] = Math.max(last[1], to); } else { out.push([from, to]); }
    });
    return out;
  }

  // Text in pieces, every second of which is marked.
  siteSearch.pieces = function (text, marks) {
    const out = [];
    let place = 0;
    marks.forEach(function ([from, to]) {
      out.push(text.slice(place, from), text.slice(from, to));
      place = to;
    });
    out.push(text.slice(place));
    return out;
  };

  function sentence(text, marks) {
    const first = marks[0][0];
    const ends = Array.from(text.matchAll(/[。！？!?]+[”」』）]*|\s*[；;]\s*/g), function (hit) {
      return hit.index + hit[0].length;
    });
    let start = Math.max(0, ...ends.filter(function (end) { return end <= first; }));
    let end = ends.find(function (one) { return one >= marks[0][1]; }) || text.length;
    let cut = "";
    let rest = "";
    if (first - start > before) {
      start = first - before;
      cut = "…";
    }
    if (end - first > after) {
      end = Math.max(first + after, marks[0][1]);
      rest = "…";
    }
    const inside = marks.filter(function (mark) { return mark[0] >= start && mark[1] <= end; });
    const moved = inside.map(function (mark) {
      return [mark[0] - start + cut.length, mark[1] - start + cut.length];
    });
    return siteSearch.pieces(cut + text.slice(start, end) + rest, moved);
  }

  // A line with more of the terms says more; then one that is a sentence rather than a name.
  function worth(line) { return 2 * line.terms + (line.text.length > telling ? 1 : 0); }

  // What is to be shown of a page that has every term; null when one is not there.
  siteSearch.hit = function (record, terms) {
    const [path, title, when, sounds] = record;
    const all = linesOf(record, today());
    const [head, ...lines] = all;
    all.forEach(function (line) {
      line.marks = [];
      line.terms = 0;
    });
    const complete = terms.every(function (term) {
      const names = namesLike(term, sounds);
      let found = false;
      all.forEach(function (line) {
        const marks = marksIn(line, term, names);
        line.marks = line.marks.concat(marks);
        line.terms += marks.length ? 1 : 0;
        found ||= marks.length > 0;
      });
      return found;
    });
    if (!complete) { return null; }
    const best = lines.filter(function (line) { return line.terms && line.text !== title; })
      .reduce(function (one, other) { return one && worth(one) >= worth(other) ? one : other; }, null);
    if (best) { best.marks = merged(best.marks); }
    return {
      href: path.split("/").map(encodeURIComponent).join("/")
        + (best && best.anchor && !head.terms ? "#" + encodeURIComponent(best.anchor) : ""),
      title: siteSearch.pieces(title, merged(head.marks)),
      text: best ? sentence(best.text, best.marks) : [],
      when: when
    };
  };
})();
