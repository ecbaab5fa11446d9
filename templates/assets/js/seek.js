// The stroke leads to the search, as on many sites; nothing is lost without it.
(function () {
  "use strict";
  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) { return; }
    if (event.target.closest("input, textarea, select, [contenteditable], dialog")) { return; }
    var goal = Array.from(document.querySelectorAll("[data-seek]")).find(function (one) {
      return one.offsetParent;
    });
    if (goal) {
      event.preventDefault();
      goal.focus();
    }
  });
})();
