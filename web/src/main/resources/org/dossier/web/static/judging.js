// @ts-check
/** Judging by keys: a key presses the button, or opens the form, that shows it. */

document.addEventListener("keydown", (event) => {
  const target = /** @type {HTMLElement} */ (event.target);
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  if (!/^[a-z]$/.test(event.key)) return;
  const keyed = /** @type {HTMLElement | null} */ (document.querySelector(`[data-key="${event.key}"]`));
  if (!keyed) return;
  event.preventDefault();
  if (keyed instanceof HTMLDetailsElement) {
    keyed.open = true;
    /** @type {HTMLElement | null} */ (keyed.querySelector("select, textarea, input:not([type=hidden])"))?.focus();
    keyed.scrollIntoView({ block: "nearest" });
  } else {
    keyed.click();
  }
});

/** Escape leaves a form, so that keys are keys again. */
document.addEventListener("keydown", (event) => {
  const details = /** @type {HTMLDetailsElement | null} */ (/** @type {Element} */ (event.target).closest("details[data-key]"));
  if (event.key !== "Escape" || !details) return;
  details.open = false;
  /** @type {HTMLElement | null} */ (details.querySelector("summary"))?.focus();
});
