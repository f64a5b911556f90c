// @ts-check
import { seat, settle } from "./network-layout.js";

/**
 * The picture of the network. All that it shows stands in the table below it, too.
 *
 * @typedef {{ entity: string, kind: string, name: string, degree: number }} Node
 * @typedef {{ a: string, b: string, forth: number, back: number, findings: number, kinds: string[], roots: number, contradicted: boolean }} Link
 * @typedef {{ total: number, cut: boolean, nodes: Node[], links: Link[] }} Network
 */

/** @type {any} */
const cytoscape = /** @type {any} */ (window).cytoscape;
const box = /** @type {HTMLElement} */ (document.querySelector("[data-network]"));
const picture = /** @type {HTMLElement} */ (document.querySelector("#net"));
const side = /** @type {HTMLElement} */ (document.querySelector("#net-side"));
const find = /** @type {HTMLInputElement} */ (document.querySelector("#net-find"));

/** Letters of names on the screen, in pixels, however far the picture is zoomed. */
const LETTERS = 12;
const SHAPES = { person: "ellipse", organization: "rectangle", location: "diamond" };
const COLORS = { person: "--link", organization: "--seal", location: "--ok" };

/** @param {string} name */
const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
/** @param {Node} node */
const size = (node) => 18 + Math.min(44, 6 * Math.sqrt(node.degree));
/** @param {Link} link */
const idOf = (link) => `${link.a} ${link.b}`;

const style = () => [
  { selector: "node", style: {
    "width": "data(size)", "height": "data(size)", "shape": (/** @type {any} */ n) => SHAPES[/** @type {"person"} */ (n.data("kind"))] || "ellipse",
    "background-color": (/** @type {any} */ n) => color(COLORS[/** @type {"person"} */ (n.data("kind"))] || "--mute"),
    "border-width": 1, "border-color": color("--sheet"), "font-family": "system-ui, sans-serif", "color": color("--ink"),
    "text-valign": "bottom", "text-margin-y": 2, "text-outline-color": color("--sheet"), "text-outline-width": 0, "label": "" } },
  { selector: "node.named", style: { "label": "data(short)" } },
  { selector: "edge", style: {
    "width": (/** @type {any} */ e) => Math.min(10, 1.6 * Math.max(1, e.data("roots"))), "line-color": color("--mute"), "curve-style": "straight", "opacity": 0.7,
    "target-arrow-color": color("--mute"), "source-arrow-color": color("--mute"), "arrow-scale": 0.8 } },
  { selector: "edge.forth", style: { "target-arrow-shape": "triangle" } },
  { selector: "edge.back", style: { "source-arrow-shape": "triangle" } },
  { selector: "edge.contradicted", style: { "line-style": "dashed", "line-color": color("--bad"), "target-arrow-color": color("--bad"), "source-arrow-color": color("--bad"), "opacity": 0.85 } },
  { selector: ".faded", style: { "opacity": 0.12 } },
  { selector: "node.chosen", style: { "border-width": 4, "border-color": color("--ink") } },
  { selector: "edge.chosen", style: { "opacity": 1, "line-color": color("--ink"), "target-arrow-color": color("--ink"), "source-arrow-color": color("--ink") } },
];

/** @param {string} address @returns {Promise<Network>} */
const ask = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error((await answer.json()).error);
  return answer.json();
};

async function draw() {
  const network = await ask(box.dataset.network || "");
  for (const element of document.querySelectorAll("[data-scripted]")) element.removeAttribute("hidden");
  const bodies = network.nodes.map((node, n) => ({ ...seat(n), size: size(node) }));
  const index = new Map(network.nodes.map((node, n) => [node.entity, n]));
  const links = network.links.map((link) => ({ a: index.get(link.a) ?? 0, b: index.get(link.b) ?? 0 }));
  settle(bodies, links);
  const cy = cytoscape({
    container: picture, style: style(), layout: { name: "preset" }, minZoom: 0.03, maxZoom: 4, wheelSensitivity: 0.4,
    textureOnViewport: network.nodes.length > 600, hideEdgesOnViewport: network.links.length > 3000, boxSelectionEnabled: false,
    elements: [...network.nodes.map((node, n) => nodeOf(node, bodies[n])), ...network.links.map(linkOf)],
  });
  /** @type {any} */ (box).cy = cy;
  names();
  cy.fit(undefined, 30);
  name(cy);
  cy.on("viewport", later(() => name(cy), 60));
  cy.on("tap", "node", (/** @type {any} */ e) => choose(cy, e.target));
  cy.on("tap", "edge", (/** @type {any} */ e) => choose(cy, e.target));
  cy.on("tap", (/** @type {any} */ e) => { if (e.target === cy) cy.elements().removeClass("faded chosen"); });
  cy.on("mouseover", "node, edge", () => picture.classList.add("over"));
  cy.on("mouseout", "node, edge", () => picture.classList.remove("over"));
  cy.on("dbltap", "node", (/** @type {any} */ e) => expand(cy, e.target));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { cy.style(style()); name(cy); });
  const png = document.querySelector("[data-png]");
  png?.addEventListener("click", () => save(cy));
  box.addEventListener("click", (event) => {
    const what = /** @type {HTMLElement} */ (event.target).dataset.net;
    if (what === "in") zoom(cy, 1.4);
    if (what === "out") zoom(cy, 1 / 1.4);
    if (what === "fit") { cy.elements().removeClass("faded chosen"); cy.fit(undefined, 30); }
    if (what === "expand") expand(cy, cy.nodes(".chosen").first());
  });
  find.addEventListener("change", () => seek(cy));
  find.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); seek(cy); } });
  picture.addEventListener("keydown", (event) => key(cy, event));
  picture.dataset.drawn = String(network.nodes.length);
}

