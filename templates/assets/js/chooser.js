// Shows the rows that bear every key chosen, and unfolds where they are; without this script all rows are there.
(function () {
  "use strict";
  document.querySelectorAll("[data-chooser]").forEach(function (chooser) {
    var list = document.getElementById(chooser.dataset.chooser);
    var rows = list.querySelectorAll("[data-keys]");
    var folds = list.querySelectorAll("details");
    var none = chooser.querySelector("[data-none]");
    function choose() {
      var wanted = Array.from(chooser.querySelectorAll("input:checked, select"), function (one) {
        return one.value;
      }).filter(Boolean);
      var shown = 0;
      rows.forEach(function (row) {
        var keys = row.dataset.keys.split(" ");
        row.hidden = !wanted.every(function (key) { return keys.includes(key); });
        shown += row.hidden ? 0 : 1;
      });
      folds.forEach(function (fold) {
        fold.hidden = !fold.querySelector("[data-keys]:not([hidden])");
        fold.open = wanted.length > 0;
      });
      none.textContent = shown ? "" : none.dataset.none;
    }
    chooser.hidden = false;
    chooser.addEventListener("change", choose);
    window.addEventListener("pageshow", choose); // browsers give back choices when one comes back
    choose();
  });
})();
