// Keeps what a page says about today true after the day it was built on. What is written without
// this script stays true too; it only says less.
(function () {
  "use strict";
  var root = document.documentElement;
  var built = root.dataset.built;
  if (!built) { return; } // an archive stays as it was

  function today() {
    var now = new Date();
    var day;
    try {
      day = now.toLocaleDateString("sv-SE", { timeZone: root.dataset.zone });
    } catch (unknownZone) {
      day = now.toLocaleDateString("sv-SE");
    }
    return day > built ? day : built; // a clock that is behind knows less than the page
  }

  function all(attribute, each) {
    document.querySelectorAll("[data-" + attribute + "]").forEach(each);
  }

  function keep() {
    var day = today();
    all("by-day", function (element) {
      var words = element.dataset.byDay.split("|").filter(function (entry) {
        return entry.slice(0, 10) <= day;
      }).pop();
      if (words && element.textContent !== words.slice(11)) { element.textContent = words.slice(11); }
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
