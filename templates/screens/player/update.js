// New builds, players and pages: fetched in full, verified, kept, tried, and given back if no good.
const update = (function () {
  const config = boot.config;
  let current = null;
  let failures = 0;
  let polling = false;
  let working = false;
  let held = 0;
  let stumbles = 0;
  let contact = null;
  let coming = null;

  const put = (rooms, act) => boot.deal("readwrite", rooms, act);
  const store = (whole, room) => whole.objectStore(room);

  function begin() {
    return boot.read("state", "current").then((found) => {
      if (!found || show.build || show.staged()) return null;
      current = found;
      const trial = boot.kept("trial") || {};
      const count = trial.build === found.build ? trial.count : 0;
      if (!found.good) boot.keep("trial", { build: found.build, count: count + 1 });
      if (!found.good && found.before && count >= 3) return back(found.build, "does not start");
      return boot.read("builds", found.build).then((build) => {
        if (build) show.stage(build);
        else if (found.before) return back(found.build, "not kept");
        return null;
      });
    }).catch((problem) => fault("store", problem)).then(poll);
  }

  function said() {
    const on = show.on();
    const memory = performance.memory ? Math.round(performance.memory.usedJSHeapSize / 1048576) || "" : "";
    const skew = clock.skew();
    flags.t = clock.time().state === "unknown";
    flags.n = boot.volatile();
    return {
      s: config.id, b: show.build ? show.build.build : "", p: on.quiet ? "-" : on.slide || "",
      u: Math.round(mono() / 1000), e: faultCount, k: skew === null ? "" : Math.round(skew / 1000), m: memory,
      v: (/Chrome\/(\d+)/.exec(navigator.userAgent) || [])[1] || "",
      f: Object.keys(flags).filter((key) => flags[key]).sort().join(""),
    };
  }

  function poll() {
    plan("poll", choices.pause(failures, Math.random()), poll);
    if (polling || stopped) return;
    polling = true;
    const asked = Date.now();
    const query = `?${choices.heartbeat(said())}&t=${asked}`;
    let wish = 0;
    const got = boot.file ? boot.script(`now.js${query}`) : boot.load(`now.json${query}`, 10).then((found) => {
      wish = choices.patience(found.headers.get("Retry-After"), asked);
      if (!found.ok) throw new Error(`pointer ${found.status}`);
      const now = JSON.parse(boot.text(found.bytes));
      if (now.mark === "site_builder now") clock.hear(found.headers, asked);
      return now;
    });
    got.then((now) => {
      if (!now || now.mark !== "site_builder now" || now.format !== 1 || now.screen !== config.id) {
        throw new Error("pointer: not ours");
      }
      failures = 0;
      contact = mono();
      follow(now);
    }).catch((problem) => {
      failures += 1;
      fault("poll", problem);
      if (!show.build && !show.staged()) show.name(config.words[failures > 2 ? "unassigned" : "waiting"]);
      plan("poll", Math.max(wish, choices.pause(failures, Math.random())), poll);
      if (wish) plan("urgent", wish, urgent.poll);
    }).then(() => { polling = false; });
  }

  // One thing after the other, and each only once.
  function follow(now) {
    if (working || stopped) return;
    working = true;
    const player = now.player && now.player.sum !== version && !boot.refused(now.player.sum) && !boot.file;
    (player ? replace(now.player) : build(now).then(() => shell(now))).then(() => {
      working = false;
      stumbles = 0;
    }, (problem) => {
      fault("update", problem);
      working = false;
      stumbles += 1;
      plan("poll", Math.min(20e3 * stumbles, MINUTE), poll);
    });
  }

  function replace(wanted) {
    return boot.exact(`../${wanted.path}`, wanted, 30)
      .then((bytes) => boot.install({ sum: wanted.sum, text: boot.text(bytes) }));
  }

  function build(now) {
    if (now.build === "") {
      current = null;
      show.unassign();
      return put(["state"], (whole) => store(whole, "state").delete("current"));
    }
    const have = show.staged() || show.build;
    if (have && have.build === now.build) return complete(have);
    if (refused().some((one) => one.build === now.build) || mono() < held) return Promise.resolve();
    return manifest(now).then((found) => complete(found).then(() => keepBuild(found)));
  }

  function manifest(now) {
    const got = boot.file ? boot.script(`${now.path.replace(/\.json$/, ".js")}?t=${Date.now()}`)
      : boot.exact(now.path, now, 60).then((bytes) => JSON.parse(boot.text(bytes)));
    return got.then((found) => {
      const ours = found && found.mark === "site_builder screen" && (found.format === 1 || found.format === 2)
        && found.build === now.build && found.screen.id === config.id && found.slides.length;
      if (!ours) throw new Error("build: not ours");
      return found;
    });
  }

  // Builds that did not go round once; after some hours they may try again.
  const refused = () => (boot.kept("refused") || []).filter((one) => Math.abs(Date.now() - one.at) < 6 * HOUR);

  const complete = (found) => (boot.file ? Promise.resolve() : keepMedia(found));

  // What is missing, one after the other.
  function keepMedia(found) {
    coming = found;
    return boot.deal("readonly", ["blobs"], (whole) => store(whole, "blobs").getAllKeys()).then((keys) => {
      const have = new Set(keys);
      return media.files(found).filter((one) => !have.has(one.path)).reduce((before, one) => before
        .then(() => boot.exact(`../${one.path}`, one, 60))
        .then((bytes) => roomy(["blobs"], (whole) => store(whole, "blobs").put({ blob: new Blob([bytes], { type: kind(one.path) }) }, one.path))),
      Promise.resolve());
    });
  }

  const kind = (path) => ({ webp: "image/webp", svg: "image/svg+xml", png: "image/png", jpg: "image/jpeg" })[path.split(".").pop()] || "font/woff2";

  // Write; where there is no room, without the build before the one on the glass.
  function roomy(rooms, act) {
    return put(rooms, act).catch((problem) => {
      flags.q = true;
      const on = show.build;
      return sweep(on ? [on.build] : []).then(() => put(rooms, act)).catch(() => {
        held = mono() + 10 * MINUTE;
        throw problem;
      });
    });
  }

  // The list of a build after its files, the word that it counts last and alone.
  function keepBuild(found) {
    const before = current && (current.good ? current.build : current.before);
    const next = { build: found.build, good: false, before: before === found.build ? null : before || null };
    return roomy(["builds"], (whole) => store(whole, "builds").put(found, found.build))
      .then(() => roomy(["state"], (whole) => store(whole, "state").put(next, "current")))
      .then(() => {
        current = next;
        flags.q = false;
        coming = null;
        boot.keep("trial", { build: found.build, count: 0 });
        show.stage(found);
        return sweep([found.build, next.before, show.build && show.build.build]);
      });
  }

  // Everything that none of these builds needs goes.
  function sweep(names) {
    if (boot.file) return Promise.resolve();
    const wanted = names.filter(Boolean);
    if (current && current.before && wanted.indexOf(current.before) < 0) current.before = null;
    return Promise.all(wanted.map((name) => boot.read("builds", name))).then((builds) => {
      const used = new Set();
      builds.concat(coming).filter(Boolean).forEach((one) => media.files(one).forEach((each) => used.add(each.path)));
      const drop = (room, stays) => boot.deal("readonly", [room], (whole) => store(whole, room).getAllKeys())
        .then((keys) => put([room], (whole) => keys.filter((key) => !stays(key)).forEach((key) => store(whole, room).delete(key))));
      return drop("builds", (key) => wanted.indexOf(key) >= 0).then(() => drop("blobs", (key) => used.has(key)));
    });
  }

  // A whole round without a fault: the build is good.
  function proven(build) {
    if (!current || current.build !== build.build || current.good) return;
    current = Object.assign({}, current, { good: true });
    const now = current;
    flags.r = false;
    put(["state"], (whole) => store(whole, "state").put(now, "current")).catch((problem) => fault("store", problem));
  }

  // A fault in the first round: back to the build before, if there is one.
  function failed(build) {
    if (!current || current.good || !current.before || current.build !== build.build) return false;
    back(build.build, "no clean round").catch((problem) => {
      fault("back", problem);
      plan("slide", 1000, show.turn);
    });
    return true;
  }

  function back(bad, why) {
    const before = current.before;
    fault(`build ${bad}`, why);
    return boot.read("builds", before).then((build) => {
      if (!build) {
        current.before = null;
        throw new Error("no build before");
      }
      flags.r = true;
      boot.keep("refused", refused().concat({ build: bad, at: Date.now() }).slice(-5));
      current = { build: before, good: true, before: null };
      show.stage(build);
      plan("slide", 0, show.turn);
      const now = current;
      return put(["state"], (whole) => store(whole, "state").put(now, "current")).then(() => sweep([before]));
    });
  }

  // A new page of the screen. Only a question without store is safe; only when it has been answered
  // well is the kept page written over, and that repeated until it is right again.
  function shell(now) {
    const wanted = now.shell;
    if (boot.file || !wanted || wanted === config.version) return Promise.resolve();
    const tried = (boot.kept("shells") || []).filter((at) => Math.abs(Date.now() - at) < HOUR);
    if (tried.length >= 3) return Promise.resolve();
    const right = (cache) => boot.load(boot.here, 10, cache).then((found) => {
      const blank = boot.text(found.bytes).split(wanted).join("00000000");
      if (!found.ok || boot.sum(new TextEncoder().encode(blank)) !== wanted) throw new Error("page: not whole");
    });
    const write = () => right("no-store").then(() => right("no-store")).then(() => right("no-cache").catch((problem) => {
      fault("shell", problem);
      return mend();
    }));
    const mend = () => wait(5000).then(write).catch(() => (stopped ? null : mend()));
    boot.keep("shells", tried.concat(Date.now()));
    return write().then(() => { if (!stopped) location.replace(boot.here); });
  }

  // Once a night, when nobody watches and the server is there, the page is begun anew.
  function nightly() {
    plan("nightly", 10 * MINUTE, nightly);
    const time = clock.time();
    const hour = choices.hour(time.now, clock.zone);
    const idle = show.on().quiet || (hour >= "03:00" && hour < "05:00");
    const fresh = contact !== null && mono() - contact < 2 * MINUTE;
    if (mono() > 12 * HOUR && idle && fresh && time.state !== "unknown") boot.renew();
  }

  return {
    begin, poll, proven, failed, nightly,
    reachable: () => { if (failures && due.poll && due.poll.at > mono() + 2000) plan("poll", 1000, poll); },
    state: () => ({ current, failures, contact }),
    said,
  };
}());
