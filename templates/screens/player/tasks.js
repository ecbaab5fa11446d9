// One chain of timers on the clock that never jumps, and the list of what went wrong.
const due = {};
const faults = [];
const flags = {};
let faultCount = 0;
let timer = 0;
let stopped = false;
let waits = 0;

const mono = () => performance.now();

function plan(name, ms, act) {
  due[name] = { at: mono() + ms, act };
  arm();
}

function arm() {
  clearTimeout(timer);
  if (stopped) return;
  const next = Math.min.apply(null, Object.keys(due).map((name) => due[name].at).concat(mono() + 5000));
  timer = setTimeout(tick, Math.max(0, next - mono()));
}

function tick() {
  boot.beat();
  try {
    clock.look();
    Object.keys(due).filter((name) => due[name].at <= mono()).forEach((name) => {
      const act = due[name].act;
      delete due[name];
      try {
        act();
      } catch (problem) {
        fault(name, problem);
      }
    });
  } finally {
    arm();
  }
}

function wait(ms) {
  waits += 1;
  const name = `wait ${waits}`;
  return new Promise((done) => plan(name, ms, done));
}

// A promise that fails if another takes longer.
function within(ms, promise) {
  waits += 1;
  const name = `wait ${waits}`;
  const drop = () => { delete due[name]; };
  return new Promise((done, fail) => {
    plan(name, ms, () => fail(new Error("too slow")));
    promise.then((value) => { drop(); done(value); }, (problem) => { drop(); fail(problem); });
  });
}

function fault(where, problem) {
  const told = `${where}: ${(problem && problem.message) || problem}`;
  faultCount += 1;
  if (faults.length && faults[0].told === told) faults[0].times += 1;
  else faults.unshift({ told, times: 1, at: Math.round(mono() / 1000) });
  faults.length = Math.min(faults.length, 8);
}
