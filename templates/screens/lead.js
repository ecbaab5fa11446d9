// The page for screens without a page of their own: it leads to the one of the name behind ?s=.
(function () {
  "use strict";
  const words = JSON.parse(document.getElementById("screen").textContent).words;
  const id = new URLSearchParams(location.search).get("s") || "";
  const place = encodeURIComponent(id);

  function follow(now) {
    if (now.screen === id) location.replace(`${place}/index.html${location.search}`);
  }

  function look() {
    setTimeout(look, 6e4);
    if (location.protocol !== "file:") {
      fetch(`${place}/now.json?t=${Date.now()}`, { cache: "no-store" })
        .then((found) => found.json()).then(follow).catch(() => null);
      return;
    }
    const node = document.createElement("script");
    window.siteBuilderScreen = follow;
    node.src = `${place}/now.js?t=${Date.now()}`;
    document.head.appendChild(node);
  }

  if (id) document.querySelector("h1").textContent = id;
  document.getElementById("word").textContent = id ? words.unknown : words.nameless;
  if (id && !/[/\\.]/.test(id)) look();
}());
