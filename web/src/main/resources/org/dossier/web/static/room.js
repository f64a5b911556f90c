// @ts-check
/** The room's own script: zoom, turning, the claim under the pointer, and keys. All else is plain HTML and htmx. */

/** @param {string} selector @returns {HTMLElement[]} */
const all = (selector) => Array.from(document.querySelectorAll(selector));

const ZOOMS = 6;

/** @type {HTMLElement | null} */
const sheet = document.querySelector("#sheet");

/** @param {number} by */
function zoom(by) {
  if (!sheet) return;
  const now = Number(sheet.dataset.zoomed || "3");
  const next = Math.min(ZOOMS, Math.max(1, now + by));
  sheet.dataset.zoomed = String(next);
  sheet.className = `sheet zoom-${next} turn-${sheet.dataset.turned || "0"}`;
}

function turn() {
  if (!sheet) return;
  const next = (Number(sheet.dataset.turned || "0") + 1) % 4;
  sheet.dataset.turned = String(next);
  sheet.className = `sheet zoom-${sheet.dataset.zoomed || "3"} turn-${next}`;
}

function toggleText() {
  document.querySelector("[data-picture]")?.classList.toggle("hidden");
  document.querySelector("[data-text]")?.classList.toggle("hidden");
}

/** @param {string | undefined} claim */
function light(claim) {
  for (const element of all("[data-claim]")) {
    element.classList.toggle("lit", claim !== undefined && element.dataset.claim === claim);
  }
}

document.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target);
  const button = /** @type {HTMLElement | null} */ (target.closest("button"));
  if (button?.dataset.zoom) zoom(Number(button.dataset.zoom));
  if (button && "turn" in button.dataset) turn();
  if (button?.dataset.toggle === "text") toggleText();
});

for (const type of ["pointerover", "focusin"]) {
  document.addEventListener(type, (event) => {
    const claim = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[data-claim]"));
    if (claim) light(claim.dataset.claim);
  });
}

document.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  const jump = form.dataset.jump;
  if (!jump) return;
  event.preventDefault();
  const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  if (/^\d+$/.test(input.value)) location.assign(jump + input.value);
});

/** Keys that move: none while something is being written. */
document.addEventListener("keydown", (event) => {
  const target = /** @type {HTMLElement} */ (event.target);
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  const follow = (/** @type {string} */ rel) => /** @type {HTMLAnchorElement | null} */ (document.querySelector(`a[rel=${rel}]`))?.click();
  const rows = all(".list .row > a, .hits .where, .rows tbody a");
  const at = rows.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  switch (event.key) {
    case "/": /** @type {HTMLElement | null} */ (document.querySelector("#q, #quick"))?.focus(); break;
    case "j": rows[Math.min(rows.length - 1, at + 1)]?.focus(); break;
    case "k": rows[Math.max(0, at - 1)]?.focus(); break;
    case "n": follow("next"); return;
    case "p": follow("prev"); return;
    case "+": zoom(1); break;
    case "-": zoom(-1); break;
    case "t": toggleText(); break;
    default: return;
  }
  event.preventDefault();
});

/** What the reader came for, where it is not on the screen yet. */
const sought = document.querySelector("#at rect, .text mark");
if (sought && sought.getBoundingClientRect().bottom > innerHeight) sought.scrollIntoView({ block: "center" });
