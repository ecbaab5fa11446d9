// What can be measured on a page. Every function returns a list of complaints, empty when all is well.
(() => {
  const name = (element) => {
    const own = element.tagName.toLowerCase() + (element.id ? '#' + element.id : '');
    const classes = typeof element.className === 'string' ? element.className : element.className.baseVal;
    return own + classes.split(/\s+/).filter(Boolean).map((one) => '.' + one).join('');
  };
  const place = (element) => {
    const parent = element.parentElement;
    const text = [...element.textContent.trim().replace(/\s+/g, ' ')].slice(0, 24).join('');
    return `${parent ? name(parent) + ' > ' : ''}${name(element)} “${text}”`;
  };
  const all = (selector) => [...document.querySelectorAll(selector)];
  const isShown = (element) => {
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1;
  };
  // What an element has from those around it, asked for once at each width.
  let known = new Map();
  const around = (element) => {
    if (!element || element === document.body) return { spoken: false, scrolls: false, cutters: [] };
    if (!known.has(element)) {
      const style = getComputedStyle(element);
      const outer = around(element.parentElement);
      const cuts = !element.matches('main') && /hidden|clip/.test(style.overflowX + style.overflowY);
      known.set(element, {
        // Read out but not shown: cut away whole, or beside the screen until it has the focus.
        spoken: outer.spoken || style.clipPath === 'inset(50%)' || element.matches('.skip-link'),
        scrolls: outer.scrolls || /auto|scroll/.test(style.overflowX),
        cutters: cuts ? [...outer.cutters, { element, style }] : outer.cutters,
      });
    }
    return known.get(element);
  };
  const isSpokenOnly = (element) => around(element).spoken;
  const scrolls = (element) => around(element).scrolls;
  const texts = function* () {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const parent = node.parentElement;
      if (!node.data.trim() || /^(SCRIPT|STYLE)$/.test(parent.tagName)) continue;
      if (isSpokenOnly(parent) || !isShown(parent)) continue;
      yield [node, parent];
    }
  };
  const boxOf = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return range.getBoundingClientRect();
  };
  const block = (element) => {
    let one = element;
    while (/^(inline|contents|ruby|ruby-text)$/.test(getComputedStyle(one).display)) one = one.parentElement;
    return one;
  };

  // Decoration may run out of the screen where its holder cuts it; what is to be seen may not.
  const wide = () => {
    const room = document.documentElement.clientWidth;
    const over = document.documentElement.scrollWidth - room;
    const found = all('img, svg, table, input, button, summary').filter((one) =>
      isShown(one) && !scrolls(one) && !one.closest('[aria-hidden="true"]') && !isSpokenOnly(one)
      && one.getBoundingClientRect().right > room + 0.5);
    return [...(over > 0 ? [`the page is ${over} px too wide`] : []), ...found.map(place)];
  };

  const isHanging = (element) => Boolean(element.closest('.hang'));
  const lost = () => [...texts()].filter(([, parent]) => !scrolls(parent) && !parent.closest('svg'))
    .flatMap(([node, parent]) => {
      const box = boxOf(node);
      if (box.right > document.documentElement.clientWidth + 1 || box.right < 1 || box.left < -1) {
        return [`outside of the screen: ${place(parent)}`];
      }
      const holder = block(parent).getBoundingClientRect();
      return !isHanging(parent) && (box.left < holder.left - 1.5 || box.right > holder.right + 1.5)
        ? [`wider than what holds it: ${place(parent)}`] : [];
    });

  // Letters have room above and below them that may be lost: a quarter of their height.
  const cuts = ({ element, style }, box) => {
    const edge = element.getBoundingClientRect();
    const spare = box.height / 4;
    const isAcross = /hidden|clip/.test(style.overflowX)
      && (box.left < edge.left - 1.5 || box.right > edge.right + 1.5);
    return isAcross || (/hidden|clip/.test(style.overflowY)
      && (box.top < edge.top - spare || box.bottom > edge.bottom + spare));
  };
  const clipped = () => [...texts()].flatMap(([node, parent]) => {
    const { cutters } = around(parent);
    if (!cutters.length || scrolls(parent) || parent.closest('svg')) return [];
    const box = boxOf(node);
    const cutter = cutters.find((one) => cuts(one, box));
    return cutter ? [`cut off by ${name(cutter.element)}: ${place(parent)}`] : [];
  });

  const small = () => all('a[href], button, summary, input, select, textarea, [tabindex="0"]')
    .filter((one) => isShown(one) && !isSpokenOnly(one))
    .filter((one) => getComputedStyle(one).display !== 'inline' || one.closest('svg'))
    .flatMap((one) => {
      const box = (one.closest('label') || one).getBoundingClientRect();
      const size = Math.min(box.width, box.height);
      return size < 23.5 ? [`${box.width.toFixed(0)} × ${box.height.toFixed(0)} px: ${place(one)}`] : [];
    });

  const faint = () => all('svg text').filter(isShown).flatMap((one) => {
    const matrix = one.getScreenCTM();
    const scale = Math.hypot(matrix.b, matrix.d);
    const size = parseFloat(getComputedStyle(one).fontSize) * scale;
    return size < 11.95 ? [`${size.toFixed(1)} px: ${place(one)}`] : [];
  });

  const headings = () => {
    const shown = all('h1, h2, h3, h4, h5, h6').filter((one) => one.checkVisibility());
    const levels = shown.map((one) => Number(one.tagName[1]));
    const found = levels.filter((one) => one === 1).length === 1 ? [] : ['not exactly one h1'];
    if (levels[0] !== 1) found.push('the first heading is not h1');
    shown.forEach((one, at) => {
      if (at && levels[at] > levels[at - 1] + 1) found.push(`skips a level: ${place(one)}`);
      if (!one.textContent.trim()) found.push(`empty: ${place(one)}`);
    });
    return found;
  };

  const unsized = () => all('img').flatMap((one) => {
    const box = one.getBoundingClientRect();
    const isBelow = box.top + scrollY > innerHeight * 2;
    return isBelow && one.loading !== 'lazy' ? [`not lazy: ${one.getAttribute('src')}`] : [];
  });

  const once = (complaints) => [...new Set(complaints)].slice(0, 12);
  window.measured = (names) => {
    known = new Map();
    const ways = { wide, lost, clipped, small, faint, headings, unsized };
    return names.flatMap((one) => once(ways[one]()));
  };

  // The keyboard: everything that can be reached, numbered, and where we are.
  // A link in a drawing may be for the mouse only, when the same link stands in the text of the page
  // or leads to another place of it. Of a group of radio buttons the keyboard visits one.
  const reachable = () => {
    const shown = all('a[href], button, input, select, textarea, summary, [tabindex="0"]')
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled);
    const isWritten = (link) => all('a[href]').some(
      (other) => other.getAttribute('tabindex') !== '-1' && other.href === link.href);
    const isHere = (link) => link.hash && link.href.split('#')[0] === location.href.split('#')[0]
      && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const address = (one) => ({ href: one.href.baseVal ? new URL(one.href.baseVal, location).href : one.href });
    const isDouble = (one) => one.getAttribute('tabindex') === '-1'
      && (isWritten(address(one)) || isHere(new URL(address(one).href)));
    const isVisited = (one) => one.type !== 'radio'
      || one === (document.querySelector(`input[name="${CSS.escape(one.name)}"]:checked`)
        || document.querySelector(`input[name="${CSS.escape(one.name)}"]`));
    return shown.filter((one) => isVisited(one) && !isDouble(one));
  };
  window.numbered = () => reachable().map((one, at) => { one.dataset.tab = String(at); return place(one); });
  window.standing = () => {
    known = new Map();
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    // Where the control itself is hidden, its label shows where we are.
    const label = one.closest('label');
    const marks = label ? [one, label, ...label.querySelectorAll('*')] : [one];
    const outlines = marks.filter((mark) => !isSpokenOnly(mark) || one.matches('.skip-link'))
      .map((mark) => getComputedStyle(mark))
      .map((style) => (style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth)));
    const box = (label || one).getBoundingClientRect();
    const isSeen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return {
      tab: one.dataset.tab === undefined ? -1 : Number(one.dataset.tab),
      place: place(one),
      outline: Math.max(0, ...outlines),
      seen: isSeen,
    };
  };
})();
