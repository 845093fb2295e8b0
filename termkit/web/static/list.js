// The list on the left and the panel on the right: walking, loading further lines, showing one.
import { fragment } from "./api.js";
import { mayLeave } from "./dialogs.js";
import { EntryForm } from "./form.js";
import { say, warn, words } from "./notices.js";

const made = (html) => document.createRange().createContextualFragment(html);

export class List {
  constructor() {
    this.rows = document.querySelector("[data-rows]");
    this.panel = document.querySelector("[data-panel]");
    this.more = document.querySelector("[data-more]");
    this.next = Number(this.rows.dataset.next);
    this.page = Number(this.rows.dataset.page);
    this.form = null;
    this.shown = null;
    this.rows.addEventListener("click", (event) => this.click(event));
    this.more.addEventListener("click", () => this.load());
    document.querySelector("[data-earlier]")?.addEventListener("click", (event) => this.loadEarlier(event.currentTarget));
    new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.load(), { rootMargin: "600px" }).observe(this.more);
    addEventListener("beforeunload", (event) => this.form?.dirty && event.preventDefault());
  }

  get current() {
    return this.rows.querySelector('[aria-current="true"]');
  }

  rowOf(id) {
    return this.rows.querySelector(`[data-id="${CSS.escape(String(id))}"]`);
  }

  click(event) {
    const link = event.target.closest("a.name");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.choose(link.closest(".row"));
  }

  async load() {
    if (!this.next || this.loading) return;
    this.loading = true;
    try {
      const html = await fragment(`${this.rows.dataset.source}&after=${this.next}`);
      const fresh = [...made(html).children];
      this.rows.append(...fresh.filter((row) => !this.rowOf(row.dataset.id)));
      const last = fresh[fresh.length - 1];
      const step = last?.dataset.rank ? Number(last.dataset.rank) : this.next + this.page;
      this.next = fresh.length === this.page ? step : 0;
      this.more.hidden = !this.next;
    } catch (error) {
      this.refused(error);
    } finally {
      this.loading = false;
    }
  }

  async loadEarlier(button) {
    const first = this.rows.querySelector(".row");
    const html = await fragment(`${this.rows.dataset.source}&before=${first.dataset.rank}`);
    const fresh = [...made(html).children];
    this.rows.prepend(...fresh);
    if (fresh.length < this.page) button.remove();
  }

  async choose(row, { focus = true } = {}) {
    if (!row) {
      say(words("end"));
      return false;
    }
    if (row === this.shown && document.body.classList.contains("reading-now")) return true;
    if (this.form?.dirty && row !== this.shown && !(await mayLeave())) return false;
    this.form = null;
    this.current?.removeAttribute("aria-current");
    row.setAttribute("aria-current", "true");
    row.scrollIntoView({ block: "nearest" });
    if (focus) row.querySelector("a.name").focus({ preventScroll: true });
    await this.show(row);
    return true;
  }

  async show(row) {
    this.waiting?.abort();
    this.waiting = new AbortController();
    const mine = this.waiting;
    try {
      const html = await fragment(row.dataset.panelAt, mine.signal);
      if (mine !== this.waiting) return;
      this.put(html);
      this.shown = row;
      const place = new URL(location.href);
      place.searchParams.set(row.dataset.entry && !row.dataset.rank ? "entry" : "candidate", row.dataset.id);
      history.replaceState(null, "", place);
    } catch (error) {
      if (!mine.signal.aborted) this.refused(error);
    }
  }

  put(html) {
    this.panel.replaceChildren(made(html));
    this.panel.scrollTop = 0;
    const form = this.panel.querySelector("[data-form]");
    this.form = form && new EntryForm(form);
  }

  // The line and the panel as the server has them now; the line is dropped when what it shows is gone.
  async refresh(row, { panel = true } = {}) {
    const html = await fragment(row.dataset.rowAt);
    const fresh = made(html).firstElementChild;
    if (!fresh) {
      if (row === this.shown) this.panel.replaceChildren();
      row.remove();
      return null;
    }
    if (row.getAttribute("aria-current")) fresh.setAttribute("aria-current", "true");
    const held = document.activeElement && row.contains(document.activeElement);
    row.replaceWith(fresh);
    if (held) fresh.querySelector("a.name").focus({ preventScroll: true });
    if (this.shown === row) {
      this.shown = fresh;
      if (panel) await this.show(fresh);
    }
    return fresh;
  }

  step(way) {
    const rows = [...this.rows.querySelectorAll(".row")];
    const here = rows.indexOf(this.current);
    const target = here < 0 ? rows[0] : rows[here + way];
    if (rows.length - here < 15) this.load();
    return this.choose(target);
  }

  // The next line after this one that still waits, else the first that does.
  async nextWaiting(from = this.current) {
    const waits = (row) => row.dataset.state === "new";
    let rows = [...this.rows.querySelectorAll(".row")];
    let found = rows.slice(rows.indexOf(from) + 1).find(waits);
    if (!found && this.next) {
      await this.load();
      rows = [...this.rows.querySelectorAll(".row")];
      found = rows.slice(rows.indexOf(from) + 1).find(waits);
    }
    return this.choose(found ?? rows.find(waits));
  }

  back() {
    document.body.classList.remove("reading-now");
    this.current?.querySelector("a.name").focus();
  }

  refused(error) {
    if (error.status === 0) warn(words("offline"));
    else warn(error.status === 409 ? `${words("conflict")} (${error.message})` : error.message || String(error));
  }
}
