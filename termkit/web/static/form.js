// The form of an entry: read as the draft that the API takes, compared with what it was, filled from suggestions.

import { suggest, suggestWhileTyping, take } from "./hints.js";
import { addLink, readLinks, refillLinks } from "./links.js";

const value = (scope, name) => scope.querySelector(`[name="${name}"]`)?.value.trim() ?? null;
const word = (scope, name) => value(scope, name) || null;

function readLine(line) {
  return {
    term: value(line, "term"),
    place: line.dataset.place === "" ? null : Number(line.dataset.place),
    reading: value(line, "reading"),
    status: word(line, "status"),
    type: word(line, "type"),
    source: value(line, "source"),
    reliability: word(line, "reliability"),
    note: value(line, "note"),
  };
}

export function draftOf(form) {
  const terms = {};
  for (const slot of form.querySelectorAll("[data-language]")) {
    const lines = [...slot.querySelectorAll(".term-line")].map(readLine);
    const filled = lines.filter((line) => line.term || line.place !== null);
    // a slot that was empty and still is must not be written as one
    if (filled.length) terms[slot.dataset.language] = filled;
  }
  return {
    kind: word(form, "kind"),
    subject_field: value(form, "subject_field"),
    definition: value(form, "definition"),
    note: value(form, "entry-note"),
    links: readLinks(form),
    terms,
  };
}

export class EntryForm {
  constructor(element) {
    this.element = element;
    this.entry = element.dataset.entry;
    this.revision = Number(element.dataset.revision);
    this.saved = this.text();
    element.addEventListener("input", () => this.show());
    element.addEventListener("submit", (event) => event.preventDefault());
    element.addEventListener("click", (event) => {
      const hint = event.target.closest("[data-hint], [data-part]");
      if (hint) this.take(hint);
      if (event.target.closest("[data-unlink]")) this.removeLink(event.target.closest("[data-link]"));
      if (event.target.closest("[data-add-term]")) this.addLine(event.target.closest(".slot")).focus();
    });
    const chinese = element.querySelector("[data-language^=zh]");
    suggestWhileTyping(element, [chinese?.querySelector("[name=term]"), element.querySelector("[name=kind]")], () => this.wanted());
    this.show();
  }

  wanted() {
    return { term: value(this.element, "term") ?? "", kind: value(this.element, "kind") ?? "" };
  }

  suggest() {
    return suggest(this.element, this.wanted());
  }

  addLink({ id, name }) {
    addLink(this.element, value(this.element, "relation"), id, name);
    this.show();
  }

  removeLink(line) {
    const next = line.nextElementSibling ?? line.previousElementSibling;
    line.remove();
    (next?.querySelector("[data-unlink]") ?? this.element.querySelector("[name=relation]")).focus();
    this.show();
  }

  text() {
    return JSON.stringify(draftOf(this.element));
  }

  get draft() {
    return draftOf(this.element);
  }

  get dirty() {
    return this.text() !== this.saved;
  }

  show() {
    for (const line of this.element.querySelectorAll(".term-line")) {
      line.classList.toggle("blank", !value(line, "term"));
    }
    // a candidate that nobody approved has no entry yet: its form is saved by approving
    for (const button of this.element.querySelectorAll(".save [data-action=save], .save [data-action=revert]")) {
      button.disabled = !this.dirty || (button.dataset.action === "save" && this.revision === 0);
    }
  }

  take(hint) {
    const slot = hint.closest(".slot");
    const field = slot.querySelector(".term-line [name=term]");
    const target = hint.dataset.hint && field.value.trim() ? this.addLine(slot) : field;
    const source = target.closest(".term-line").querySelector("[name=source]");
    if (source && !source.value) source.value = hint.dataset.origin ?? "";
    take(hint, target);
  }

  addLine(slot) {
    const lines = slot.querySelectorAll(".term-line");
    const copy = lines[lines.length - 1].cloneNode(true);
    copy.dataset.place = "";
    copy.classList.add("blank");
    copy.querySelectorAll("input, textarea").forEach((field) => (field.value = ""));
    copy.querySelectorAll("select").forEach((field) => (field.value = ""));
    copy.querySelectorAll("[data-action]").forEach((button) => button.remove());
    copy.querySelectorAll("[aria-label]").forEach((field) => {
      field.setAttribute("aria-label", field.getAttribute("aria-label").replace(/\d+$/, String(lines.length + 1)));
    });
    slot.querySelector(".terms").append(copy);
    return copy.querySelector("[name=term]");
  }

  focus() {
    const fields = [...this.element.querySelectorAll("[name=term]")];
    (fields.find((field) => !field.value.trim()) ?? fields[0]).focus();
  }

  // Puts a draft back into the form, after a conflict has brought the latest state.
  refill(draft) {
    for (const [language, lines] of Object.entries(draft.terms)) {
      const slot = this.element.querySelector(`[data-language="${CSS.escape(language)}"]`);
      lines.forEach((line, number) => {
        if (slot.querySelectorAll(".term-line").length <= number) this.addLine(slot);
        const target = slot.querySelectorAll(".term-line")[number];
        for (const name of ["term", "reading", "status", "type", "source", "reliability", "note"]) {
          const field = target.querySelector(`[name="${name}"]`);
          if (field && line[name] !== null) field.value = line[name];
        }
      });
    }
    for (const [name, held] of [["kind", draft.kind], ["subject_field", draft.subject_field], ["definition", draft.definition], ["entry-note", draft.note]]) {
      if (held !== null) this.element.querySelector(`[name="${name}"]`).value = held;
    }
    refillLinks(this.element, draft.links);
    this.show();
  }
}
