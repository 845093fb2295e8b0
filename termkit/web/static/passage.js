// A selected passage becomes a term: the Chinese of it, and, in a bitext, what was selected on the other side.
import { addEntry, helpAdding } from "./entry.js";
import { warn } from "./notices.js";

const picked = {};

function passage(root) {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  if (!root.contains(selection.anchorNode) || !root.contains(selection.focusNode)) return null;
  const language = selection.anchorNode.parentElement.closest("[lang]").lang.split("-")[0];
  const text = selection.toString().trim().slice(0, 200);
  return text && { language, text: language === "zh" ? text.replace(/\s+/g, "") : text.replace(/\s+/g, " ") };
}

export function offerPassage(root) {
  const button = document.querySelector('[data-action="add-selection"]');
  const dialog = document.getElementById("add");
  const form = dialog.querySelector("form");
  document.addEventListener("selectionchange", () => {
    const now = passage(root);
    if (now) picked[now.language] = now.text;
    button.disabled = !now;
  });
  // pressing the button must not take the selection away
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    form.elements.term.value = picked.zh ?? "";
    for (const language of ["en", "ru"]) form.elements[language].value = picked[language] ?? "";
    dialog.showModal();
  });
  helpAdding();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    addEntry(form).catch((error) => {
      dialog.close();
      warn(error.message);
    });
  });
}
