// The verbs of the queue and of the term base.  Every one waits for the server: what is shown as done is stored.
import { fragment, read, send } from "./api.js";
import { open, pickEntry } from "./dialogs.js";
import { bind } from "./keys.js";
import { List } from "./list.js";
import { hush, say, warn, words } from "./notices.js";

const narrow = matchMedia("(max-width: 820px)");
const done = { approve: "approved", reject: "rejected", merge: "merged", reopen: "reopened" };

class Review {
  constructor() {
    this.list = new List();
    this.steps = [];
    this.busy = null;
    this.queue = document.body.dataset.view === "queue";
    this.batch = document.querySelector("[data-batch]");
    document.addEventListener("click", (event) => this.click(event));
    document.addEventListener("change", (event) => event.target.matches("[data-pick], [data-all]") && this.picked(event.target));
    document.querySelector("[data-add-entry]")?.addEventListener("submit", (event) => this.add(event));
    document.querySelector(".filters").addEventListener("change", (event) => event.target.matches("select") && event.target.form.requestSubmit());
    addEventListener("focus", () => this.look());
    bind("j", () => this.list.step(1));
    bind("ArrowDown", () => this.list.step(1));
    bind("k", () => this.list.step(-1));
    bind("ArrowUp", () => this.list.step(-1));
    bind("x", () => this.list.current?.querySelector("[data-pick]")?.click());
    bind("u", () => this.undo());
    bind("a", () => this.chosen().length && this.decide("approve"));
    bind("r", () => this.chosen().length && this.decide("reject"));
    bind("Escape", () => this.list.current?.querySelector("a.name").focus({ preventScroll: true }));
    bind("Ctrl+s", () => this.save());
    bind("Ctrl+Enter", () => (this.card?.dataset.state === "new" ? this.decide("approve") : this.save()));
    this.start();
  }

  get card() {
    return this.list.panel.querySelector(".card");
  }

  start() {
    const { chosen } = this.list.rows.dataset;
    const row = chosen ? this.list.rowOf(chosen) : this.list.rows.querySelector(".row");
    if (chosen && !row) this.showAlone(chosen);
    else if (row && (chosen || !narrow.matches)) {
      this.list.choose(row, { focus: !chosen }).then(() => chosen && narrow.matches && document.body.classList.add("reading-now"));
    }
  }

  // A link may lead to what the filter of the list leaves out.
  async showAlone(id) {
    const at = this.queue ? "/queue/panel/" : "/entries/panel/";
    try {
      this.list.put(await fragment(at + encodeURIComponent(id)));
      if (narrow.matches) document.body.classList.add("reading-now");
    } catch (error) {
      this.list.refused(error);
    }
  }

  click(event) {
    if (event.target.closest("a.name") && narrow.matches) document.body.classList.add("reading-now");
    if (event.target.closest("[data-back]")) this.list.back();
    const contexts = event.target.closest("[data-contexts]");
    if (contexts) this.contexts(contexts);
    const button = event.target.closest("[data-action]");
    if (button) this.act(button.dataset.action, button);
  }

  act(action, button) {
    const acts = {
      approve: () => this.decide("approve"),
      reject: () => this.decide("reject"),
      reopen: () => this.decide("reopen"),
      merge: () => this.merge(),
      "merge-into": () => this.decide("merge", button.dataset.entry),
      "merge-entry": () => this.mergeEntry(),
      split: () => this.split(button.dataset.term),
      edit: () => this.list.form?.focus(),
      undo: () => this.undo(),
      "undo-step": () => this.undo(Number(button.dataset.step)),
      next: () => this.list.nextWaiting(),
      save: () => this.save(),
      revert: () => this.list.shown && this.list.show(this.list.shown),
      clear: () => this.clear(),
    };
    return acts[action]?.();
  }

  // One verb at a time.  A decision in the middle of another is dropped: it would fall on a candidate nobody has seen.
  async once(verb) {
    if (!this.busy) await this.inTurn(verb);
  }

  inTurn(verb) {
    const before = this.busy;
    const mine = (async () => {
      await before;
      try {
        await verb();
      } catch (error) {
        await this.refused(error).catch((later) => this.list.refused(later));
      }
    })();
    this.busy = mine;
    document.body.dataset.busy = "yes";
    return mine.then(() => {
      if (this.busy !== mine) return;
      this.busy = null;
      delete document.body.dataset.busy;
    });
  }

  async refused(error) {
    this.list.refused(error);
    const form = this.list.form;
    if (error.status !== 409 || !this.list.shown) return;
    const draft = form?.dirty ? form.draft : null;
    await this.list.refresh(this.list.shown);
    if (draft && this.list.form) {
      this.list.form.refill(draft);
      warn(`${words("conflict")} ${words("kept")} (${error.message})`);
    }
  }

  chosen() {
    return [...this.list.rows.querySelectorAll(".row:has([data-pick]:checked)")];
  }

  targets() {
    const rows = this.chosen();
    if (rows.length) return rows.map((row) => ({ id: Number(row.dataset.id), revision: Number(row.dataset.revision) }));
    // what was seen in the panel is what is decided on
    return this.card ? [{ id: Number(this.card.dataset.candidate), revision: Number(this.card.dataset.revision) }] : [];
  }

