// The document view: hover or focus shows the entry, kinds can be hidden, a selected passage becomes a term.
import { bind } from "./keys.js";
import { offerPassage } from "./passage.js";

const text = document.querySelector("[data-text]");
const tip = document.getElementById("tip");

function tell(event) {
  const mark = event.target.closest?.("[data-tip]");
  tip.hidden = !mark;
  if (!mark) return;
  tip.textContent = mark.dataset.tip;
  const box = mark.getBoundingClientRect();
  const left = Math.min(box.left, innerWidth - tip.offsetWidth - 12);
  const below = box.bottom + 8 + tip.offsetHeight < innerHeight;
  // positions set through the object model are allowed where style attributes are not
  tip.style.left = `${Math.max(8, left)}px`;
  tip.style.top = `${below ? box.bottom + 6 : box.top - tip.offsetHeight - 6}px`;
}

function toggle(event) {
  const kind = event.target.dataset.show;
  const marks = text.querySelectorAll(kind === "new" ? ".m.new" : `.m.k-${kind}`);
  for (const mark of marks) mark.classList.toggle("off", !event.target.checked);
}

export function start() {
  for (const kind of ["mouseover", "focusin"]) text.addEventListener(kind, tell);
  for (const kind of ["mouseleave", "focusout"]) text.addEventListener(kind, () => (tip.hidden = true));
  bind("Escape", () => (tip.hidden = true));
  document.querySelector(".legend").addEventListener("change", toggle);
  offerPassage(text);
  document.getElementById("at")?.scrollIntoView({ block: "center" });
  text.querySelector(".here")?.scrollIntoView({ block: "center" });
}
