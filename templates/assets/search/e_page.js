// The search page: answers while one types, grouped by kind; arrows go through what was found.
(function () {
  "use strict";
  const box = document.querySelector("[data-search]");
  if (!box) { return; }
  const form = box.querySelector("form");
  const field = form.querySelector("input");
  const chooser = box.querySelector("[data-search-filters]");
  const filters = Array.from(chooser.querySelectorAll("select"));
  const status = box.querySelector("[role=status]");
  const none = box.querySelector("[data-search-none]");
  const start = box.querySelector("[data-search-start]");
  const results = box.querySelector("[data-search-results]");
  const models = box.querySelector("template").content;
  const say = box.dataset;
  const most = 20; // shown at first, of all kinds together
  const least = 3; // of each of them
  const step = 20;
  const few = 24; // pages that are all looked through before anything is said of their number
  let asked = 0;
  let timer = 0;

  function count(words, number) { return words.replace("{count}", number); }

  function fill(element, pieces) {
    element.replaceChildren(...pieces.map(function (piece, number) {
      if (number % 2 === 0) { return document.createTextNode(piece); }
      const mark = document.createElement("mark");
      mark.textContent = piece;
      return mark;
    }));
    element.hidden = !element.textContent;
  }

  function model(name) {
    return models.querySelector(name).cloneNode(true);
  }

  function row(index, found) {
    const element = model(".search-hit");
    const team = index.teams[found.page.team];
    const badge = element.querySelector(".search-hit-team");
    const link = element.querySelector("a");
    link.href = found.hit.href;
    fill(link, found.hit.title);
    fill(element.querySelector(".search-hit-when"), [found.hit.when]);
    fill(element.querySelector(".search-hit-text"), found.hit.text);
    badge.hidden = !team;
    if (team) {
      const sign = badge.querySelector(".team-badge");
      sign.textContent = team[1];
      sign.className = "team-badge t-" + team[2] + " w-" + team[3];
      badge.querySelector(".search-hit-name").textContent = team[0];
    }
    return element;
  }

  // The next pages of a group that do have the terms, `wanted` of them, or fewer when so many were
  // looked through; `group.left` become fewer.
  async function take(index, group, terms, wanted) {
    const found = [];
    let tried = 0;
    while (found.length < wanted && group.left.length && !(found.length && tried >= few)) {
      const pages = group.left.splice(0, wanted - found.length);
      tried += pages.length;
      const hits = await Promise.all(pages.map(function (one) {
        return siteSearch.verified(index, one, terms);
      }));
      hits.forEach(function (hit, number) {
        if (hit) { found.push({ page: pages[number].page, hit: hit }); } else { group.size -= 1; }
      });
    }
    return found;
  }

  function section(index, group, terms, first) {
    const element = model(".search-group");
    const list = element.querySelector("ol");
    const more = element.querySelector("button");
    const size = element.querySelector(".search-size");

    function add(rows) {
      list.append(...rows.map(function (found) { return row(index, found); }));
      size.textContent = group.size;
      const next = Math.min(step, group.left.length + group.ready.length);
      more.hidden = !next;
      more.textContent = count(say.more, next);
    }

    element.querySelector("h2 > span").textContent = index.kinds[group.kind];
    more.addEventListener("click", async function () {
      const ready = group.ready.splice(0, step);
      const rows = ready.concat(await take(index, group, terms, step - ready.length));
      add(rows);
      const at = list.children[list.children.length - rows.length];
      if (rows.length) { at.querySelector("a").focus(); }
    });
    add(group.ready.splice(0, first));
    return element;
  }

  function options(select, entries) {
    const chosen = select.value;
    const first = select.options[0];
    select.replaceChildren(first, ...entries.map(function ([value, label]) {
      return new Option(label, value);
    }));
    if (chosen && !entries.some(function (one) { return String(one[0]) === chosen; })) {
      select.append(new Option(chosen === wanted[select.name] ? chosen : "", chosen));
    }
    select.value = chosen;
    select.closest("label").hidden = entries.length < 2 && !chosen;
  }

  const wanted = Object.fromEntries(new URLSearchParams(location.search));

  function distinct(pages, key) { return [...new Set(pages.map(key))]; }

  // What was found may be narrowed down to a kind, a team, a year that is in it.
  function offer(index, pages) {
    const [kind, team, year] = filters;
    const rising = function (one, other) { return one - other; };
    options(kind, distinct(pages, function (one) { return one.kind; }).sort(rising)
      .map(function (one) { return [one, index.kinds[one]]; }));
    options(team, distinct(pages, function (one) { return one.team; }).sort(rising)
      .filter(function (one) { return one >= 0; })
      .map(function (one) { return [one, index.teams[one][0]]; }));
    options(year, distinct(pages, function (one) { return one.year; }).sort(rising).reverse()
      .filter(Boolean).map(function (one) { return [one, count(say.year, one)]; }));
  }

  function chosen(pages) {
    return pages.filter(function (one) {
      return filters.every(function (select) {
        return !select.value || String(one.page[select.name]) === select.value;
      });
    });
  }

  async function answer(terms) {
    const index = await siteSearch.open();
    const all = await siteSearch.candidates(index, terms);
    const groups = new Map();
    const best = new Map();
    offer(index, all.map(function (one) { return one.page; }));
    const pages = chosen(all);
    pages.slice().reverse().forEach(function (one) { best.set(one.page.kind, one.rank); });
    pages.forEach(function (one) {
      const kind = one.page.kind;
      if (!groups.has(kind)) { groups.set(kind, { kind: kind, left: [], ready: [], size: 0 }); }
      groups.get(kind).left.push(one);
      groups.get(kind).size += 1;
    });
    const first = Math.max(least, Math.floor(most / groups.size));
    await Promise.all(Array.from(groups.values(), async function (group) {
      group.ready = await take(index, group, terms, pages.length > few ? first : few);
    }));
    const found = Array.from(groups.values()).filter(function (group) { return group.size; })
      .sort(function (one, other) {
        return best.get(one.kind) - best.get(other.kind) || one.kind - other.kind;
      });
    const size = found.reduce(function (sum, group) { return sum + group.size; }, 0);
    const sure = pages.length <= few || terms.every(function (term) { return term.length < 3; });
    return { size: size, sure: sure, narrowed: all.length > pages.length,
      sections: found.map(function (group) { return section(index, group, terms, first); }) };
  }

  function told(found, query) {
    if (!found.size) { return ""; }
    if (found.size === 1) { return say.one; }
    return count(found.sure ? say.many : say.about, found.size);
  }

  function remember(query) {
    const said = new URLSearchParams();
    if (query) { said.set("q", query); }
    filters.forEach(function (select) {
      if (query && select.value) { said.set(select.name, select.value); }
    });
    try {
      history.replaceState(null, "", location.pathname + (String(said) ? "?" + said : ""));
    } catch (fromAFolder) {
      // some browsers keep the address of a file as it is
    }
  }

  function show(found, query) {
    results.replaceChildren(...found.sections);
    status.textContent = told(found, query);
    none.hidden = found.size > 0;
    none.querySelector(".empty-box-text").textContent = say.none.replace("{query}", query);
    chooser.hidden = !found.size && !found.narrowed;
    start.hidden = true;
  }

  function clear() {
    results.replaceChildren();
    status.textContent = "";
    none.hidden = true;
    chooser.hidden = true;
    start.hidden = false;
  }

  async function attempt(terms) {
    try {
      return await answer(terms);
    } catch (published) {
      siteSearch.renew(); // the site was published anew meanwhile
      return answer(terms);
    }
  }

  async function search() {
    const query = field.value.trim();
    const terms = siteSearch.terms(query);
    const mine = asked += 1;
    remember(query);
    box.removeAttribute("data-settled");
    if (!terms.length) {
      clear();
    } else {
      try {
        const found = await attempt(terms);
        if (mine !== asked) { return; }
        show(found, query);
      } catch (lost) {
        if (mine !== asked) { return; }
        clear();
        status.textContent = say.failed;
      }
    }
    box.setAttribute("data-settled", query);
  }

  function soon() {
    window.clearTimeout(timer);
    timer = window.setTimeout(search, 120);
  }

  function stops() { return Array.from(results.querySelectorAll("a, button:not([hidden])")); }

  function go(event) {
    const places = stops();
    const at = places.indexOf(document.activeElement);
    const isHere = document.activeElement === field || at >= 0;
    if (event.key === "Escape" && isHere) {
      if (at < 0) { field.value = ""; search(); }
      field.focus();
    } else if (event.key === "ArrowDown" && isHere && at + 1 < places.length) {
      places[at + 1].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      (places[at - 1] || field).focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  field.addEventListener("input", function (event) { if (!event.isComposing) { soon(); } });
  field.addEventListener("compositionend", soon);
  filters.forEach(function (select) { select.addEventListener("change", search); });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    window.clearTimeout(timer);
    search();
  });
  box.addEventListener("keydown", function (event) {
    if (!event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey) { go(event); }
  });
  filters.forEach(function (select) {
    const value = wanted[select.name];
    if (value) {
      select.append(new Option(value, value));
      select.value = value;
    }
  });
  field.value = wanted.q || field.value;
  if (!field.value || !("ontouchstart" in window)) { field.focus(); }
  box.hidden = false;
  search();
})();
