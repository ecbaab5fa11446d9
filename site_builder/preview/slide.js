// Scales a slide into its window; in a small picture of a page the window is as large as the slide.
(() => {
  const stage = document.getElementById("sb-stage");
  const fit = () => {
    const scale = Math.min(innerWidth / stage.offsetWidth, innerHeight / stage.offsetHeight);
    stage.style.transform = `translate(-50%, -50%) scale(${scale})`;
  };
  addEventListener("resize", fit);
  fit();
})();
