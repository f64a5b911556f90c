// @ts-check
/** One page: boxes that light up with their lines, glosses of foreign words, words that become a note. */

/** @param {string} selector @returns {HTMLElement[]} */
const all = (selector) => Array.from(document.querySelectorAll(selector));
const sheet = /** @type {HTMLElement | null} */ (document.querySelector("#sheet"));
const gloss = /** @type {HTMLElement | null} */ (document.querySelector("#gloss"));
const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-note]"));
const language = sheet?.dataset.language ?? "";

/** Lights what belongs together: a line of the side list and its boxes, a word and its reading. */
function light(/** @type {Element | null} */ from) {
  const lit = from?.getAttribute("data-lit") ?? null;
  for (const element of all("[data-lit]")) element.classList.toggle("lit", lit !== null && element.dataset.lit === lit);
  const claim = from?.getAttribute("data-claim") ?? null;
  for (const element of all("[data-claim]")) element.classList.toggle("lit", claim !== null && element.dataset.claim === claim);
  const at = from?.getAttribute("data-read") ?? from?.getAttribute("data-at") ?? null;
  if (!sheet?.classList.contains("beside")) return;
  for (const element of all("[data-read]")) element.classList.toggle("lit", at !== null && element.dataset.read === at);
  for (const element of all(".words text")) element.classList.toggle("lit", at !== null && element.dataset.at === at);
}

/** The box under the pointer, though words lie over it. @param {number} x @param {number} y */
function under(x, y) {
  const elements = document.elementsFromPoint(x, y);
  return elements.find((e) => e.hasAttribute("data-lit") || e.hasAttribute("data-claim")) ?? elements.find((e) => e.hasAttribute("data-at")) ?? null;
}