/** @param {Node} node @param {{ x: number, y: number }} at */
const nodeOf = (node, at) => ({ group: "nodes", data: { ...node, id: node.entity, size: size(node), short: node.name.length > 32 ? node.name.slice(0, 31) + "…" : node.name }, position: { x: at.x, y: at.y } });

/** @param {Link} link */
const linkOf = (link) => ({ group: "edges", data: { ...link, id: idOf(link), source: link.a, target: link.b },
  classes: [link.forth ? "forth" : "", link.back ? "back" : "", link.contradicted ? "contradicted" : ""].join(" ").trim() });

/** Names of all that is drawn, to choose from. */
function names() {
  const list = document.querySelector("#net-names");
  const all = /** @type {any} */ (box).cy.nodes().map((/** @type {any} */ n) => n.data("name")).slice(0, 500);
  list?.replaceChildren(...all.map((/** @type {string} */ text) => { const o = document.createElement("option"); o.value = text; return o; }));
}

const ruler = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
ruler.font = `${LETTERS}px system-ui, sans-serif`;

/** Writes as many names as have room, those of the most linked first. @param {any} cy */
function name(cy) {
  const zoomed = cy.zoom();
  /** @type {Map<string, number[][]>} */
  const taken = new Map();
  /** @type {any[]} */
  const named = [];
  const view = cy.extent();
  const nodes = cy.nodes().filter((/** @type {any} */ n) => { const p = n.position(); return p.x > view.x1 && p.x < view.x2 && p.y > view.y1 && p.y < view.y2; })
    .sort((/** @type {any} */ a, /** @type {any} */ b) => Number(b.hasClass("chosen")) - Number(a.hasClass("chosen")) || b.data("degree") - a.data("degree"));
  nodes.forEach((/** @type {any} */ node) => {
    if (node.hasClass("faded")) return;
    const at = node.renderedPosition();
    const half = ruler.measureText(node.data("short")).width / 2 + 4;
    const top = at.y + (node.data("size") * zoomed) / 2;
    const rect = [at.x - half, top, at.x + half, top + LETTERS + 5];
    const cells = cellsOf(rect);
    for (const cell of cells) {
      for (const other of taken.get(cell) || []) {
        if (rect[0] < other[2] && rect[2] > other[0] && rect[1] < other[3] && rect[3] > other[1]) return;
      }
    }
    for (const cell of cells) taken.set(cell, [...(taken.get(cell) || []), rect]);
    named.push(node);
  });
  cy.batch(() => {
    cy.nodes(".named").removeClass("named");
    for (const node of named) node.addClass("named");
  });
  cy.style().selector("node.named").style({ "font-size": LETTERS / zoomed, "text-outline-width": 2 / zoomed, "text-margin-y": 2 / zoomed }).update();
}

/** @param {number[]} rect */
function cellsOf(rect) {
  const cells = [];
  for (let x = Math.floor(rect[0] / 120); x <= Math.floor(rect[2] / 120); x++)
    for (let y = Math.floor(rect[1] / 60); y <= Math.floor(rect[3] / 60); y++) cells.push(`${x} ${y}`);
  return cells;
}

/** @param {any} cy @param {number} by */
const zoom = (cy, by) => cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: picture.clientWidth / 2, y: picture.clientHeight / 2 } });

/** Shows what a node or a link stands for. @param {any} cy @param {any} element */
async function choose(cy, element) {
  cy.elements().removeClass("faded chosen");
  cy.elements().not(element.isNode() ? element.closedNeighborhood() : element.union(element.connectedNodes())).addClass("faded");
  element.addClass("chosen");
  name(cy);
  const address = element.isNode() ? `/network/of?one=${element.id()}` : `/network/between?one=${element.data("a")}&other=${element.data("b")}`;
  const answer = await fetch(`${address}&part=yes`);
  const read = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (element.hasClass("chosen")) { side.replaceChildren(...read.body.childNodes); side.scrollTop = 0; }
}

