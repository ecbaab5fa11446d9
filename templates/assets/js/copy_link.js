// A button that copies the address of the page; without this script it is not there.
(function () {
  "use strict";
  document.querySelectorAll("[data-copy-link]").forEach(function (box) {
    var button = box.querySelector("button");
    var status = box.querySelector("[role=status]");
    var field = box.querySelector("input");

    function say() { status.textContent = box.dataset.copyLink; }

    // Pages on plain http have no clipboard. Where this fails too, the address is there to take.
    function fallBack() {
      field.hidden = false;
      field.focus();
      field.select();
      if (document.execCommand("copy")) {
        field.hidden = true;
        button.focus();
        say();
      }
    }

    button.addEventListener("click", function () {
      status.textContent = "";
      field.value = location.href;
      if (navigator.clipboard) {
        navigator.clipboard.writeText(location.href).then(say, fallBack);
      } else {
        fallBack();
      }
    });
    box.hidden = false;
  });
})();
