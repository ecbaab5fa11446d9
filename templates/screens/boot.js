// The part of a screen that stays in its page: it finds the player, in the browser's own store or
// on the server, starts it, and falls back to the one before when a new one does not come to life.
// Everything else is in the player, so that this page hardly ever has to change.
(function () {
  "use strict";
  const config = JSON.parse(document.getElementById("screen").textContent);
  const file = location.protocol === "file:";
  const query = new URLSearchParams(location.search);
  const here = location.href.split("#")[0];
  const name = `site_builder ${location.pathname.replace(/[^/]*$/, "")}`;
  const rooms = ["blobs", "builds", "state"];
  const tries = 3;
  let opened = null;
  let memory = file || !window.indexedDB ? {} : null;
  let given = null;
  let player = null;
  let beat = 0;
  let late = 0;

  function keep(key, value) {
    try {
      localStorage.setItem(`${name} ${key}`, JSON.stringify(value));
    } catch (_) { /* a store that is full or forbidden is lived without */ }
  }

  function kept(key) {
    try {
      return JSON.parse(localStorage.getItem(`${name} ${key}`));
    } catch (_) {
      return null;
    }
  }

  // The store: IndexedDB, or this page's own memory where there is none.
  function open() {
    opened = opened || new Promise((done, fail) => {
      const asked = indexedDB.open(name, 1);
      setTimeout(() => fail(new Error("the store does not open")), 8000);
      asked.onupgradeneeded = () => rooms.forEach((room) => asked.result.createObjectStore(room));
      asked.onerror = () => fail(asked.error);
      asked.onsuccess = () => {
        asked.result.onclose = asked.result.onversionchange = () => { opened = null; };
        done(asked.result);
      };
    });
    return opened;
  }

  function remembered() {
    return {
      objectStore(room) {
        const map = memory[room] = memory[room] || new Map();
        return {
          get: (key) => ({ result: map.get(key) }),
          getAllKeys: () => ({ result: Array.from(map.keys()) }),
          put: (value, key) => void map.set(key, value),
          delete: (key) => void map.delete(key),
        };
      },
    };
  }

  // One transaction, done when it is on the disk; the answer of `act` is its result.
  function deal(mode, names, act) {
    if (memory) return Promise.resolve().then(() => act(remembered())).then((out) => out && out.result);
    return open().then((base) => new Promise((done, fail) => {
      const whole = base.transaction(names, mode, { durability: "strict" });
      const out = act(whole);
      whole.oncomplete = () => done(out && out.result);
      whole.onabort = whole.onerror = () => fail(whole.error || (out && out.error) || new Error("the store fails"));
    }), (problem) => {
      memory = {};
      throw problem;
    });
  }

  const read = (room, key) => deal("readonly", [room], (all) => all.objectStore(room).get(key));

  const table = new Int32Array(256).map((_, at) => {
    let one = at;
    for (let bit = 0; bit < 8; bit += 1) one = one & 1 ? (one >>> 1) ^ 0xedb88320 : one >>> 1;
    return one;
  });

  // CRC-32 as eight hexadecimal digits.
  function sum(bytes) {
    let all = -1;
    const list = new Uint8Array(bytes);
    for (let at = 0; at < list.length; at += 1) all = table[(all ^ list[at]) & 255] ^ (all >>> 8);
    return `0000000${((all ^ -1) >>> 0).toString(16)}`.slice(-8);
  }

  // An answer in full, or a failure after so many seconds.
  function load(address, seconds, cache) {
    const halt = window.AbortController ? new AbortController() : null;
    return new Promise((done, fail) => {
      const late = setTimeout(() => {
        fail(new Error("no answer"));
        if (halt) halt.abort();
      }, seconds * 1000);
      const end = (act) => (value) => { clearTimeout(late); act(value); };
      fetch(address, { cache: cache || "no-store", credentials: "same-origin", signal: halt ? halt.signal : undefined })
        .then((found) => found.arrayBuffer().then((bytes) => ({
          ok: found.ok, status: found.status, headers: found.headers, bytes,
        })))
        .then(end(done), end(fail));
    });
  }

  // Only what has the length and the sum that were announced is taken.
  function exact(address, wanted, seconds) {
    return load(address, seconds).then((found) => {
      if (!found.ok || found.bytes.byteLength !== wanted.bytes || sum(found.bytes) !== wanted.sum) {
        throw new Error(`${found.status} ${found.bytes.byteLength}/${wanted.bytes} ${address}`);
      }
      return found.bytes;
    });
  }

  const text = (bytes) => new TextDecoder().decode(bytes);

  // Data as a script, for pages opened from a folder.
  window.siteBuilderScreen = (value) => { given = value; };
  function script(address) {
    return new Promise((done, fail) => {
      const node = document.createElement("script");
      node.src = address;
      node.onload = () => { node.remove(); done(given); given = null; };
      node.onerror = () => { node.remove(); fail(new Error(`missing ${address}`)); };
      document.head.appendChild(node);
    });
  }

  function pointer() {
    const asked = file ? script(`now.js?t=${Date.now()}`)
      : load(`now.json?t=${Date.now()}`, 10).then((found) => JSON.parse(text(found.bytes)));
    return asked.then((now) => {
      if (!now || now.mark !== "site_builder now") throw new Error("not a pointer");
      return now;
    });
  }

  // Load this page anew, never more than three times an hour and only if the server has it.
  function renew() {
    const past = (kept("renewed") || []).filter((at) => Math.abs(Date.now() - at) < 36e5);
    if (past.length >= tries) return Promise.resolve(false);
    const asked = file ? Promise.resolve(true)
      : load(here, 10).then((found) => found.ok && text(found.bytes).indexOf("site_builder shell") > 0, () => false);
    return asked.then((there) => {
      if (!there) return false;
      keep("renewed", past.concat(Date.now()));
      location.replace(here);
      return true;
    });
  }

  function begin(mine) {
    if (player) player.stop();
    player = null;
    window.siteBuilderPlayer = null;
    const node = document.createElement("script");
    node.textContent = mine.text;
    document.head.appendChild(node);
    node.remove();
    player = window.siteBuilderPlayer(boot, mine.sum);
    beat = performance.now();
  }

  // Start the newest player that may be good; one that fails at once is not tried again.
  function start(list) {
    const usable = list.filter((one) => (kept(`tries ${one.sum}`) || 0) < tries);
    const mine = usable[0] || list[0];
    keep(`tries ${mine.sum}`, (kept(`tries ${mine.sum}`) || 0) + 1);
    try {
      begin(mine);
    } catch (problem) {
      keep(`tries ${mine.sum}`, 9);
      const rest = list.filter((one) => one !== mine);
      if (!rest.length) throw problem;
      start(rest);
    }
  }

  // Keep a player for the next time, beside the one before, and go on with it.
  function install(mine) {
    return read("state", "players").then((list) => {
      const all = [mine].concat((list || []).filter((one) => one.sum !== mine.sum)).slice(0, 2);
      const done = () => { keep(`tries ${mine.sum}`, 0); start(all); };
      return deal("readwrite", ["state"], (whole) => void whole.objectStore("state").put(all, "players")).then(done, done);
    });
  }

  function first(wait) {
    const again = () => setTimeout(() => first(Math.min(wait * 2, 60)), wait * 1000);
    const word = document.getElementById("word");
    word.textContent = word.textContent || config.words.waiting;
    pointer().then((now) => (file
      ? script(`../${now.player.path}`).then(() => { player = window.siteBuilderPlayer(boot, now.player.sum); })
      : exact(`../${now.player.path}`, now.player, 30).then((bytes) => install({ sum: now.player.sum, text: text(bytes) }))
    )).catch(() => {
      word.textContent = config.words.unassigned;
      again();
    });
  }

  const boot = {
    config, file, query, here, keep, kept, deal, read, sum, load, exact, text, script, renew, install,
    name,
    volatile: () => Boolean(memory) && !file,
    beat: () => { beat = performance.now(); },
    alive: (which) => keep(`tries ${which}`, 0),
    refused: (which) => (kept(`tries ${which}`) || 0) >= 9,
  };
  window.siteBuilderBoot = boot;

  // A player without a pulse; a box that has slept gets the time to wake up.
  setInterval(() => {
    late = player && performance.now() - beat > 18e4 ? late + 1 : 0;
    if (late > 1) renew();
  }, 3e4);
  read("state", "players").then((list) => start(list)).catch(() => first(5));
})();
