// Begin, and end without a trace when another player takes over.
function pressed(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.key === "Shift") return;
  if (event.key === "ArrowRight") show.step(1);
  else if (event.key === "ArrowLeft") show.step(-1);
  else diag.toggle();
}

function awake() {
  if (document.hidden) return;
  tick();
  show.fit();
  plan("poll", 1000, update.poll);
}

const heard = [
  [window, "resize", show.fit], [window, "online", awake], [window, "pageshow", awake],
  [document, "visibilitychange", awake], [document, "resume", awake], [document, "keydown", pressed],
  [window, "error", (event) => fault("page", event.message)],
  [window, "unhandledrejection", (event) => fault("promise", event.reason)],
];
heard.forEach((one) => one[0].addEventListener(one[1], one[2]));
const watching = setInterval(show.watch, 5000);
if (boot.query.get("diag") === "1") diag.toggle();
show.fit();
update.begin();
urgent.poll();
plan("look", 0, urgent.look);
plan("note", MINUTE, clock.note);
plan("nightly", HOUR, update.nightly);
plan("alive", 2 * MINUTE, () => boot.alive(version));
plan("slide", 0, show.turn);

return {
  choices, show, update, clock, faults, flags, due,
  stop() {
    stopped = true;
    clearTimeout(timer);
    clearInterval(watching);
    heard.forEach((one) => one[0].removeEventListener(one[1], one[2]));
  },
};
