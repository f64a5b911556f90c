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
  if (!answer.ok) throw new Error(answer.status === 409 ? (list.dataset.overtaken || "") : "");
  return (answer.headers.get("ETag") || "").replaceAll('"', "");
}

async function preview() {
  const answer = await fetch(`${address}/preview?part=yes`);
  if (!answer.ok) return;
  const read = new DOMParser().parseFromString(await answer.text(), "text/html");
  live.removeAttribute("hidden");
  live.querySelector(".draft")?.replaceChildren(...read.body.childNodes);
}

/** Saves that wait until somebody stops typing, by part. @type {Map<string, {timer: number, now: () => void}>} */
const waiting = new Map();

/** What is on its way: words are sent one after another, each from what the one before left. */
let sending = Promise.resolve();
let underway = 0;
let refused = false;

/** @param {HTMLTextAreaElement} area @param {string} part */
async function save(area, part) {
  const was = /** @type {HTMLInputElement} */ (area.form?.elements.namedItem("was"));
  const words = area.value;
  try {
    was.value = (await send(part, { do: "save", words, was: was.value })) || was.value;
    refused = false;
    saved.textContent = area.value === words ? "✓" : "…";
    await preview();
  } catch (trouble) {
    refused = true;
    saved.textContent = `✕ ${/** @type {Error} */ (trouble).message}`;
  }
}

/** @param {HTMLTextAreaElement} area @param {number} wait */
function keep(area, wait) {
  const part = /** @type {HTMLElement} */ (area.closest("[data-part]")).dataset.part || "";
  clearTimeout(waiting.get(part)?.timer);
  saved.textContent = "…";
  const now = () => {
    clearTimeout(waiting.get(part)?.timer);
    waiting.delete(part);
    underway++;
    sending = sending.then(() => save(area, part)).finally(() => underway--);
  };
  waiting.set(part, { timer: setTimeout(now, wait), now });
}

/** No form leaves before the words that were typed are kept; those that were refused stay, but for their own button. */
let settled = false;
document.addEventListener("submit", async (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  const own = event.submitter?.getAttribute("value") === "save";
  if (settled || (waiting.size === 0 && underway === 0 && (!refused || own))) return;
  event.preventDefault();
  for (const one of [...waiting.values()]) one.now();
  await sending;
  await new Promise((later) => setTimeout(later)); // the form may be sent again only after this event
  if (refused && !own) return;
  settled = true;
  form.requestSubmit(event.submitter);
});

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
