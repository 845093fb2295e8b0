// One key, one button: pressing a key presses the button (or focuses the field) that carries it in data-key.
// So whatever can be clicked can be typed, and nothing is bound that is not on the page.

const own = new Map();
const walking = new Set(["j", "k", "ArrowDown", "ArrowUp"]);

export const bind = (key, act) => own.set(key, act);

const typing = (target) => target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]");
const shown = (element) => element.offsetParent !== null && !element.disabled;

function press(event) {
  if (event.isComposing) return; // the input method of a Chinese keyboard is still choosing
  if (event.repeat && !typing(event.target) && !walking.has(event.key)) return; // a key held down decides once
  const dialog = document.querySelector("dialog[open]");
  if (event.key === "Escape" && typing(event.target) && !dialog) {
    event.target.blur();
    own.get("Escape")?.();
    return;
  }
  const combined = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (combined && own.has(`Ctrl+${event.key}`)) {
    event.preventDefault();
    if (!dialog) own.get(`Ctrl+${event.key}`)();
    return;
  }
  if (dialog || combined || event.altKey || typing(event.target)) return;
  const carrier = [...document.querySelectorAll(`[data-key="${CSS.escape(event.key)}"]`)].find(shown);
  if (!carrier && !own.has(event.key)) return;
  event.preventDefault();
  if (!carrier) own.get(event.key)();
  else if (carrier.matches("select")) carrier.focus();
  else if (carrier.matches("input:not([type=file])")) carrier.select();
  else carrier.click();
}

export const listen = () => document.addEventListener("keydown", press);
