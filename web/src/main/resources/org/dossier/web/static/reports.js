// @ts-check
/** The report builder with scripts: words are kept as they are written, parts are dragged, footnotes put in by a button. */

const list = /** @type {HTMLElement} */ (document.querySelector("[data-report]"));
const saved = /** @type {HTMLElement} */ (document.querySelector("#saved"));
const live = /** @type {HTMLElement} */ (document.querySelector("#live"));
const address = list.dataset.report || "";

/** @type {HTMLTextAreaElement | null} */
let writing = document.querySelector(".part textarea");

/** @param {string} part @param {Record<string, string>} values */
async function send(part, values) {
  const form = new URLSearchParams({ token: list.dataset.token || "", quiet: "yes", ...values });
  const answer = await fetch(`${address}/parts/${part}`, { method: "POST", body: form });
  if (!answer.ok) throw new Error(String(answer.status));
}

async function preview() {
  const answer = await fetch(`${address}/preview?part=yes`);
  if (!answer.ok) return;
  const read = new DOMParser().parseFromString(await answer.text(), "text/html");
  live.removeAttribute("hidden");
  live.querySelector(".draft")?.replaceChildren(...read.body.childNodes);
}

/** @type {Map<string, number>} */
const waiting = new Map();

/** @param {HTMLTextAreaElement} area @param {number} wait */
function keep(area, wait) {
  const part = /** @type {HTMLElement} */ (area.closest("[data-part]")).dataset.part || "";
  clearTimeout(waiting.get(part));
  saved.textContent = "…";
  waiting.set(part, setTimeout(async () => {
    try {
      await send(part, { do: "save", words: area.value });
      saved.textContent = "✓";
      waiting.delete(part);
      await preview();
    } catch {
      saved.textContent = "✕";
    }
  }, wait));
}

document.addEventListener("input", (event) => {
  const area = /** @type {HTMLTextAreaElement} */ (event.target);
  if (area.matches(".part textarea")) keep(area, 800);
});

document.addEventListener("focusin", (event) => {
  if (/** @type {Element} */ (event.target).matches(".part textarea")) writing = /** @type {HTMLTextAreaElement} */ (event.target);
});

for (const button of document.querySelectorAll("[data-note]")) {
  button.removeAttribute("hidden");
  button.addEventListener("click", () => {
    if (!writing) return;
    const at = writing.selectionEnd;
    writing.setRangeText(`[^${/** @type {HTMLElement} */ (button).dataset.note}]`, at, at, "end");
    writing.focus();
    keep(writing, 0);
  });
}

/** @type {HTMLElement | null} */
let dragged = null;
for (const part of list.querySelectorAll("[data-part]")) {
  const handle = document.createElement("span");
  handle.className = "handle";
  handle.draggable = true;
  handle.textContent = "⠿";
  handle.setAttribute("aria-hidden", "true");
  part.prepend(handle);
  handle.addEventListener("dragstart", (event) => {
    dragged = /** @type {HTMLElement} */ (part);
    event.dataTransfer?.setData("text/plain", dragged.dataset.part || "");
    event.dataTransfer?.setDragImage(part, 10, 10);
  });
  part.addEventListener("dragover", (event) => {
    event.preventDefault();
    part.classList.add("over");
  });
  part.addEventListener("dragleave", () => part.classList.remove("over"));
  part.addEventListener("drop", async (event) => {
    event.preventDefault();
    part.classList.remove("over");
    if (!dragged || dragged === part) return;
    const to = Array.from(list.children).indexOf(part);
    await send(dragged.dataset.part || "", { do: "to", to: String(to) });
    location.reload();
  });
}

if (list.children.length) preview();
