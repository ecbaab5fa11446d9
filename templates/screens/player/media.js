// Pictures and letters of a build: one address for each for as long as it is in use.
const media = (function () {
  const addresses = {};
  let letters = [];

  function address(path) {
    if (boot.file) return Promise.resolve(`../${path}`);
    if (addresses[path]) return Promise.resolve(addresses[path]);
    return boot.read("blobs", path).then((one) => {
      if (!one) throw new Error(`not kept ${path}`);
      addresses[path] = addresses[path] || URL.createObjectURL(one.blob);
      return addresses[path];
    });
  }

  function decoded(img) {
    if (img.decode) return img.decode();
    return new Promise((done, fail) => {
      const look = () => (img.naturalWidth ? done() : fail(new Error("no picture")));
      if (img.complete) look();
      else {
        img.onload = look;
        img.onerror = () => fail(new Error("no picture"));
      }
    });
  }

  // Every picture of a slide, ready to be painted.
  function fill(root) {
    const wanted = Array.from(root.querySelectorAll("[data-media]"));
    return Promise.all(wanted.map((node) => address(node.getAttribute("data-media")).then((found) => {
      if (node.tagName !== "IMG") {
        node.setAttribute("href", found);
        return null;
      }
      node.src = found;
      return decoded(node);
    }))).then(() => root);
  }

  // The letters of a build instead of those before. One that does not load is told, not waited for.
  function dress(build) {
    const before = letters;
    letters = [];
    const loaded = (build.fonts || []).map((font) => address(font.path).then((found) => {
      const face = new FontFace(font.family, `url(${found})`, font.descriptors || {});
      letters.push(face);
      return face.load().then(() => document.fonts.add(face));
    }));
    return within(10e3, Promise.all(loaded)).then(() => { flags.F = false; }, (problem) => {
      flags.F = true;
      fault("font", problem);
    }).then(() => () => before.forEach((face) => document.fonts.delete(face)));
  }

  // Give back the addresses that no build in use names.
  function forget(builds) {
    const used = {};
    builds.forEach((build) => files(build).forEach((one) => { used[one.path] = true; }));
    Object.keys(addresses).filter((path) => !used[path]).forEach((path) => {
      URL.revokeObjectURL(addresses[path]);
      delete addresses[path];
    });
  }

  const files = (build) => (build.fonts || []).concat(build.media || []);

  return { fill, dress, forget, files };
}());
