// The verbs of the queue and of the term base.  Every one waits for the server: what is shown as done is stored.
import { fragment, read, send } from "./api.js";
import { Batch } from "./batch.js";
import { furtherContexts } from "./contexts.js";
import { mayLeave, pickEntry } from "./dialogs.js";
import { addEntry, helpAdding, merge, save, split } from "./entry.js";
import { bind } from "./keys.js";
import { List } from "./list.js";
import { hush, say, warn, words } from "./notices.js";
import { Turns } from "./turns.js";

const narrow = matchMedia("(max-width: 820px)");
const done = { approve: "approved", reject: "rejected", merge: "merged", reopen: "reopened" };

class Review {
  constructor() {
    this.list = new List();
    this.batch = new Batch(this.list.rows);
    this.turns = new Turns((error) => this.refused(error).catch((later) => this.list.refused(later)));
    this.steps = [];
    this.queue = document.body.dataset.view === "queue";
    document.addEventListener("click", (event) => this.click(event));
    document.querySelector("[data-add-entry]")?.addEventListener("submit", (event) => this.add(event));
    document.querySelector(".filters").addEventListener("change", (event) => event.target.matches("select") && event.target.form.requestSubmit());
    addEventListener("focus", () => this.look());
    this.bindKeys();
    helpAdding();
    this.start();
  }

  bindKeys() {
    for (const [key, way] of [["j", 1], ["ArrowDown", 1], ["k", -1], ["ArrowUp", -1]]) bind(key, () => this.list.step(way));
    bind("x", () => this.list.current?.querySelector("[data-pick]")?.click());
    bind("u", () => this.undo());
    bind("a", () => this.batch.chosen.length && this.decide("approve"));
    bind("r", () => this.batch.chosen.length && this.decide("reject"));
    bind("Escape", () => this.list.current?.querySelector("a.name").focus({ preventScroll: true }));
    bind("Ctrl+s", () => this.save());
    bind("Ctrl+Enter", () => (this.card?.dataset.state === "new" ? this.decide("approve") : this.save()));
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
    if (contexts) furtherContexts(contexts, this.list.panel.querySelector("[data-kwic]"));
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
      link: () => this.link(),
      suggest: () => this.suggest(),
      edit: () => this.list.form?.focus(),
      undo: () => this.undo(),
      "undo-step": () => this.undo(Number(button.dataset.step)),
      next: () => this.list.nextWaiting(),
      save: () => this.save(),
      revert: () => this.list.shown && this.list.show(this.list.shown),
      clear: () => this.batch.clear(),
    };
    return acts[action]?.();
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

  targets() {
    const rows = this.batch.chosen;
    if (rows.length) return rows.map((row) => ({ id: Number(row.dataset.id), revision: Number(row.dataset.revision) }));
    // what was seen in the panel is what is decided on
    return this.card ? [{ id: Number(this.card.dataset.candidate), revision: Number(this.card.dataset.revision) }] : [];
  }

  // What the server has done: remembered for undo, and said.
  confirmed(answer, text) {
    hush();
    this.steps.push(answer.step);
    say(text);
  }

  decide(decision, entry = "") {
    return this.turns.once(async () => {
      const candidates = this.targets();
      if (!candidates.length) return;
      const many = this.batch.chosen.length > 0;
      const form = this.list.form;
      const body = { decision, candidates, entry };
      if (decision === "approve" && !many && form?.dirty) {
        body.draft = form.draft;
        if (form.revision) body.entry_revision = form.revision;
      }
      const answer = await send("POST", "/api/decisions", body);
      this.confirmed(answer, `${many ? candidates.length : this.card.dataset.term}: ${words(done[decision])}`);
      if (form) form.saved = form.text();
      this.batch.clear();
      await this.goOn(decision, candidates, many);
      this.progress();
    });
  }

  // Draw what was decided on, and go on to what waits.
  async goOn(decision, candidates, many) {
    const here = this.list.current;
    const rows = candidates.map(({ id }) => this.list.rowOf(id)).filter(Boolean);
    const refreshed = await Promise.all(rows.map((row) => this.list.refresh(row, { panel: decision === "reopen" })));
    if (!this.list.shown) await this.showAlone(candidates[0].id);
    else if (decision !== "reopen") await this.list.nextWaiting(refreshed.includes(this.list.current) || !many ? this.list.current : here);
  }

  async merge() {
    const first = this.batch.chosen[0] ?? this.card;
    if (!first) return;
    const entry = await pickEntry(words("merge"), first.dataset.term, "");
    if (entry) await this.decide("merge", entry.id);
  }

  async mergeEntry() {
    const form = this.list.form;
    if (form.dirty && !(await mayLeave())) return;
    const other = await pickEntry(words("merge"), this.card.dataset.term, form.entry);
    if (!other) return;
    await this.turns.once(async () => {
      this.confirmed(await merge(form, other), `${other.name}: ${words("merged")}`);
      this.list.rowOf(other.id)?.remove();
      await this.again();
    });
  }

  async split(term) {
    const form = this.list.form;
    if (form.dirty && !(await mayLeave())) return;
    await this.turns.once(async () => {
      this.confirmed(await split(form, term), `${term}: ${words("split")}`);
      await this.again();
    });
  }

  async link() {
    const form = this.list.form;
    const other = form && (await pickEntry(words("link"), "", form.entry));
    if (other) form.addLink(other);
  }

  async suggest() {
    const count = await this.list.form?.suggest().catch((error) => this.list.refused(error));
    if (count === 0) say(words("none"));
  }

  save() {
    return this.turns.inTurn(async () => {
      const form = this.list.form;
      if (!form?.dirty) return;
      if (!form.revision) return say(words("unapproved"));
      this.confirmed(await save(form), `${this.card.dataset.term}: ${words("saved")}`);
      form.saved = form.text();
      await this.again();
    });
  }

  async undo(named = null) {
    if (this.list.form?.dirty && !(await mayLeave())) return;
    await this.turns.inTurn(async () => {
      const step = named ?? this.steps.at(-1) ?? null;
      const { subjects } = await send("POST", "/api/undo", { step });
      hush();
      this.steps = this.steps.filter((other) => other !== step);
      const names = subjects.map((subject) => subject.slice(subject.indexOf(":") + 1));
      say(`${names[0]}${names.length > 1 ? ` +${names.length - 1}` : ""}: ${words("undone")}`);
      if (this.list.form) this.list.form.saved = this.list.form.text();
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
    if (!this.card || this.list.form?.dirty || this.turns.busy) return;
    const id = this.card.dataset.candidate;
    const address = id ? `/api/candidates/${id}?limit=1` : `/api/entries/${encodeURIComponent(this.card.dataset.entryCard)}`;
    const now = await read(address).catch(() => null);
    if (now && String(now.revision) !== this.card.dataset.revision) await this.again();
  }

  async progress() {
    const place = document.querySelector("[data-progress]");
    if (place) place.innerHTML = await fragment(`/queue/progress${location.search}`);
  }

  add(event) {
    event.preventDefault();
    return this.turns.once(() => addEntry(event.target));
  }
}

export const start = () => new Review();
