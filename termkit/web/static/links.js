// The links of an entry as the form holds them: a line each, added from the list of entries, taken away by a button.
import { words } from "./notices.js";

const lines = (form) => [...form.querySelectorAll("[data-link]")];

export const readLinks = (form) =>
  form.querySelector("[data-links]") &&
  lines(form).map(({ dataset }) => ({ relation: dataset.relation, target: dataset.target, note: dataset.note ?? "" }));

function line({ relation, target, note = "" }, name, told) {
  const item = document.createElement("li");
  Object.assign(item.dataset, { link: "", relation, target, note });
  const what = document.createElement("span");
  what.className = "relation";
  what.textContent = told;
  const link = document.createElement("a");
  link.lang = "zh";
  link.href = `/entries?entry=${encodeURIComponent(target)}`;
  link.textContent = name;
  const remove = document.createElement("button");
  remove.type = "button";
  remove.className = "small quiet";
  remove.dataset.unlink = "";
  remove.textContent = "×";
  remove.setAttribute("aria-label", `${words("unlink")} ${name}`);
  item.append(what, " ", link, " ", remove);
  return item;
}

export function addLink(form, relation, target, name) {
  if (lines(form).some(({ dataset }) => dataset.relation === relation && dataset.target === target)) return;
  const told = form.querySelector(`[data-relations] option[value="${CSS.escape(relation)}"]`)?.textContent ?? relation;
  form.querySelector("[data-links]").append(line({ relation, target }, name, told));
}

// After a conflict: the links that the draft had, beside the latest state.
export function refillLinks(form, links) {
  if (!links || !form.querySelector("[data-links]")) return;
  const names = new Map(lines(form).map((item) => [item.dataset.target, item.querySelector("a").textContent]));
  lines(form).forEach((item) => item.remove());
  for (const { relation, target } of links) addLink(form, relation, target, names.get(target) ?? target);
}
