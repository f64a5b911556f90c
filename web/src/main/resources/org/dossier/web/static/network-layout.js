// @ts-check
/**
 * Places for the nodes of a network: the same for the same network, on any machine. Nodes push each other away within
 * reach (Fruchterman and Reingold 1991, with a grid), links pull, and at last none lies on another.
 *
 * @typedef {{ x: number, y: number, size: number, fixed?: boolean }} Body
 */

/** How far from each other linked nodes like to be, in pixels of the picture at its own size. */
const REST = 90;
const REACH = 4 * REST;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** The place of the n-th of the most linked: from the middle outwards, none on another. @param {number} n */
export const seat = (n) => {
  const far = REST * 0.9 * Math.sqrt(n + 0.5);
  return { x: far * Math.cos(n * GOLDEN), y: far * Math.sin(n * GOLDEN) };
};

/**
 * @param {Body[]} bodies moved by this, but for the fixed
 * @param {{ a: number, b: number }[]} links by index
 */
export function settle(bodies, links) {
  const rounds = bodies.length > 800 ? 90 : bodies.length > 250 ? 160 : 300;
  const many = bodies.map(() => 0);
  for (const link of links) { many[link.a]++; many[link.b]++; }
  const dx = new Float64Array(bodies.length);
  const dy = new Float64Array(bodies.length);
  let heat = REST * 1.5;
  for (let round = 0; round < rounds; round++) {
    dx.fill(0);
    dy.fill(0);
    pairs(bodies, REACH, (i, j, x, y, far) => {
      const push = (REST * REST) / far / far * (1 + Math.min(many[i], many[j], 8) / 8);
      dx[i] += x * push; dy[i] += y * push; dx[j] -= x * push; dy[j] -= y * push;
    });
    for (const { a, b } of links) {
      const x = bodies[a].x - bodies[b].x;
      const y = bodies[a].y - bodies[b].y;
      const pull = Math.sqrt(x * x + y * y) / REST / Math.sqrt(Math.max(1, Math.min(many[a], many[b])));
      dx[a] -= x * pull; dy[a] -= y * pull; dx[b] += x * pull; dy[b] += y * pull;
    }
    for (let i = 0; i < bodies.length; i++) {
      const body = bodies[i];
      if (body.fixed) continue;
      const x = dx[i] - body.x * 0.12;
      const y = dy[i] - body.y * 0.16;
      const far = Math.sqrt(x * x + y * y) || 1;
      const step = Math.min(far, heat);
      body.x += (x / far) * step;
      body.y += (y / far) * step;
    }
    heat = Math.max(1, heat * (1 - 2.5 / rounds));
  }
  for (let round = 0; round < 30; round++) apart(bodies);
}

/** @param {Body[]} bodies */
function apart(bodies) {
  const widest = bodies.reduce((most, body) => Math.max(most, body.size), 0) + 12;
  pairs(bodies, widest, (i, j, x, y, far) => {
    const a = bodies[i];
    const b = bodies[j];
    const want = (a.size + b.size) / 2 + 12;
    if (far >= want) return;
    const by = (want - far) / far / (a.fixed || b.fixed ? 1 : 2);
    if (!a.fixed) { a.x += x * by; a.y += y * by; }
    if (!b.fixed) { b.x -= x * by; b.y -= y * by; }
  });
}

/**
 * All pairs within reach of each other, each once.
 * @param {Body[]} bodies
 * @param {number} reach
 * @param {(i: number, j: number, x: number, y: number, far: number) => void} take
 */
function pairs(bodies, reach, take) {
  /** @type {Map<number, number[]>} */
  const cells = new Map();
  const column = (/** @type {number} */ at) => Math.floor(at / reach) + 30000;
  for (let i = 0; i < bodies.length; i++) {
    const key = column(bodies[i].x) * 65536 + column(bodies[i].y);
    const cell = cells.get(key);
    if (cell) cell.push(i); else cells.set(key, [i]);
  }
  for (const [key, cell] of cells) {
    for (const next of [key, key + 1, key + 65535, key + 65536, key + 65537]) {
      const other = cells.get(next);
      if (!other) continue;
      for (let m = 0; m < cell.length; m++) {
        for (let n = next === key ? m + 1 : 0; n < other.length; n++) {
          const i = cell[m];
          const j = other[n];
          let x = bodies[i].x - bodies[j].x;
          const y = bodies[i].y - bodies[j].y;
          let far = Math.sqrt(x * x + y * y);
          if (far < 1) { x += i < j ? 1 : -1; far = Math.sqrt(x * x + y * y) || 1; }
          if (far < reach) take(i, j, x, y, far);
        }
      }
    }
  }
}
