// What is wrong with the slide of this page: letters too small, text outside of its margins, over other text, a drawing or the line.
(floor) => {
  const slide = document.querySelector("section.slide");
  const edge = slide.getBoundingClientRect();
  const margin = slide.classList.contains("is-tall") ? [40, 40] : [40, 30];
  const faults = [];
  const boxes = [];
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const said = node.data.trim();
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (!said || !box.width) continue;
    const drawing = node.parentElement.ownerSVGElement;
    const scale = drawing ? drawing.getScreenCTM().a : 1;
    const size = parseFloat(getComputedStyle(node.parentElement).fontSize) * scale;
    const air = Math.max((box.height - size) / 2, 0);
    const ink = { left: box.left, right: box.right, top: box.top + air, bottom: box.bottom - air };
    if (size < floor - 0.6) faults.push(`small ${size.toFixed(1)}: ${said}`);
    if (ink.left < edge.left + margin[0] || ink.right > edge.right - margin[0] ||
        ink.top < edge.top + margin[1] || ink.bottom > edge.bottom - margin[1]) {
      faults.push(`outside ${[ink.left, ink.top, ink.right, ink.bottom].map(Math.round)}: ${said}`);
    }
    boxes.push({ ink, said, drawn: Boolean(drawing) });
  }
  boxes.forEach((one, at) => boxes.slice(at + 1).forEach((other) => {
    if (one.drawn && other.drawn) return;
    const across = Math.min(one.ink.right, other.ink.right) - Math.max(one.ink.left, other.ink.left);
    const down = Math.min(one.ink.bottom, other.ink.bottom) - Math.max(one.ink.top, other.ink.top);
    if (across > 4 && down > 4) faults.push(`over each other: ${one.said} | ${other.said}`);
  }));
  for (const drawn of slide.querySelectorAll(".scene svg, .flower svg, .rail")) {
    const area = drawn.getBoundingClientRect();
    boxes.filter((one) => !one.drawn).forEach(({ ink, said }) => {
      const across = Math.min(ink.right, area.right) - Math.max(ink.left, area.left);
      const down = Math.min(ink.bottom, area.bottom) - Math.max(ink.top, area.top);
      if (across > 4 && down > 4) faults.push(`over a drawing or the line: ${said}`);
    });
  }
  return faults;
}
