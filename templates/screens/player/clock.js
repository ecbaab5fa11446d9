// The time: this machine's clock, corrected by the server's, doubted where it must be.
const clock = (function () {
  const zone = boot.config.zone;
  const travel = choices.moment(boot.query.get("at"), zone);
  const started = mono();
  let samples = [];
  let drift = Date.now() - mono();
  let session = false;
  let kept = boot.kept("wall") || 0;
  try {
    session = sessionStorage.getItem(`${boot.name} known`) === "yes";
  } catch (_) { /* then every start is a first one */ }

  // A server whose clock is before the day of the build tells nothing.
  function skew() {
    const born = show.build ? show.build.born : 0;
    return choices.skew(samples.filter((one) => one.said >= born - DAY).map((one) => one.skew));
  }

  function time() {
    if (travel === travel) return { now: travel + mono() - started, state: "known" };
    const build = show.build;
    return choices.time({
      device: Date.now(), skew: skew(), session, kept,
      born: build ? build.born : 0, until: build ? build.valid_until : Infinity,
    });
  }

  // A leap of the wall clock against the steady one: what is shown is looked at again.
  function look() {
    const now = Date.now() - mono();
    const leap = now - drift;
    if (Math.abs(leap) < 5000) return;
    drift = now;
    samples = samples.map((one) => ({ skew: one.skew - leap, said: one.said }));
    show.reconsider();
    plan("poll", 1000, update.poll);
  }

  function note() {
    plan("note", 5 * MINUTE, note);
    const found = time();
    if (found.state === "unknown" || travel === travel) return;
    kept = found.now;
    boot.keep("wall", kept);
    session = true;
    try {
      sessionStorage.setItem(`${boot.name} known`, "yes");
    } catch (_) { /* see above */ }
  }

  // The date of an answer; one from a cache tells nothing.
  function hear(headers, asked) {
    const said = Date.parse(headers.get("Date") || "");
    if (said !== said || Number(headers.get("Age")) > 0) return;
    const before = time().state;
    samples = samples.concat({ skew: said + 500 - (asked + Date.now()) / 2, said }).slice(-5);
    if (Math.abs(skew()) > 90e3 && samples.length < 3) plan("poll", 5000, update.poll);
    if (before !== time().state) show.reconsider();
    if (before === "unknown") note();
  }

  return {
    time, look, note, hear, zone, skew,
    travelled: () => travel === travel,
  };
}());
