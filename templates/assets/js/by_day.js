// Keeps what a page says about today true after the day it was built on. What is written without
// this script stays true too; it only says less. An archive says no day and stays as it was.
(function () {
  "use strict";
  var root = document.documentElement;
  var built = root.dataset.built;
  if (!built) { return; }

  function dayIn(zone) {
    return new Date().toLocaleDateString("sv-SE", zone ? { timeZone: zone } : {}); // 2026-07-15
  }

  function today() {
    var day;
    try {
      day = dayIn(root.dataset.zone);
    } catch (unknownZone) {
      day = dayIn();
    }
    return day > built ? day : built; // a clock that is behind knows less than the page
  }

  function all(attribute, each) {
    document.querySelectorAll("[data-" + attribute + "]").forEach(each);
  }

  function keep() {
    var day = today();
    all("by-day", function (element) {
      var entry = element.dataset.byDay.split("|").filter(function (one) {
        return one.slice(0, 10) <= day;
      }).pop();
      if (entry && element.textContent !== entry.slice(11)) { element.textContent = entry.slice(11); }
    });
    all("until", function (element) { element.hidden = day >= element.dataset.until; });
    all("day", function (element) {
      element.classList.toggle("is-today", element.dataset.day === day);
      element.classList.toggle("is-past", element.dataset.day < day);
    });
  }

  keep();
  window.addEventListener("pageshow", keep);
  document.addEventListener("visibilitychange", keep);
  window.setInterval(keep, 60000);
})();
