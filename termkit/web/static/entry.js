// The verbs of entries: add, save, merge another in, split a term off.  Each gives what the server answered.
import { send } from "./api.js";
import { offerHints, suggestWhileTyping } from "./hints.js";

const at = (id, verb = "") => `/api/entries/${encodeURIComponent(id)}${verb && `/${verb}`}`;

export const save = (form) => send("PATCH", at(form.entry), { revision: form.revision, draft: form.draft });
export const split = (form, term) => send("POST", at(form.entry, "split"), { term, revision: form.revision });
export const merge = (form, other) =>
  send("POST", at(form.entry, "merge"), { drop: other.id, revision: form.revision, drop_revision: other.revision });

export async function addEntry(form) {
  const held = Object.fromEntries(new FormData(form));
  const terms = {};
  for (const language of ["en", "ru"]) {
    const taken = JSON.parse(form.elements[language].dataset.taken ?? "{}");
    // a suggestion that was taken as it is keeps its origin as its source
    if (held[language].trim()) terms[language] = [taken.term === held[language] ? taken : { term: held[language] }];
  }
  const made = await send("POST", "/api/entries", { term: held.term, kind: held.kind, draft: { terms } });
  location.assign(`/entries?entry=${encodeURIComponent(made.entry.id)}`);
}

// The dialog for a new term offers suggestions while one types.
export function helpAdding() {
  const form = document.querySelector("[data-add-entry]");
  if (!form) return;
  const { term, kind } = form.elements;
  offerHints(form);
  suggestWhileTyping(form, [term, kind], () => ({ term: term.value, kind: kind.value }));
  document.getElementById("add").addEventListener("toggle", () => term.value && term.dispatchEvent(new Event("input", { bubbles: true })));
}
