/* Keeps a page of the preview fresh, and the panel as it was left. */
(function () {
  "use strict";
  var stamp = document.currentScript.getAttribute("data-stamp");
  var panel = document.querySelector("#sb-preview > details");
  var key = "sb-preview-open";

  function check() {
    fetch("/_preview/stamp", { cache: "no-store" })
      .then(function (answer) { return answer.ok ? answer.text() : stamp; })
      .then(function (current) { if (current !== stamp) { location.reload(); } })
      .catch(function () { /* the preview has ended; the page stays as it is */ });
  }

  function stored() {
    try { return sessionStorage.getItem(key); } catch (refused) { return null; }
  }

  function store(open) {
    try { sessionStorage.setItem(key, open ? "yes" : "no"); } catch (refused) { /* not kept */ }
  }

  window.addEventListener("focus", check);
  window.addEventListener("pageshow", function (event) { if (event.persisted) { check(); } });
  document.addEventListener("visibilitychange", function () { if (!document.hidden) { check(); } });
  document.addEventListener("LiveReloadConnect", check);

  if (panel && !panel.open) {
    panel.open = stored() === "yes";
    panel.addEventListener("toggle", function () { store(panel.open); });
  }
}());
