// A button that copies the address of the page; it only shows itself where it works.
(function () {
  "use strict";
  function copied(button, text) {
    if (navigator.clipboard && window.isSecureContext) {
      return navigator.clipboard.writeText(text);
    }
    var field = document.createElement("textarea"); // pages on plain http have no clipboard
    field.value = text;
    field.setAttribute("readonly", "");
    field.className = "visually-hidden";
    button.after(field);
    field.select();
    var done = document.execCommand("copy");
    field.remove();
    button.focus();
    return done ? Promise.resolve() : Promise.reject(new Error("refused"));
  }
  document.querySelectorAll("[data-copy-link]").forEach(function (button) {
    var words = button.textContent;
    button.hidden = false;
    button.addEventListener("click", function () {
      copied(button, location.href.split("#")[0]).then(
        function () { button.textContent = button.dataset.copyLink; },
        function () { button.textContent = location.href; }
      );
      window.setTimeout(function () { button.textContent = words; }, 4000);
    });
  });
})();
