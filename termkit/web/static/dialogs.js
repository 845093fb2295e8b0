// The dialogs: leave an unsaved form?, merge into which entry?
import { read } from "./api.js";
import { words } from "./notices.js";

export function open(name) {
  document.getElementById(name)?.showModal();
}

export function mayLeave() {
  const dialog = document.getElementById("unsaved");
  dialog.returnValue = "stay";
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener("close", () => done(dialog.returnValue === "discard"), { once: true });
  });
}

// Gives the chosen entry as {id, revision, name} or null; `title` says what for, `first` is looked for to begin with.
export function pickEntry(title, first, except) {
  const dialog = document.getElementById("pick");
  dialog.querySelector("h2").textContent = title;
  const query = document.getElementById("pick-query");
  const picks = dialog.querySelector("[data-picks]");
  let timer;
  let asked = 0;
  dialog.returnValue = "";

  async function look() {
    const mine = ++asked;
    const { entries } = await read(`/api/entries?limit=12&q=${encodeURIComponent(query.value)}`);
    if (mine !== asked) return;
    const buttons = entries.filter((entry) => entry.id !== except).map((entry) => {
      const button = document.createElement("button");
      button.type = "button";
      button.value = `${entry.id} ${entry.revision} ${entry.zh}`;
      const zh = document.createElement("span");
      zh.lang = "zh";
      zh.textContent = entry.zh;
      button.append(zh, ` ${entry.reading} · ${entry.terms.en ?? "—"} · ${entry.terms.ru ?? "—"}`);
      button.addEventListener("click", () => dialog.close(button.value));
      return button;
    });
    picks.replaceChildren(...(buttons.length ? buttons : [words("none")]));
  }

  function walk(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const stops = [query, ...picks.querySelectorAll("button")];
    const here = stops.indexOf(document.activeElement);
    stops[Math.max(0, Math.min(stops.length - 1, here + (event.key === "ArrowDown" ? 1 : -1)))].focus();
  }

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(look, 120);
  };
  query.value = first;
  query.addEventListener("input", later);
  dialog.addEventListener("keydown", walk);
  dialog.showModal();
  query.focus();
  query.select();
  look();
  return new Promise((done) => {
    dialog.addEventListener("close", () => {
      query.removeEventListener("input", later);
      dialog.removeEventListener("keydown", walk);
      const [id, revision, ...name] = dialog.returnValue.split(" ");
      done(id ? { id, revision: Number(revision), name: name.join(" ") } : null);
    }, { once: true });
  });
}
