// Urgent messages: a small file of their own, text only, always with an end. Not for saving lives.
const urgent = (function () {
  const box = document.getElementById("urgent");
  const config = boot.config;
  let messages = boot.kept("urgent") || [];
  let shown = [];
  let at = 0;
  let absent = 0;

  function poll() {
    plan("urgent", 15e3, poll);
    const asked = boot.file ? boot.script(`../urgent.js?t=${Date.now()}`)
      : boot.load(`../urgent.json?t=${Date.now()}`, 10).then((found) => {
        if (found.status === 404) return missing();
        if (!found.ok) throw new Error(`urgent ${found.status}`);
        flags.j = true;
        return JSON.parse(boot.text(found.bytes));
      });
    asked.then((found) => {
      if (!found || found.mark !== "site_builder urgent" || !Array.isArray(found.messages)) {
        throw new Error("urgent: not understood");
      }
      if (found.messages !== messages) boot.keep("urgent", found.messages);
      absent = found.absent || 0;
      messages = found.messages;
      flags.j = messages.some((one) => !one || !(choices.moment(one.until, config.zone) > 0));
      update.reachable();
    }).catch((problem) => fault("urgent", problem)).then(look);
  }

  // A file that is gone for a minute has been taken away; before that it may be a slip of the server.
  function missing() {
    const gone = absent + 1;
    return { mark: "site_builder urgent", messages: gone < 4 ? messages : [], absent: gone };
  }

  function look() {
    if (stopped) return;
    const time = clock.time();
    shown = time.state === "unknown" ? [] : choices.urgent(messages, config.id, time.now, config.zone);
    if (clock.travelled()) shown = [];
    at = (at + 1) % Math.max(1, shown.length);
    const one = shown[at];
    flags.x = Boolean(one);
    if (one) {
      const text = one.text.trim().slice(0, 400);
      const grave = one.level === "urgent";
      const length = text.length + 12 * (text.split("\n").length - 1);
      const size = [40, 96, 220].filter((most) => length > most).length;
      box.className = `${grave ? "urgent" : "notice"} size${size}`;
      if (box.textContent !== text) box.textContent = text;
    }
    box.hidden = !one;
    if (one) show.raise();
    else show.settle();
    plan("look", shown.length > 1 ? 10e3 : 5000, look);
  }

  return { poll, look, idle: () => box.hidden };
}());
