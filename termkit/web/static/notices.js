// What the page says after a verb: a passing line for what was done, a line that stays for what was refused.

const messages = JSON.parse(document.getElementById("messages").textContent);
const passing = document.querySelector("[data-notices]");
const staying = document.querySelector("[data-alerts]");
let timer;

export const words = (key) => messages[key] ?? key;

export function say(text) {
  clearTimeout(timer);
  const line = document.createElement("p");
  line.textContent = text;
  passing.replaceChildren(line);
  timer = setTimeout(() => passing.replaceChildren(), 4000);
}

export function warn(text) {
  const line = document.createElement("p");
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "×";
  close.setAttribute("aria-label", words("dismiss"));
  close.addEventListener("click", () => line.remove());
  line.append(text, close);
  staying.replaceChildren(line);
}

export function hush() {
  staying.replaceChildren();
}
