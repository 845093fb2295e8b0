// A bitext side by side: findings are fetched after the page stands, and walked through by key.
import { fragment } from "./api.js";
import { bind } from "./keys.js";
import { say, warn, words } from "./notices.js";
import { offerPassage } from "./passage.js";

const place = document.querySelector("[data-bitext]");

async function load(after = 0, limit = "") {
  const html = await fragment(`${place.dataset.bitext}&after=${after}&limit=${limit}`);
  const fresh = document.createRange().createContextualFragment(html);
  if (!after) return place.replaceChildren(fresh);
  const table = place.querySelector("table");
  place.querySelector(".further")?.remove();
  table.append(...fresh.querySelectorAll("tbody"));
  const more = fresh.querySelector(".further");
  if (more) place.append(more);
}

// What the server is at, told from second to second while the first check takes its time; gives what ends it.
function tellProgress() {
  const told = place.querySelector("[role=status]");
  const timer = setInterval(async () => {
    const text = await fragment(place.dataset.progress).catch(() => "");
    if (text && told.textContent !== text) told.textContent = text;
  }, 1000);
  return () => clearInterval(timer);
}

const refused = (error) => warn(error.status ? error.message : words("offline"));

// The next or previous pair that something was found in; behind the last one further pairs are fetched.
async function walk(way) {
  const found = [...place.querySelectorAll("[data-found]")];
  const here = found.indexOf(document.activeElement.closest("[data-found]"));
  const next = found[here < 0 ? (way > 0 ? 0 : -1) : here + way];
  if (next) {
    next.focus();
    next.scrollIntoView({ block: "nearest" });
    return;
  }
  const more = place.querySelector("[data-after]");
  if (way < 0 || !more) return say(words("end"));
  await load(Number(more.dataset.after));
  if (place.querySelectorAll("[data-found]").length > found.length) await walk(way);
}

export async function start() {
  for (const [key, way] of [["j", 1], ["ArrowDown", 1], ["k", -1], ["ArrowUp", -1], ["n", 1]]) bind(key, () => walk(way).catch(refused));
  bind("e", () => document.activeElement.closest("[data-found]")?.querySelector("summary")?.click());
  document.querySelector("[data-sends]").addEventListener("change", (event) => event.currentTarget.requestSubmit());
  place.addEventListener("click", (event) => {
    const more = event.target.closest("[data-after]");
    if (more) load(Number(more.dataset.after), more.dataset.limit).catch(refused);
  });
  offerPassage(place);
  const quiet = tellProgress();
  await load()
    .catch((error) => {
      place.replaceChildren();
      refused(error);
    })
    .finally(quiet);
}
