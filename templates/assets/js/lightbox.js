// Opens a picture large in the page; without this script its link leads to the picture itself.
(function () {
  "use strict";
  if (!window.HTMLDialogElement) { return; }

  function show(link) {
    var dialog = document.createElement("dialog");
    var close = document.createElement("button");
    var picture = document.createElement("img");
    dialog.className = "lightbox";
    picture.src = link.href;
    picture.alt = link.querySelector("img").alt;
    dialog.setAttribute("aria-label", picture.alt);
    close.type = "button";
    close.textContent = link.dataset.zoom;
    dialog.append(close, picture);
    dialog.addEventListener("click", function () { dialog.close(); });
    dialog.addEventListener("close", function () {
      dialog.remove();
      link.focus();
    });
    document.body.append(dialog);
    dialog.showModal();
  }

  document.querySelectorAll("a[data-zoom]").forEach(function (link) {
    link.addEventListener("click", function (event) {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) { return; }
      event.preventDefault();
      show(link);
    });
  });
})();
