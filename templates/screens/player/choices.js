// Choices without side effects: what is shown, when, and what is thought of the clock.
const MINUTE = 6e4;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const choices = {
  // The middle of the last five differences (ms) between the server's clock and ours; null for none.
  skew(samples) {
    const sorted = samples.slice(-5).sort((a, b) => a - b);
    return sorted.length ? sorted[Math.floor(sorted.length / 2)] : null;
  },

  // What time it is, and how far that can be trusted: "known", "server" (ours is wrong), "stale"
  // (the build is too old for its timetable) or "unknown". A clock that goes on from where it
  // stopped when the power went proves nothing, unless this session has known the time.
  time(facts) {
    const sure = facts.skew !== null;
    const wrong = sure && Math.abs(facts.skew) > 90e3;
    const now = wrong ? facts.device + facts.skew : facts.device;
    const frozen = !facts.session && facts.kept && facts.device < facts.kept + 10 * MINUTE;
    if (!sure && (facts.device < facts.born || frozen)) return { now, state: "unknown" };
    if (now >= facts.until) return { now, state: "stale" };
    return { now, state: wrong ? "server" : "known" };
  },

  // The span of the timetable at a moment, or null.
  span(timetable, now) {
    return timetable.filter((one) => one.from <= now && now < one.until)[0] || null;
  },

  // The deck in play. Without a trusted time, or a plan for it, it is the fallback without dates.
  place(build, time) {
    const dated = time.state === "known" || time.state === "server";
    const span = dated ? choices.span(build.timetable, time.now) : null;
    if (!span) return { deck: build.fallback, quiet: false, dated };
    return { deck: span.deck, quiet: Boolean(span.quiet), dated };
  },

  // Whether a slide may be seen now; one with dates never is when the day is not known.
  shows(slide, now, dated) {
    if (!slide.when) return true;
    return dated && slide.when.some((span) => span[0] <= now && now < span[1]);
  },

  // The next slide of a deck after the one with id `last` that `may` be shown, and whether a round
  // ends on the way to it. null when there is none.
  following(deck, last, may) {
    const start = deck.indexOf(last);
    for (let step = 1; step <= deck.length; step += 1) {
      const at = (start + step) % deck.length;
      if (may(deck[at])) return { id: deck[at], round: start >= 0 && start + step >= deck.length };
    }
    return null;
  },

  // Milliseconds until the next question: a minute, give or take a quarter; after failures longer,
  // at most five minutes.
  pause(failures, chance) {
    return Math.min(MINUTE * Math.pow(2, failures), 5 * MINUTE) - 15e3 + (failures > 2 ? 0 : 30e3) * chance;
  },

  // What a server asks for by Retry-After, in ms, at most a quarter of an hour; 0 for nothing.
  patience(header, now) {
    if (!header) return 0;
    const wanted = /^\d+$/.test(header) ? header * 1000 : Date.parse(header) - now;
    return Math.max(0, Math.min(wanted || 0, 15 * MINUTE));
  },

  // The distance (ms) of a time zone from UTC at a moment; that of this machine if it is unknown.
  offset(now, zone) {
    try {
      const numeric = "numeric";
      const parts = {};
      new Intl.DateTimeFormat("en-US", {
        timeZone: zone, hour12: false, year: numeric, month: numeric, day: numeric,
        hour: numeric, minute: numeric, second: numeric,
      }).formatToParts(now).forEach((part) => { parts[part.type] = Number(part.value); });
      const wall = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour % 24, parts.minute, parts.second);
      return wall - Math.floor(now / 1000) * 1000;
    } catch (_) {
      return -new Date(now).getTimezoneOffset() * MINUTE;
    }
  },

  // A moment written as ms or as "2026-07-15 08:10" on the wall of the zone; NaN for anything else.
  moment(written, zone) {
    if (typeof written === "number") return written;
    const found = /^\s*(\d{4})-(\d\d?)-(\d\d?)[T\s]+(\d\d?)[:：](\d\d)/.exec(written || "");
    if (!found) return NaN;
    const wall = Date.UTC(found[1], found[2] - 1, found[3], found[4], found[5]);
    return wall - choices.offset(wall - choices.offset(wall, zone), zone);
  },

  // Hours and minutes on the wall of the zone.
  hour(now, zone) {
    return new Date(now + choices.offset(now, zone)).toISOString().slice(11, 16);
  },

  // The urgent messages for a screen at a moment, the gravest first. Without an end there is none.
  urgent(messages, screen, now, zone) {
    const held = messages.filter((one) => {
      if (!one || typeof one.text !== "string" || !one.text.trim()) return false;
      const from = one.from === undefined ? 0 : choices.moment(one.from, zone);
      const meant = [].concat(one.screens === undefined ? "*" : one.screens);
      return (meant.indexOf("*") >= 0 || meant.indexOf(screen) >= 0)
        && from <= now && now < choices.moment(one.until, zone);
    });
    const grave = held.filter((one) => one.level === "urgent");
    return grave.length ? grave : held;
  },

  // What is said with every question, at most 300 characters; nothing about anybody.
  heartbeat(facts) {
    const said = Object.keys(facts).map((key) => `${key}=${encodeURIComponent(String(facts[key]).slice(0, 24))}`);
    while (said.join("&").length > 300) said.pop();
    return said.join("&");
  },

  // The spot of a slide within the margin, another one each time, never more than 8 px away.
  shift(turn, stage) {
    const spot = [[0, 0], [8, 4], [-8, -4], [4, -8], [-4, 8], [8, -8], [-8, 8], [-4, 0], [4, 0]][turn % 9];
    const longer = Math.max(stage.w, stage.h);
    return [spot[0] * stage.w / longer, spot[1] * stage.h / longer];
  },
};