  decide(decision, entry = "") {
    return this.once(async () => {
      const candidates = this.targets();
      if (!candidates.length) return;
      const many = this.chosen().length > 0;
      const form = this.list.form;
      const body = { decision, candidates, entry };
      if (decision === "approve" && !many && form?.dirty) {
        body.draft = form.draft;
        if (form.revision) body.entry_revision = form.revision;
      }
      const answer = await send("POST", "/api/decisions", body);
      hush();
      this.steps.push(answer.step);
      say(`${many ? candidates.length : this.card.dataset.term}: ${words(done[decision])}`);
      if (form) form.saved = form.text();
      this.clear();
      const here = this.list.current;
      const refreshed = await Promise.all(candidates.map(({ id }) => this.list.rowOf(id)).filter(Boolean)
        .map((row) => this.list.refresh(row, { panel: decision === "reopen" })));
      if (!this.list.shown) await this.showAlone(candidates[0].id);
      else if (decision !== "reopen") await this.list.nextWaiting(refreshed.includes(this.list.current) || !many ? this.list.current : here);
      this.progress();
    });
  }

  async merge() {
    const first = this.chosen()[0] ?? this.card;
    if (!first) return;
    const entry = await pickEntry(first.dataset.term, "");
    if (entry) await this.decide("merge", entry.id);
  }

  async mergeEntry() {
    const form = this.list.form;
    const other = await pickEntry(this.card.querySelector("h2").textContent, form.entry);
    if (!other) return;
    await this.once(async () => {
      const body = { drop: other.id, revision: form.revision, drop_revision: other.revision };
      const answer = await send("POST", `/api/entries/${encodeURIComponent(form.entry)}/merge`, body);
      this.steps.push(answer.step);
      say(`${other.id}: ${words("merged")}`);
      this.list.rowOf(other.id)?.remove();
      await this.again();
    });
  }

  split(term) {
    return this.once(async () => {
      const form = this.list.form;
      const answer = await send("POST", `/api/entries/${encodeURIComponent(form.entry)}/split`, { term, revision: form.revision });
      this.steps.push(answer.step);
      say(`${term}: ${words("split")}`);
      await this.again();
    });
  }

  save() {
    return this.inTurn(async () => {
      const form = this.list.form;
      if (!form?.dirty || !form.revision) return;
      const body = { revision: form.revision, draft: form.draft };
      const answer = await send("PATCH", `/api/entries/${encodeURIComponent(form.entry)}`, body);
      hush();
      this.steps.push(answer.step);
      say(`${form.entry}: ${words("saved")}`);
      form.saved = form.text();
      await this.again();
    });
  }

  undo(named = null) {
    return this.inTurn(async () => {
      const step = named ?? this.steps.pop() ?? null;
      const { subjects } = await send("POST", "/api/undo", { step });
      hush();
      const names = subjects.map((subject) => subject.slice(subject.indexOf(":") + 1));
      say(`${names[0]}${names.length > 1 ? ` +${names.length - 1}` : ""}: ${words("undone")}`);
      const rows = [...this.list.rows.querySelectorAll(".row")].filter((row) => names.includes(row.dataset.term) || names.includes(row.dataset.id));
      const fresh = await Promise.all(rows.map((row) => this.list.refresh(row, { panel: false })));
      const back = fresh.find(Boolean);
      if (back && (await this.list.choose(back))) await this.list.show(back);
      else await this.again();
      this.progress();
    });
  }

  async again() {
    if (this.list.shown?.isConnected) await this.list.refresh(this.list.shown);
    else if (this.card) await this.showAlone(this.card.dataset.candidate ?? this.card.dataset.entryCard);
  }

  // Back in this window: show what another window may have changed, unless something is being typed.
  async look() {
    if (!this.card || this.list.form?.dirty || this.busy) return;
    const id = this.card.dataset.candidate;
    const address = id ? `/api/candidates/${id}?limit=1` : `/api/entries/${encodeURIComponent(this.card.dataset.entryCard)}`;
    const now = await read(address).catch(() => null);
    if (now && String(now.revision) !== this.card.dataset.revision) await this.again();
  }

  picked(box) {
    if (box.matches("[data-all]")) {
      this.list.rows.querySelectorAll("[data-pick]").forEach((other) => (other.checked = box.checked));
    }
    const count = this.chosen().length;
    this.batch.hidden = !count;
    this.batch.querySelector("[data-count]").textContent = `${count} ${words("selected")}`;
  }

  clear() {
    if (!this.batch) return;
    document.querySelectorAll("[data-pick], [data-all]").forEach((box) => (box.checked = false));
    this.batch.hidden = true;
  }

  async contexts(button) {
    const list = this.list.panel.querySelector("[data-kwic]");
    const html = await fragment(button.dataset.contexts);
    const before = list.children.length;
    list.insertAdjacentHTML("beforeend", html);
    const address = new URL(button.dataset.contexts, location.href);
    address.searchParams.set("offset", String(list.children.length));
    if (list.children.length - before < 200) button.remove();
    else button.dataset.contexts = address.pathname + address.search;
  }

  async progress() {
    const place = document.querySelector("[data-progress]");
    if (place) place.innerHTML = await fragment(`/queue/progress${location.search}`);
  }

  add(event) {
    event.preventDefault();
    return this.once(() => addEntry(event.target));
  }
}

export async function addEntry(form) {
  const held = Object.fromEntries(new FormData(form));
  const terms = {};
  for (const language of ["en", "ru"]) {
    if (held[language].trim()) terms[language] = [{ term: held[language] }];
  }
  const made = await send("POST", "/api/entries", { term: held.term, kind: held.kind, draft: { terms } });
  location.assign(`/entries?entry=${encodeURIComponent(made.entry.id)}`);
}

export const start = () => new Review();
export { open };
