// What the one who stands in front of the screen can see: by ?diag=1 or any key.
const diag = (function () {
  const box = document.getElementById("diag");
  const words = boot.config.words;

  function look() {
    if (box.hidden || stopped) return;
    const build = show.build || { build: "–", day: "–", slides: [] };
    const on = show.on();
    const time = clock.time();
    const now = update.state();
    const lines = [
      `${boot.config.name} · ${boot.config.id}`,
      words.not_for_life,
      "",
      `build ${build.build} · ${build.day} · ${build.slides.length} slides · ${now.current && now.current.good ? "good" : "trial"}`,
      `slide ${on.slide} · deck ${on.deck} · ${on.quiet ? "quiet" : "showing"} · ${show.shown} shown`,
      `time ${choices.hour(time.now, clock.zone)} ${time.state} · ${boot.config.zone} · skew ${clock.skew()} ms`,
      `contact ${now.contact === null ? "–" : `${Math.round((mono() - now.contact) / 1000)} s`} · failures ${now.failures}`,
      `player ${version} · page ${boot.config.version} · store ${boot.file ? "folder" : boot.volatile() ? "memory" : "disk"}`,
      `window ${window.innerWidth}×${window.innerHeight} · up ${Math.round(mono() / MINUTE)} min`,
      choices.heartbeat(update.said()),
      "",
    ].concat(faults.map((one) => `${one.at} s ×${one.times} ${one.told}`));
    box.textContent = lines.join("\n");
    plan("diag", 1000, look);
  }

  function toggle() {
    box.hidden = !box.hidden;
    look();
  }

  return { toggle, look };
}());
