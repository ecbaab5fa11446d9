// Shows the rows that bear every key chosen; without this script all rows are there.
(function () {
  "use strict";
  document.querySelectorAll("[data-chooser]").forEach(function (chooser) {
    var rows = document.querySelectorAll("#" + chooser.dataset.chooser + " > [data-keys]");
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
      none.textContent = shown ? "" : none.dataset.none;
    }
    chooser.hidden = false;
    chooser.addEventListener("change", choose);
    window.addEventListener("pageshow", choose); // browsers give back choices when one comes back
    choose();
  });
})();