/** Draws the neighbours of a node that are not there yet; what is there stays in its place. @param {any} cy @param {any} node */
async function expand(cy, node) {
  if (!node || node.empty()) { picture.focus(); return; }
  const address = new URL(box.dataset.network || "", location.href);
  address.searchParams.delete("party");
  address.searchParams.set("entity", node.id());
  address.searchParams.set("most", "60");
  const more = await ask(address.pathname + address.search);
  const fresh = more.nodes.filter((one) => cy.getElementById(one.entity).empty());
  const at = node.position();
  cy.add(fresh.map((one, n) => { const s = seat(n + 2); return nodeOf(one, { x: at.x + s.x, y: at.y + s.y }); }));
  cy.add(more.links.filter((link) => cy.getElementById(idOf(link)).empty()).map(linkOf));
  const nodes = cy.nodes().toArray();
  const index = new Map(nodes.map((/** @type {any} */ n, /** @type {number} */ i) => [n.id(), i]));
  const newcomers = new Set(fresh.map((one) => one.entity));
  const bodies = nodes.map((/** @type {any} */ n) => ({ ...n.position(), size: n.data("size"), fixed: !newcomers.has(n.id()) }));
  settle(bodies, cy.edges().map((/** @type {any} */ e) => ({ a: index.get(e.data("a")), b: index.get(e.data("b")) })));
  cy.batch(() => nodes.forEach((/** @type {any} */ n, /** @type {number} */ i) => n.position({ x: bodies[i].x, y: bodies[i].y })));
  names();
  choose(cy, node);
  picture.dataset.drawn = String(nodes.length);
}

/** @param {any} cy */
function seek(cy) {
  const words = find.value.trim().toLowerCase();
  if (!words) return;
  const all = cy.nodes().sort((/** @type {any} */ a, /** @type {any} */ b) => b.data("degree") - a.data("degree"));
  const exact = all.filter((/** @type {any} */ n) => n.data("name").toLowerCase() === words);
  const found = (exact.nonempty() ? exact : all.filter((/** @type {any} */ n) => n.data("name").toLowerCase().includes(words))).first();
  if (found.nonempty()) { go(cy, found); } else { location.assign(`/network?party=${encodeURIComponent(find.value)}`); }
}

/** @param {any} cy @param {any} node */
function go(cy, node) {
  if (cy.zoom() < 0.7) cy.zoom(0.9);
  cy.center(node);
  choose(cy, node);
}

/** Arrows go to the next node in a direction, along links if there are any. @param {any} cy @param {KeyboardEvent} event */
function key(cy, event) {
  const ways = /** @type {Record<string, number[]>} */ ({ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] });
  const here = cy.nodes(".chosen").first();
  if (event.key === "+" || event.key === "-") { zoom(cy, event.key === "+" ? 1.4 : 1 / 1.4); event.preventDefault(); event.stopPropagation(); return; }
  if (event.key === "Enter" && here.nonempty()) { location.assign(`/entities/${here.id()}`); return; }
  if (event.key === "e" && here.nonempty()) { expand(cy, here); return; }
  const way = ways[event.key];
  if (!way) return;
  event.preventDefault();
  if (here.empty()) { go(cy, cy.nodes().sort((/** @type {any} */ a, /** @type {any} */ b) => b.data("degree") - a.data("degree")).first()); return; }
  const from = here.position();
  const nearest = (/** @type {any} */ among) => among.filter((/** @type {any} */ n) => n !== here && n.id() !== here.id()).reduce((/** @type {any} */ best, /** @type {any} */ n) => {
    const x = n.position().x - from.x;
    const y = n.position().y - from.y;
    const along = x * way[0] + y * way[1];
    const across = Math.abs(x * way[1]) + Math.abs(y * way[0]);
    const far = along + 2 * across;
    return along > across / 2 && (!best || far < best.far) ? { node: n, far } : best;
  }, null);
  const next = nearest(here.neighborhood("node").toArray()) || nearest(cy.nodes().toArray());
  if (next) go(cy, next.node);
}

/** @param {any} cy */
function save(cy) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(cy.png({ output: "blob", full: true, maxWidth: 4000, maxHeight: 4000, bg: color("--sheet") }));
  link.download = "network.png";
  link.click();
}

/** @param {() => void} what @param {number} wait */
function later(what, wait) {
  let timer = 0;
  return () => { clearTimeout(timer); timer = setTimeout(what, wait); };
}

draw().catch((trouble) => {
  box.removeAttribute("hidden");
  side.textContent = String(trouble.message);
});
