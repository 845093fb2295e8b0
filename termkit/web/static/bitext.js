// A bitext side by side: findings are fetched after the page stands, and walked through by key.
import { fragment } from "./api.js";
import { bind } from "./keys.js";
import { say, warn, words } from "./notices.js";
import { offerPassage } from "./passage.js";

const place = document.querySelector("[data-bitext]");

async function load(after = 0) {
  const html = await fragment(`${place.dataset.bitext}&after=${after}`);
  const fresh = document.createRange().createContextualFragment(html);
  if (!after) return place.replaceChildren(fresh);
  const table = place.querySelector("table");
  place.querySelector("[data-after]")?.remove();
  table.append(...fresh.querySelectorAll("tbody"));
  const more = fresh.querySelector("[data-after]");
  if (more) place.append(more);
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
    if (more) load(Number(more.dataset.after)).catch(refused);
  });
  offerPassage(place);
  await load().catch((error) => {
    place.replaceChildren();
    refused(error);
  });
}
