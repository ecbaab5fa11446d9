// Makes texts alike before they are compared, exactly as the index was made: width, case and accents
// say nothing, and neither do blanks, except between words of letters.
window.siteSearch = function (kind, number, value) {
  "use strict";
  window.siteSearch.arrived(kind + number, value);
};

(function () {
  "use strict";
  const known = new Map();
  const word = /^[\p{L}\p{N}]$/u;

  function plain(char) {
    if (!known.has(char)) {
      const bare = char.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
      known.set(char, /\p{Z}/u.test(char) ? " " : bare.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, ""));
    }
    return known.get(char);
  }

  function isWord(unit) { return unit < "\u2e80" && word.test(unit); }

  // What is searched; `at`, if given, receives the place in `text` of each unit of the result.
  siteSearch.fold = function (text, at) {
    let out = "";
    let blank = false;
    let place = 0;
    for (const char of text) {
      const bare = plain(char);
      if (bare === " ") {
        blank = true;
      } else if (bare) {
        if (blank && out && isWord(out[out.length - 1]) && isWord(bare[0])) {
          out += " ";
          if (at) { at.push(place); }
        }
        blank = false;
        out += bare;
        if (at) { for (let unit = 0; unit < bare.length; unit += 1) { at.push(place); } }
      }
      place += char.length;
    }
    return out;
  };

  siteSearch.terms = function (query) {
    return [...new Set(query.split(/\s+/).map(function (one) { return siteSearch.fold(one); }))]
      .filter(Boolean);
  };
})();
