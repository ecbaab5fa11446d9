// The page for lost ways counts its links from the root of the server; a folder on a disk has none.
(function () {
  "use strict";
  var root = document.documentElement.dataset.root;
  if (!root || location.protocol !== "file:") { return; }
  document.querySelectorAll("a[href]").forEach(function (link) {
    var href = link.getAttribute("href");
    if (href.indexOf(root) === 0) { link.setAttribute("href", href.slice(root.length)); }
  });
  document.querySelectorAll("form[action]").forEach(function (form) {
    var action = form.getAttribute("action");
    if (action.indexOf(root) === 0) { form.setAttribute("action", action.slice(root.length)); }
  });
})();
