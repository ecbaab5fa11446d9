// Opens a picture large in the page; without this script its link leads to the picture itself.
(function () {
  "use strict";
  if (!window.HTMLDialogElement) { return; }
  document.querySelectorAll("a[data-zoom]").forEach(function (link) {
    link.addEventListener("click", function (event) {
      if (event.metaKey || event.ctrlKey || event.shiftKey) { return; }
      event.preventDefault();
      var dialog = document.createElement("dialog");
      var picture = document.createElement("img");
      var close = document.createElement("button");
      var small = link.querySelector("img");
      dialog.className = "lightbox";
      picture.src = link.href;
      picture.alt = small ? small.alt : "";
      close.type = "button";
      close.textContent = link.dataset.zoom;
      dialog.append(close, picture);
      dialog.addEventListener("click", function () { dialog.close(); });
      dialog.addEventListener("close", function () { dialog.remove(); link.focus(); });
      document.body.append(dialog);
      dialog.showModal();
    });
  });
})();