document.addEventListener("pointermove", (event) => {
  const target = /** @type {Element} */ (event.target);
  if (target.closest("[data-picture]")) light(under(event.clientX, event.clientY));
});
for (const type of ["pointerover", "focusin"]) {
  document.addEventListener(type, (event) => {
    const target = /** @type {Element} */ (event.target);
    const from = target.closest("[data-lit], [data-claim], [data-read]");
    if (from && !from.closest("svg")) {
      light(from);
      if (type === "focusin") box(from)?.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  });
}

/** The first box of a line. @param {Element} line */
function box(line) {
  const lit = line.getAttribute("data-lit");
  const claim = line.getAttribute("data-claim");
  return document.querySelector(lit ? `svg [data-lit="${lit}"]` : `svg [data-claim="${claim}"]`);
}

/* Glosses */

/** @type {Map<string, string>} */
const known = new Map();
let wanted = "";

/** Shows what the words mean, the longest term that begins with the first. @param {string} words @param {boolean} always */
async function explain(words, always) {
  if (!gloss || !words.trim()) return;
  wanted = words;
  if (!known.has(words)) {
    const into = language === "en" ? "" : "&language=en";
    const answer = await fetch(`/api/gloss?word=${encodeURIComponent(words.slice(0, 100))}${into}`);
    const terms = answer.ok ? (await answer.json()).rows : [];
    const term = terms.find((/** @type {{from: number}} */ t) => t.from === 0);
    known.set(words, term ? `${term.to}|${term.names.join("; ")}` : "");
  }
  if (wanted !== words) return;
  const found = known.get(words) ?? "";
  if (!found && !always) {
    gloss.hidden = true;
    return;
  }
  const han = /\p{Script=Han}/u.test(words);
  const [to, names] = found ? [Number(found.slice(0, found.indexOf("|"))), found.slice(found.indexOf("|") + 1)] : [1, ""];
  const term = han ? words.slice(0, to) : words.split(/\s+/).slice(0, to).join(" ");
  const shown = document.createElement("b");
  shown.textContent = term;
  shown.lang = language;
  const help = document.createElement("span");
  help.className = "soft";
  help.textContent = picked.length ? " " + (gloss.dataset.help ?? "") : "";
  gloss.replaceChildren(shown, names || gloss.dataset.none || "", help);
  gloss.hidden = false;
}

/** The word at a point of a text, and some words after it. @param {number} x @param {number} y */
function wordsAt(x, y) {
  const place = /** @type {any} */ (document).caretPositionFromPoint?.(x, y);
  const range = place ? null : document.caretRangeFromPoint?.(x, y);
  const node = place?.offsetNode ?? range?.startContainer;
  const offset = place?.offset ?? range?.startOffset ?? 0;
  if (!(node instanceof Text) || !node.parentElement?.closest("[data-text], .read")) return "";
  let start = offset;
  const text = node.data;
  if (!/\p{Script=Han}/u.test(text[start] ?? "")) while (start > 0 && /[\p{L}\p{M}-]/u.test(text[start - 1])) start--;
  return text.slice(start, start + 60).replace(/[^\p{L}\p{M}\s-].*/su, "");
}

let waiting = 0;
document.addEventListener("pointermove", (event) => {
  if (!gloss || language === "en" || picked.length) return;
  clearTimeout(waiting);
  const target = /** @type {Element} */ (event.target);
  const word = target.closest(".words text");
  const { clientX, clientY } = event;
  if (!word && !target.closest("[data-text], .read")) return;
  waiting = window.setTimeout(() => void explain(word ? following(word) : wordsAt(clientX, clientY), false), 120);
});

/** A word of the picture and the three after it. @param {Element} word */
function following(word) {
  let words = "";
  for (let at = /** @type {Element | null} */ (word), i = 0; at && i < 4; at = at.nextElementSibling, i++) words += at.textContent;
  return words.replace(/[^\p{L}\p{M}\s-].*/su, "").trim();
}

/* From word to word by keys */

/** @type {HTMLElement[]} */
let picked = [];
let anchor = 0;
let cursor = 0;

function words() {
  const read = all(".read [data-read]");
  return read.length ? read : document.querySelector("[data-picture]:not(.hidden)") ? all(".words text") : textWords();
}

/** Wraps the words of a text without a layout, once. */
function textWords() {
  const text = document.querySelector("[data-text]:not(.hidden)");
  if (!text) return [];
  const made = all("[data-text] [data-word]");
  if (made.length) return made;
  const nodes = [];
  for (let walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT); walker.nextNode();) nodes.push(/** @type {Text} */ (walker.currentNode));
  let at = 0;
  for (const node of nodes) {
    const parts = document.createDocumentFragment();
    for (const part of node.data.match(/\p{Script=Han}|[\p{L}\p{M}\p{N}'’.,-]+|[^\p{L}\p{M}\p{N}]+/gsu) ?? [node.data]) {
      if (/[\p{L}\p{N}]/u.test(part)) {
        const span = document.createElement("span");
        span.textContent = part;
        span.dataset.word = String(at);
        parts.append(span);
      } else {
        parts.append(part);
      }
      at += part.length;
    }
    node.replaceWith(parts);
  }
  return all("[data-text] [data-word]");
}

/** @param {HTMLElement} word */
const place = (word) => Number(word.dataset.at ?? word.dataset.read ?? word.dataset.word);
/** @param {HTMLElement} word */
const written = (word) => (word.textContent ?? "").replace(/ $/, "");

function pick(/** @type {HTMLElement[]} */ list) {
  for (const word of picked) word.classList.remove("picked", "lit");
  picked = list.slice(Math.min(anchor, cursor), Math.max(anchor, cursor) + 1);
  for (const word of picked) word.classList.add("picked", "lit");
  const last = list[cursor];
  last?.scrollIntoView({ block: "nearest", inline: "nearest" });
  const first = picked[0];
  if (!first || !last) return;
  fill(place(first), place(picked[picked.length - 1]) + written(picked[picked.length - 1]).length, picked.map(written).join(" "));
  const next = list.slice(list.indexOf(first), list.indexOf(first) + 4).map(written);
  void explain(/\p{Script=Han}/u.test(next.join("")) ? next.join("") : next.join(" "), true);
}

function unpick() {
  for (const word of picked) word.classList.remove("picked", "lit");
  picked = [];
  if (gloss) gloss.hidden = true;
}

document.addEventListener("keydown", (event) => {
  const target = /** @type {HTMLElement} */ (event.target);
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  if (event.key === "n" || event.key === "p") {
    const hit = /** @type {HTMLElement | null} */ (document.querySelector(`a[data-hit=${event.key === "n" ? "next" : "before"}]`));
    if (!hit) {
      if (document.querySelector("[data-hit]")) event.stopImmediatePropagation();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    hit.click();
  } else if (event.key === "d") {
    const list = words();
    if (!list.length) return;
    event.preventDefault();
    anchor = cursor = Math.max(0, list.findIndex((word) => word.getBoundingClientRect().bottom > 80));
    pick(list);
  } else if (picked.length && /^Arrow(Left|Right|Up|Down)$/.test(event.key)) {
    const list = words();
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : event.key === "ArrowDown" ? 8 : -8;
    cursor = Math.min(list.length - 1, Math.max(0, cursor + step));
    if (!event.shiftKey) anchor = cursor;
    event.preventDefault();
    pick(list);
  } else if (event.key === "Escape") {
    unpick();
  }
}, true);

/* Words that become a note */

/** @param {number} start @param {number} end @param {string} quote */
function fill(start, end, quote) {
  if (!form) return;
  /** @type {HTMLInputElement} */ (form.elements.namedItem("start")).value = String(start);
  /** @type {HTMLInputElement} */ (form.elements.namedItem("end")).value = String(end);
  /** @type {HTMLTextAreaElement} */ (form.elements.namedItem("quote")).value = quote;
}

/** Where a point of a selection stands in the page's text. @param {Node} node @param {number} offset */
function offsetOf(node, offset) {
  const element = node instanceof Element ? node : node.parentElement;
  const word = /** @type {HTMLElement | null} */ (element?.closest("[data-at], [data-read]"));
  if (word) return place(word) + Math.min(offset, written(word).length);
  const text = element?.closest("[data-text]");
  if (!text) return null;
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

document.addEventListener("selectionchange", () => {
  const selection = document.getSelection();
  if (!form || !selection || selection.isCollapsed || form.contains(document.activeElement)) return;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null || end <= start) return;
  fill(start, end, selection.toString().trim());
});
