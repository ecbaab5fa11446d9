// What is on the glass: two layers, one slide after the other, never nothing.
const show = (function () {
  const frame = document.getElementById("frame");
  const stage = document.getElementById("stage");
  const dark = document.getElementById("dark");
  const first = document.getElementById("first");
  const age = document.getElementById("age");
  const style = document.getElementById("dress") || document.createElement("style");
  const still = boot.query.get("motion") === "0" || boot.query.get("shift") === "0";
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const strikes = {};
  const skipped = {};
  let slides = {};
  let decks = {};
  let layer = stage.querySelector(".layer.on");
  let staged = null;
  let last = null;
  let deck = "";
  let turns = 0;
  let busy = false;
  let epoch = 0;
  let dwell = 15e3;
  let promised = mono() + 60e3;
  let overdue = 0;
  let quiet = false;
  let dressed = null;
  let misses = 0;
  const self = { build: null, shown: 0, rounds: 0 };

  style.id = "dress";
  document.head.appendChild(style);
  Array.from(stage.children).forEach((one) => { if (one !== layer) one.remove(); });

  // One picture for windows of any size and direction. The edge in which slides move (8 px of the
  // longer side, in proportion of the other) stays outside the window.
  function fit() {
    const size = (self.build && self.build.stage) || { w: 1920, h: 1080 };
    const turn = Number(boot.query.get("rotate")) || 0;
    const across = turn === 90 || turn === 270;
    const edge = still ? 0 : 8 / Math.max(size.w, size.h);
    const box = { w: size.w * (1 - 2 * edge), h: size.h * (1 - 2 * edge) };
    const window_ = { w: window.innerWidth, h: window.innerHeight };
    const room = across ? { w: window_.h, h: window_.w } : window_;
    const scale = Math.min(room.w / box.w, room.h / box.h);
    [frame, stage, dark].forEach((one, at) => {
      one.style.width = `${at === 1 ? size.w : box.w}px`;
      one.style.height = `${at === 1 ? size.h : box.h}px`;
    });
    stage.style.left = `${-edge * size.w}px`;
    stage.style.top = `${-edge * size.h}px`;
    frame.style.transform = `translate(${window_.w / 2}px,${window_.h / 2}px) rotate(${turn}deg) scale(${scale}) translate(${-box.w / 2}px,${-box.h / 2}px)`;
  }

  function usable(id, time, dated) {
    const slide = slides[id];
    return Boolean(slide) && choices.shows(slide, time.now, dated) && !(skipped[id] > mono());
  }

  // The decks of a build: numbers of slides, or their ids (as builds of format 1 have them).
  function listed(build) {
    const found = {};
    Object.keys(build.decks).forEach((one) => {
      found[one] = build.decks[one].map((at) => (typeof at === "number" ? build.slides[at].id : at));
    });
    return found;
  }

  // A slide with the drawings that it shares with others.
  function whole(html) {
    return html.replace(/<svg data-piece="(\d+)"><\/svg>/g, (_, at) => self.build.pieces[at]);
  }

  // The next slide, or null: from the deck of the hour, else from the one that always may be shown.
  function next() {
    const time = clock.time();
    const place = choices.place(self.build, time);
    if (place.quiet) return { quiet: true };
    if (place.deck !== deck) deck = place.deck;
    const may = (id) => usable(id, time, place.dated);
    return choices.following(decks[deck] || [], last, may)
      || choices.following(decks[self.build.fallback] || [], last, may);
  }

  // The boundary of two slides: here a new build takes over, the hour is looked at, a slide chosen.
  function turn() {
    if (busy || stopped) return;
    if (staged) {
      takeOver();
      return;
    }
    if (!self.build) {
      expect(15e3);
      return;
    }
    const found = next();
    aged();
    quiet = Boolean(found && found.quiet);
    dark.hidden = !quiet;
    document.documentElement.className = quiet ? "quiet" : "";
    if (quiet) frame.hidden = false;
    if (found && !quiet) present(found);
    else rest();
  }

  // Nothing to show: black in the quiet hours, else the name of the screen.
  function rest() {
    if (!quiet) name(self.build.words.nothing);
    overdue = 0;
    expect(15e3);
  }

  function expect(ms) {
    dwell = ms;
    promised = mono() + ms;
    plan("slide", ms, turn);
  }

  function present(found) {
    const mine = epoch;
    const slide = slides[found.id];
    busy = true;
    promised = mono() + 30e3;
    within(20e3, prepare(slide)).then((made) => {
      if (mine !== epoch || stopped) return;
      paint(made);
      busy = false;
      done(found, slide);
    }).catch((problem) => {
      if (mine !== epoch || stopped) return;
      busy = false;
      missed(found.id, problem);
    });
  }

  function prepare(slide) {
    const mould = document.createElement("template");
    mould.innerHTML = whole(slide.html);
    const made = document.createElement("div");
    made.className = "layer";
    made.appendChild(mould.content);
    const spot = choices.shift(turns, self.build.stage);
    if (!still) made.style.transform = `translate(${spot[0]}px,${spot[1]}px)`;
    tellTime(made);
    return media.fill(made).then(() => {
      stage.appendChild(made);
      return painted();
    }).then(() => made, (problem) => {
      made.remove();
      throw problem;
    });
  }

  // Two frames of the browser, or a moment where it draws none.
  function painted() {
    let later = null;
    const frames = new Promise((done) => {
      later = done;
      requestAnimationFrame(() => requestAnimationFrame(done));
    });
    plan("painted", 300, later);
    return frames;
  }

  function paint(made) {
    const before = layer;
    const fresh = !dressed || dressed.css !== self.build.css || dressed.theme !== self.build.theme;
    const cut = fresh || boot.query.get("motion") === "0" || calm.matches || !before;
    if (fresh) restyle(self.build);
    layer = made;
    turns += 1;
    self.shown += 1;
    first.hidden = true;
    frame.hidden = false;
    if (cut) made.classList.add("cut");
    made.classList.add("on");
    const clear = () => Array.from(stage.children).forEach((one) => { if (one !== layer) one.remove(); });
    if (cut) clear();
    else plan("fade", 450, clear);
  }

  function done(found, slide) {
    last = found.id;
    strikes[found.id] = misses = overdue = 0;
    delete skipped[found.id];
    expect(Math.max(1, Number(slide.dwell) || 15e3));
    if (found.round) {
      self.rounds += 1;
      update.proven(self.build);
    }
    boot.alive(version);
  }

  // A slide that cannot be shown is passed over; after three times in a row for ten minutes.
  function missed(id, problem) {
    fault(`slide ${id}`, problem);
    last = id;
    misses += 1;
    strikes[id] = (strikes[id] || 0) + 1;
    if (strikes[id] >= 3) skipped[id] = mono() + 10 * MINUTE;
    if (update.failed(self.build)) return;
    expect(misses > Object.keys(slides).length ? 15e3 : 1000);
  }

  // A new build takes the glass in one stroke, when its first slide is ready to be painted.
  function takeOver() {
    const build = staged;
    const mine = epoch;
    staged = null;
    busy = true;
    promised = mono() + 30e3;
    media.dress(build).then((undress) => {
      if (mine !== epoch || stopped) return;
      busy = false;
      self.build = build;
      self.rounds = 0;
      slides = {};
      build.slides.forEach((slide) => { slides[slide.id] = slide; });
      decks = listed(build);
      if (last && !slides[last]) last = null;
      Object.keys(strikes).concat(Object.keys(skipped)).forEach((id) => {
        delete strikes[id];
        delete skipped[id];
      });
      undress();
      media.forget([build]);
      turn();
    });
  }

  // A slide of the build before would be dressed wrongly: style and slide change in one stroke.
  function restyle(build) {
    dressed = build;
    style.textContent = build.css;
    document.documentElement.setAttribute("data-theme", build.theme);
    document.documentElement.lang = build.lang;
    fit();
  }

  function tellTime(root) {
    const time = clock.time();
    const known = time.state !== "unknown";
    Array.from(root.querySelectorAll("[data-clock]")).forEach((node) => {
      node.hidden = !known;
      if (known) node.textContent = choices.hour(time.now, clock.zone);
    });
    Array.from(root.querySelectorAll("[data-dated]")).forEach((node) => { node.hidden = !known; });
  }

  // How old the news is, quietly after the end of its timetable, plainly after a week.
  function aged() {
    const time = clock.time();
    const days = Math.floor((time.now - self.build.born) / DAY);
    const old = time.state !== "unknown" && days >= 7;
    const words = self.build.words;
    age.hidden = !old && time.state !== "stale";
    age.className = old ? "old" : "";
    age.textContent = (old ? words.aged : words.dated).replace("{date}", words.date).replace("{days}", days);
  }

  // The name of the screen, and why there is nothing else.
  function name(why) {
    document.getElementById("word").textContent = why;
    first.hidden = false;
    frame.hidden = urgent.idle();
    Array.from(stage.children).forEach((one) => one.remove());
    layer = null;
  }

  // A slide that does not come is looked for anew; the second time the page is.
  function watch() {
    if (stopped || document.hidden) return;
    arm();
    if (mono() < promised + 2 * dwell + 5000) return;
    overdue += 1;
    fault("watchdog", "overdue");
    epoch += 1;
    busy = false;
    promised = mono() + 30e3;
    if (overdue > 1) boot.renew();
    Array.from(stage.children).forEach((one) => { if (one !== layer) one.remove(); });
    turn();
  }

  return Object.assign(self, {
    fit, turn, name, watch,
    stage: (build) => {
      staged = build;
      if (!self.build || quiet || !layer) plan("slide", 0, turn);
    },
    staged: () => staged,
    reconsider: () => { if (self.build && !busy) plan("slide", 0, turn); },
    step: (way) => {
      const list = decks[deck] || [];
      if (way < 0) last = list[(list.indexOf(last) + 2 * list.length - 2) % list.length];
      plan("slide", 0, turn);
    },
    unassign: () => {
      self.build = staged = last = null;
      name(boot.config.words.unassigned);
    },
    on: () => ({ slide: last, deck, quiet }),
    raise: () => { frame.hidden = false; },
    settle: () => { frame.hidden = !layer && !quiet && urgent.idle(); },
  });
}());
