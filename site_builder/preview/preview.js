/* Keeps a page of the preview fresh: a new style is put on, a new panel put in, and only a page that
   has changed itself is loaded again, where it was. livereload brings the news, no more. */
(function () {
  "use strict";
  var script = document.currentScript;
  var stamp = script.dataset.stamp;
  var page = script.dataset.page;
  var KEPT = "sb-kept", PANEL = "sb-panel";
  var busy = false, again = false, ending = 0;

  // News.

  function refresh() {
    if (busy) { again = true; return; }
    busy = true;
    again = false;
    fetch(location.href, { cache: "no-store" })
      .then(function (answer) { return answer.text(); })
      .then(take)
      .catch(function () { /* the preview has ended; the page stays as it is */ })
      .then(function () {
        busy = false;
        if (again) { refresh(); }
      });
  }

  function take(html) {
    var fresh = new DOMParser().parseFromString(html, "text/html");
    var said = fresh.querySelector("script[data-stamp]");
    if (!said) { return; }
    if (said.dataset.page !== page) {
      keep();
      location.reload();
      return;
    }
    stamp = said.dataset.stamp;
    restyle(fresh);
    exchange(fresh);
  }

  function check() {
    fetch("/_preview/stamp", { cache: "no-store" })
      .then(function (answer) { return answer.ok ? answer.text() : stamp; })
      .then(function (current) { if (current !== stamp) { refresh(); } })
      .catch(function () { /* the preview has ended */ });
  }

  function News() {}
  News.identifier = "site-builder-preview";
  News.version = "1.0";
  News.prototype.reload = function () { refresh(); return true; };
  window.LiveReloadPluginPreview = News;

  window.addEventListener("focus", check);
  window.addEventListener("pageshow", function (event) { if (event.persisted) { check(); } });
  document.addEventListener("visibilitychange", function () { if (!document.hidden) { check(); } });
  document.addEventListener("LiveReloadConnect", function () {
    clearTimeout(ending);
    ended(false);
    check();
  });
  document.addEventListener("LiveReloadDisconnect", function () {
    clearTimeout(ending);
    ending = setTimeout(ended, 1500, true);
  });

  function ended(isSo) {
    var note = document.getElementById("sb-ended");
    if (isSo && !note) {
      note = document.createElement("p");
      note.id = "sb-ended";
      note.setAttribute("role", "status");
      note.textContent = script.dataset.ended;
      document.body.append(note);
    } else if (!isSo && note) {
      note.remove();
    }
  }

  // A new style, put on before the old one is taken off.

  function restyle(fresh) {
    var old = styles(document), wanted = styles(fresh).map(function (one) { return one.getAttribute("href"); });
    old.forEach(function (link, index) {
      var next = wanted[index];
      if (!next || next === link.getAttribute("href")) { return; }
      var link2 = link.cloneNode();
      link2.addEventListener("load", function () { link.remove(); });
      link2.href = next;
      link.after(link2);
    });
  }

  function styles(where) {
    return Array.from(where.querySelectorAll('link[rel="stylesheet"]:not([data-preview])'));
  }

  // A new panel and a new bar, in the state of those before.

  function exchange(fresh) {
    var focus = document.activeElement && document.activeElement.dataset.copy;
    var bar = height();
    put("sb-bar", fresh, function (element) { document.body.prepend(element); });
    put("sb-preview", fresh, function (element) { script.before(element); });
    settle();
    if (window.scrollY > 0) { window.scrollBy({ top: height() - bar, behavior: "instant" }); }
    if (focus) {
      var button = document.querySelector('[data-copy="' + CSS.escape(focus) + '"]');
      if (button) { button.focus({ preventScroll: true }); }
    }
  }

  function put(id, fresh, insert) {
    var old = document.getElementById(id), next = fresh.getElementById(id);
    if (old && next && old.outerHTML === next.outerHTML) { return; }
    var opened = old && id === "sb-bar" && old.querySelector("details[open]");
    if (next) {
      next = document.importNode(next, true);
      if (opened && next.querySelector("details")) { next.querySelector("details").open = true; }
    }
    if (old && next) { old.replaceWith(next); } else if (old) { old.remove(); } else if (next) { insert(next); }
  }

  function height() {
    var bar = document.getElementById("sb-bar");
    return bar ? bar.offsetHeight : 0;
  }

  function panel() { return document.querySelector("#sb-preview > details"); }

  // A panel that was closed stays closed, until there is other trouble.
  function settle() {
    var details = panel();
    if (!details || details.dataset.settled) { return; }
    details.dataset.settled = "yes";
    var was = read(PANEL);
    if (was && was.trouble === details.dataset.trouble) {
      details.open = was.open;
      details.lastElementChild.scrollTop = was.top;
    }
    details.addEventListener("toggle", remember);
    details.lastElementChild.addEventListener("scroll", remember);
  }

  function remember() {
    var details = panel();
    if (!details) { return; }
    write(PANEL, {
      trouble: details.dataset.trouble, open: details.open, top: details.lastElementChild.scrollTop
    });
  }

  // What a page loaded again takes over from the one before: place, what is unfolded, focus.

  function keep() {
    write(KEPT, {
      path: location.pathname,
      top: window.scrollY - height(),
      open: folds().map(function (one) { return [words(one), one.open]; }),
      focus: path(document.activeElement)
    });
    history.scrollRestoration = "manual";
  }

  function restore() {
    var was = read(KEPT);
    write(KEPT, null);
    if (!was || was.path !== location.pathname) { return; }
    unfold(was.open);
    var focused = was.focus && document.querySelector(was.focus);
    if (focused) { focused.focus({ preventScroll: true }); }
    var aim = function () { window.scrollTo({ top: was.top + height(), behavior: "instant" }); };
    aim();
    window.addEventListener("load", function () {
      aim();
      history.scrollRestoration = "auto";
    });
  }

  function folds() {
    return Array.from(document.querySelectorAll("details")).filter(function (one) {
      return !one.closest("#sb-preview, #sb-bar");
    });
  }

  function words(details) {
    var summary = details.querySelector("summary");
    return summary ? summary.textContent.trim() : "";
  }

  function unfold(was) {
    var rest = was.slice();
    folds().forEach(function (one, index) {
      var at = rest.findIndex(function (entry) { return entry && entry[0] === words(one); });
      if (at < 0 && folds().length === was.length) { at = index; }
      if (at >= 0 && rest[at]) {
        one.open = rest[at][1];
        rest[at] = null;
      }
    });
  }

  function path(element) {
    if (!element || element === document.body || element.closest("#sb-preview, #sb-bar")) { return ""; }
    var steps = [];
    while (element && element !== document.body) {
      if (element.id) { steps.unshift("#" + CSS.escape(element.id)); break; }
      var twins = Array.from(element.parentNode.children).filter(isTwin, element);
      steps.unshift(element.localName + ":nth-of-type(" + (twins.indexOf(element) + 1) + ")");
      element = element.parentNode;
    }
    return steps.join(" > ");
  }

  function isTwin(other) { return other.localName === this.localName; }

  function read(key) {
    try { return JSON.parse(sessionStorage.getItem(key)); } catch (refused) { return null; }
  }

  function write(key, value) {
    try { sessionStorage.setItem(key, JSON.stringify(value)); } catch (refused) { /* not kept */ }
  }

  // Places to be copied.

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-copy]");
    if (button) {
      copy(button.dataset.copy).then(function () { copied(button.querySelector("[data-done]")); }, function () {
        getSelection().selectAllChildren(button.querySelector("code"));
      });
    }
  });

  function copy(text) {
    if (navigator.clipboard) { return navigator.clipboard.writeText(text); }
    return Promise.reject(new Error("no clipboard"));
  }

  function copied(label) {
    var before = label.dataset.before || label.textContent;
    label.dataset.before = before;
    label.textContent = label.dataset.done;
    setTimeout(function () { label.textContent = before; }, 2000);
  }

  settle();
  restore();
}());
