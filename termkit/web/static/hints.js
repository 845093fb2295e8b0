// Suggestions for the slots, made anew by the server from what the base knows by now: while one types, and on request.
import { fragment } from "./api.js";

const PAUSE = 350; // milliseconds without a key, after which the server is asked

export async function suggest(form, wanted) {
  const places = form.querySelectorAll("[data-hints]");
  if (!places.length || !wanted.term.trim()) return 0;
  const html = await fragment(`/entries/hints?${new URLSearchParams(wanted)}`);
  const fresh = document.createRange().createContextualFragment(html);
  let count = 0;
  for (const place of places) {
    const made = fresh.querySelector(`[data-hints="${CSS.escape(place.dataset.hints)}"]`);
    place.replaceChildren(...(made?.children ?? []));
    count += place.querySelectorAll("button").length;
  }
  const reading = form.querySelector("[name=reading]");
  const read = fresh.querySelector("[data-reading]")?.dataset.reading;
  if (reading && read) reading.placeholder = read;
  return count;
}

export function suggestWhileTyping(form, fields, wanted) {
  let timer;
  for (const field of fields) {
    field?.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => suggest(form, wanted()).catch(() => {}), PAUSE);
    });
  }
}

// In a plain form, where the hints of a language stand beside the field of that name.
export function offerHints(form) {
  form.addEventListener("click", (event) => {
    const hint = event.target.closest("[data-hint], [data-part]");
    if (hint) take(hint, form.elements[hint.closest("[data-hints]").dataset.hints]);
  });
}

// A suggestion fills its field; a known part goes where the field's text ends.
export function take(hint, field) {
  const { hint: whole, part } = hint.dataset;
  field.value = whole ?? [field.value.trim(), part].filter(Boolean).join(" ");
  field.dataset.taken = JSON.stringify({ term: field.value, source: hint.dataset.origin ?? "" });
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
}
