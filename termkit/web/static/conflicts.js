// What imports left open: walked through and settled by key; after every verb the list is shown as the server has it.
import { fragment, send } from "./api.js";
import { bind } from "./keys.js";
import { hush, say, warn, words } from "./notices.js";
import { Turns } from "./turns.js";

const place = document.querySelector("[data-conflicts]");
const badge = document.querySelector("[data-badge]");
const turns = new Turns(refused);
const steps = [];
let limit = null;

const all = () => [...place.querySelectorAll("[data-conflict]")];
const current = () => document.activeElement?.closest("[data-conflict]");

function show(conflict) {
  (conflict ?? document.querySelector("[data-top]")).focus();
  conflict?.scrollIntoView({ block: "nearest" });
}

// The list as it stands now; what the first of `wanted` finds in it, else the next, is where the reader goes on.
async function refresh(...wanted) {
  const html = await fragment(`/conflicts/rows${limit ? `?limit=${limit}` : ""}`);
  place.replaceChildren(document.createRange().createContextualFragment(html));
  const total = Number(place.querySelector("[data-total]").dataset.total);
  badge.querySelector("[data-waiting]").textContent = total;
  badge.hidden = !total;
  const found = wanted.map((next) => all().find(next)).find(Boolean);
  show(found ?? all()[0]);
}

async function refused(error) {
  const seen = current()?.dataset.conflict;
  if ([404, 409].includes(error.status)) await refresh((one) => one.dataset.conflict === seen).catch(() => {});
  if (error.status === 0) warn(words("offline"));
  else warn(error.status === 409 ? `${words("conflict")} (${error.message})` : error.message);
}

// Of a conflict settled in one language the rest waits on under another number: the reader stays with its entry.
function settle(conflict, how, language) {
  return turns.once(async () => {
    const { conflict: number, stamp, entry } = conflict.dataset;
    const following = all()[all().indexOf(conflict) + 1]?.dataset.conflict;
    const { step } = await send("POST", `/api/conflicts/${number}`, { how, stamp, language });
    steps.push(step);
    hush();
    say(`${conflict.querySelector("h2").textContent}: ${words(`settled.${how}`)}`);
    await refresh(
      (one) => language && one.dataset.entry === entry,
      (one) => one.dataset.conflict === following,
    );
  });
}

// The latest settlement made here, else this reviewer's latest change.
function undo() {
  return turns.inTurn(async () => {
    const step = steps.at(-1) ?? null;
    const { subjects } = await send("POST", "/api/undo", { step });
    steps.pop();
    hush();
    const names = subjects.map((subject) => subject.slice(subject.indexOf(":") + 1));
    say(`${names[0]}: ${words("undone")}`);
    await refresh((one) => names.includes(one.dataset.entry));
  });
}

function walk(way) {
  const here = all().indexOf(current());
  const next = all()[here < 0 ? 0 : here + way];
  if (next) show(next);
  else say(words("end"));
}

// A key settles only what has the focus: nothing falls on what nobody has looked at.
function press(how) {
  const conflict = current();
  if (conflict) settle(conflict, how);
  else walk(1);
}

function click({ target }) {
  const button = target.closest("button");
  if (button?.dataset.settle) settle(button.closest("[data-conflict]"), button.dataset.settle, button.dataset.language);
  if (button?.dataset.limit) {
    const last = all().length;
    limit = Number(button.dataset.limit);
    refresh((one) => all().indexOf(one) === last).catch(refused);
  }
}

export function start() {
  for (const [key, way] of [["j", 1], ["ArrowDown", 1], ["k", -1], ["ArrowUp", -1]]) bind(key, () => walk(way));
  for (const [key, how] of [["1", "keep"], ["2", "take"], ["3", "both"]]) bind(key, () => press(how));
  place.addEventListener("click", click);
  document.querySelector("[data-action=undo]").addEventListener("click", undo);
}
